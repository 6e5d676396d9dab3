import assert from 'node:assert/strict';
import { commands, type Hover, MarkdownString, Position, workspace } from 'vscode';
import { closeEditors, openInEditor, workspaceFile } from './editorEvents';

/** The Markdown of Planquill's hovers at a place. */
async function hoverAt(path: string, line: number, character: number): Promise<readonly MarkdownString[]> {
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    workspaceFile(path),
    new Position(line, character),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .filter(content => content instanceof MarkdownString)
    .filter(({ value }) => value.includes('Template:'));
}

suite('Hover of the template', () => {
  const plan = 'specs/011-hover/plan.md';

  suiteSetup(async () => {
    const write = (path: string, text: string) =>
      workspace.fs.writeFile(workspaceFile(path), new TextEncoder().encode(text));
    await write(
      plan,
      '# Implementation Plan: Log\r\n\r\n## Context\r\n\r\n👩‍🚀 asked.\r\n\r\n## Tech Stack\r\n\r\n- **Language**: Rust\r\n',
    );
  });

  suiteTeardown(async () => {
    await closeEditors();
    await workspace.fs.delete(workspaceFile('specs/011-hover'), { recursive: true });
  });

  test('tells at a heading what the template asks for, as text that is trusted with nothing', async () => {
    await openInEditor(workspaceFile(plan));
    const [hover, ...others] = await hoverAt(plan, 2, 5);
    assert.match(
      hover?.value ?? '',
      /\*\*Context\*\*\s+Background and current state\\?\. Why are we building/u,
    );
    assert.match(hover?.value ?? '', /Template: built-in/u);
    assert.equal(hover?.isTrusted, false);
    assert.equal(hover?.supportHtml, false);
    assert.deepEqual(others, []);
  });

  test('tells at a label the value of the template and its examples', async () => {
    await openInEditor(workspaceFile(plan));
    const [hover] = await hoverAt(plan, 8, 6);
    assert.match(hover?.value ?? '', /Examples: Python 3\.11/u);
    assert.match(hover?.value ?? '', /```markdown\n\[e\.g\., Python 3\.11\]\n```/u);
  });

  test("is silent in the author's words and in a document that is no plan", async () => {
    await openInEditor(workspaceFile(plan));
    assert.deepEqual(await hoverAt(plan, 4, 10), []);
    await openInEditor(workspaceFile('README.md'));
    assert.deepEqual(await hoverAt('README.md', 0, 3), []);
  });
});
