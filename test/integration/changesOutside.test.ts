import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { languages, type TextDocument, type Uri, window } from 'vscode';
import { closeEditors, diagnosticsWhen, openInEditor, workspaceFile } from './editorEvents';

/** Writes a file as git, an agent or a shell does it: VS Code is told nothing. */
async function write(file: Uri, text: string): Promise<void> {
  await mkdir(dirname(file.fsPath), { recursive: true });
  await writeFile(file.fsPath, text);
}

const remove = (file: Uri) => rm(file.fsPath, { recursive: true });

/** VS Code keeps a closed document for minutes, so that each test has a folder of its own. */
let feature = 20;
const inFeature = (name: string) => workspaceFile(`specs/0${feature}-outside/${name}`);
const plan = () => inFeature('plan.md');

/** Waits until a plan has exactly these findings, by their rules. */
async function rulesAre(document: TextDocument, ...expected: readonly string[]): Promise<void> {
  await diagnosticsWhen(
    document.uri,
    found =>
      JSON.stringify(found.map(({ code }) => String(code)).toSorted()) ===
      JSON.stringify(expected.toSorted()),
  );
}

async function openPlan(text: string): Promise<TextDocument> {
  await write(plan(), text);
  const { document } = await openInEditor(plan());
  return document;
}

suite('A change outside the editor', () => {
  teardown(async () => {
    const open = window.activeTextEditor?.document;
    // VS Code keeps a closed document for minutes; another language closes it at once (microsoft/vscode#138924).
    if (open) await languages.setTextDocumentLanguage(open, 'plaintext');
    await diagnosticsWhen(plan(), found => found.length === 0);
    await closeEditors();
    await remove(inFeature(''));
    feature += 1;
  });

  test('of the template in its usual place is noticed: made, edited and removed', async () => {
    const template = workspaceFile('.specify/templates/plan-template.md');
    const document = await openPlan('# Plan: A\n\n## Goal\n\nWords.\n');
    await rulesAre(document);
    await write(template, '# Plan: [NAME]\n\n## Goal\n\n[goal]\n\n## Risks\n\n[risks]\n');
    try {
      await rulesAre(document, 'missing-section');
      await write(template, '# Plan: [NAME]\n\n## Goal\n\n[goal]\n');
      await rulesAre(document);
      await write(template, '# Plan: [NAME]\n\n## Goal\n\n[goal]\n\n## Tests\n\n[tests]\n');
      await rulesAre(document, 'missing-section');
    } finally {
      await remove(workspaceFile('.specify'));
    }
    await rulesAre(document);
  });

  test('of a template outside of the workspace is noticed', async () => {
    const outside = workspaceFile('../outside-templates');
    const template = workspaceFile('../outside-templates/plan.md');
    await write(template, '# Plan: [NAME]\n\n## Goal\n\n[goal]\n\n## Risks\n\n[risks]\n');
    await write(inFeature('planquill.json'), '{ "template": "../../../outside-templates/plan.md" }');
    try {
      const document = await openPlan('# Plan: A\n\n## Goal\n\nWords.\n');
      await rulesAre(document, 'missing-section');
      await write(template, '# Plan: [NAME]\n\n## Goal\n\n[goal]\n');
      await rulesAre(document);
    } finally {
      await remove(outside);
    }
  });

  test('that makes, breaks or removes a planquill.json is noticed, also by a document that was no plan', async () => {
    const config = inFeature('planquill.json');
    const notes = inFeature('rollout.md');
    await write(notes, '# Implementation Plan: A\n\n[DATE] and [link]\n');
    const document = await openPlan('# Implementation Plan: A\n\n[DATE]\n');
    await rulesAre(document, 'unfilled-placeholder');
    await openInEditor(notes);
    await write(config, '{ "rules": { "unfilled-placeholder": "off" } }');
    await rulesAre(document);
    await write(config, '{ "documents": [{ "files": "rollout.md" }] }');
    await rulesAre(document, 'unfilled-placeholder');
    await diagnosticsWhen(notes, found => found.length > 0);
    await remove(config);
    await diagnosticsWhen(notes, found => found.length === 0);
    await openInEditor(plan());
  });

  test('that makes or removes a file which a plan refers to is noticed', async () => {
    const document = await openPlan(
      '# Implementation Plan: A\n\n[Notes](notes.md) and [code](src/deep/run.ts)\n',
    );
    await rulesAre(document, 'broken-reference', 'broken-reference');
    await write(inFeature('notes.md'), 'Notes.\n');
    await rulesAre(document, 'broken-reference');
    await write(workspaceFile('src/deep/run.ts'), '');
    await rulesAre(document);
    await remove(workspaceFile('src'));
    await rulesAre(document, 'broken-reference');
    await remove(inFeature('notes.md'));
    await rulesAre(document, 'broken-reference', 'broken-reference');
  });
});
