import assert from 'node:assert/strict';
import { commands, type DocumentLink, workspace } from 'vscode';
import { closeEditors, openInEditor, workspaceFile } from './editorEvents';

suite('Links of paths', () => {
  const folder = 'specs/012-links';
  const plan = `${folder}/plan.md`;

  suiteSetup(async () => {
    const write = (path: string, text: string) =>
      workspace.fs.writeFile(workspaceFile(path), new TextEncoder().encode(text));
    await write(
      plan,
      [
        '# Implementation Plan: Log',
        '',
        `**Related Spec**: \`${folder}/spec.md\``,
        '',
        '👩‍🚀 `specs/001-search/plan.md:3`, `spec.md#größe`, [`spec.md`](spec.md), `gone.md`, `../../../package.json`.',
        '',
      ].join('\r\n'),
    );
    await write(`${folder}/spec.md`, '# Spec\n\n## Größe\n');
  });

  suiteTeardown(async () => {
    await closeEditors();
    await workspace.fs.delete(workspaceFile(folder), { recursive: true });
  });

  test('lead to files that exist in the workspace folder, at their line or heading, and once each', async () => {
    const { document } = await openInEditor(workspaceFile(plan));
    const links = await commands.executeCommand<DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      20,
    );
    const shown = links
      .filter(({ target }) => target?.scheme === document.uri.scheme)
      .map(({ range, target }) => [document.getText(range), target?.toString()]);
    const uri = (path: string, fragment = '') => workspaceFile(path).with({ fragment }).toString();
    assert.deepEqual(
      shown.filter(([text]) => text !== 'spec.md'),
      [
        [`${folder}/spec.md`, uri(`${folder}/spec.md`)],
        ['specs/001-search/plan.md:3', uri('specs/001-search/plan.md', 'L3')],
        ['spec.md#größe', uri(`${folder}/spec.md`, 'L3')],
      ],
    );
    const at = document.getText().indexOf('](spec.md)') + 2;
    const ofMarkdown = links.filter(
      ({ range }) => document.offsetAt(range.start) <= at && document.offsetAt(range.end) > at,
    );
    assert.ok(ofMarkdown.length <= 1);
  });
});
