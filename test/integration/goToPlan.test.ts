import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, type Uri, window, workspace } from 'vscode';
import { acceptUntil, closeEditors, openInEditor, workspaceFile } from './editorEvents';

const existing = () => workspaceFile('specs/001-search/plan.md');

suite('Go to Plan', () => {
  teardown(closeEditors);

  const made = ['node_modules/a/plan.md', 'archive/plan.md', 'docs/templates/plan.md'];

  suiteSetup(async () => {
    await openInEditor(workspaceFile('README.md'));
    for (const path of made) await write(path);
    await workspace
      .getConfiguration('files')
      .update('exclude', { '**/archive': true }, ConfigurationTarget.Workspace);
  });

  suiteTeardown(async () => {
    await workspace.getConfiguration('files').update('exclude', undefined, ConfigurationTarget.Workspace);
    for (const path of made) await remove(path.replace(/\/.*/u, ''));
  });

  test('lists plans by their path, without what is excluded, of others, or a template', async () => {
    assert.equal(await chosenFirst(), existing().toString());
  });

  test('lists a plan that was made since, and drops it with its folder', async () => {
    const uri = workspaceFile('specs/000-first/plan.md');
    await write('specs/000-first/plan.md');
    await chosenFirstIs(uri);
    await remove('specs/000-first');
    await chosenFirstIs(existing());
  });

  test('lists the documents that planquill.json names', async () => {
    await writeText('planquill.json', '{ "documents": [{ "files": "*.md" }] }');
    try {
      await chosenFirstIs(workspaceFile('README.md'));
    } finally {
      await remove('planquill.json');
    }
    await chosenFirstIs(existing());
  });

  test('leaves out what Git ignores and other checkouts, and looks again when a .gitignore changes', async () => {
    const ignored = workspaceFile('.aab-ignored/plan.md');
    await writeText('.git/HEAD', 'ref: refs/heads/main\n');
    await writeText('.gitignore', '.aab-ignored/\n');
    try {
      await writeText('.aaa-nested/.git', 'gitdir: ../.git/worktrees/nested\n');
      await write('.aaa-nested/specs/001-search/plan.md');
      await write('.aab-ignored/plan.md');
      // Who finds this one has seen the others.
      await write('.aac-plain/plan.md');
      await chosenFirstIs(workspaceFile('.aac-plain/plan.md'));
      await writeText('.gitignore', '');
      await chosenFirstIs(ignored);
    } finally {
      for (const path of ['.git', '.gitignore', '.aaa-nested', '.aab-ignored', '.aac-plain'])
        await remove(path);
    }
    await chosenFirstIs(existing());
  });

  test('offers to start a plan where there is none', async () => {
    const files = workspace.getConfiguration('files');
    await files.update('exclude', { '**/plan.md': true }, ConfigurationTarget.Workspace);
    try {
      // The first Enter starts a plan, for which the second takes the only feature that has none.
      await chosenFirstIs(workspaceFile('specs/002-export/plan.md'));
      assert.equal(window.activeTextEditor?.document.lineAt(0).text, '# Implementation Plan: Export');
      await closeEditors();
      await workspace.fs.delete(workspaceFile('specs/002-export/plan.md'));
    } finally {
      await files.update('exclude', { '**/archive': true }, ConfigurationTarget.Workspace);
    }
  });
});

/** What the first row of the list opens. The list tells nobody what is in it. */
async function chosenFirst(): Promise<string | undefined> {
  await closeEditors();
  let isOver = false;
  void commands.executeCommand('planquill.goToPlan').then(() => {
    isOver = true;
  });
  await acceptUntil(() => isOver);
  return window.activeTextEditor?.document.uri.toString();
}

/** Asks until VS Code has told of the change. Mocha's timeout ends a wait in vain. */
async function chosenFirstIs(uri: Uri): Promise<void> {
  while ((await chosenFirst()) !== uri.toString()) await new Promise(done => setTimeout(done, 100));
}

async function write(path: string): Promise<void> {
  await writeText(path, '# Implementation Plan: [FEATURE]\n');
}

async function writeText(path: string, text: string): Promise<void> {
  await workspace.fs.writeFile(workspaceFile(path), new TextEncoder().encode(text));
}

async function remove(path: string): Promise<void> {
  await workspace.fs.delete(workspaceFile(path), { recursive: true });
}
