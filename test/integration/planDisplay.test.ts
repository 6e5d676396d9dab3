import assert from 'node:assert/strict';
import {
  type CodeLens,
  ConfigurationTarget,
  commands,
  languages,
  Position,
  Selection,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { closeEditors, diagnosticsWhen, openInEditor, until, workspaceFile } from './editorEvents';

const plan = () => workspaceFile('specs/001-search/plan.md');
const folder = 'specs/013-display';
const written = () => workspaceFile(`${folder}/plan.md`);

async function set(name: string, value: boolean | undefined): Promise<void> {
  await workspace.getConfiguration('planquill').update(name, value, ConfigurationTarget.Workspace);
}

function openLines(editor: TextEditor): readonly number[] {
  return editor.visibleRanges.flatMap(({ start, end }) =>
    Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index),
  );
}

suite('Fold Finished Sections', () => {
  suiteSetup(async () => {
    const text =
      '# Implementation Plan: A\r\n\r\n## Context\r\n\r\n[Specific outcomes]\r\n\r\n## Notes\r\n\r\nWritten.\r\n\r\nMore.\r\n\r\n## Tasks\r\n\r\n- [ ] One\r\n';
    await workspace.fs.writeFile(written(), new TextEncoder().encode(text));
  });

  suiteTeardown(async () => {
    await closeEditors();
    await workspace.fs.delete(workspaceFile(folder), { recursive: true });
  });

  test('hides what is finished and nothing else, and again changes nothing', async () => {
    const editor = await openInEditor(written());
    await diagnosticsWhen(written(), found => found.length === 1);
    const isFolded = () => !openLines(editor).includes(8);
    await commands.executeCommand('planquill.foldFinished');
    await until(window.onDidChangeTextEditorVisibleRanges, isFolded);
    assert.deepEqual(openLines(editor).slice(0, 9), [0, 1, 2, 3, 4, 5, 6, 11, 12]);
    await commands.executeCommand('planquill.foldFinished');
    assert.deepEqual(openLines(editor).slice(0, 9), [0, 1, 2, 3, 4, 5, 6, 11, 12]);
    await commands.executeCommand('editor.unfoldAll');
    await until(window.onDidChangeTextEditorVisibleRanges, () => !isFolded());
  });
});

suite('Counts over headings', () => {
  teardown(async () => {
    await set('codeLens', undefined);
    await closeEditors();
  });

  const lenses = async () => {
    const found = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', plan(), 50);
    return found.filter(({ command }) => command?.command === '_planquill.goToUnfinished');
  };

  test('are there only where a setting asks for them', async () => {
    await openInEditor(plan());
    await diagnosticsWhen(plan(), ({ length }) => length === 2);
    assert.deepEqual(await lenses(), []);
  });

  test('tell what is unfinished and how far the tasks are, follow the typing, and lead to the first place', async () => {
    await set('codeLens', true);
    const editor = await openInEditor(plan());
    await diagnosticsWhen(plan(), ({ length }) => length === 2);
    const shown = async () =>
      (await lenses()).map(({ range, command }) => `${range.start.line} ${command?.title}`);
    assert.deepEqual(await shown(), ['0 2 unfinished · 1/2 tasks', '4 1 unfinished', '8 1/2 tasks']);
    await editor.edit(edit => edit.insert(new Position(1, 0), 'Typed.\r\n'));
    assert.deepEqual(await shown(), ['0 2 unfinished · 1/2 tasks', '5 1 unfinished', '9 1/2 tasks']);
    const [, context, tasks] = await lenses();
    const go = (lens: CodeLens | undefined) =>
      commands.executeCommand(lens?.command?.command ?? '', ...(lens?.command?.arguments ?? []));
    await go(context);
    assert.equal(editor.document.getText(editor.selection), '[Specific outcomes]');
    await go(tasks);
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, '- [ ] Two');
  });
});

suite('Focus mode', () => {
  teardown(async () => {
    await set('focusMode', undefined);
    await closeEditors();
  });

  const typeOn = async (line: number, text: string) => {
    const editor = await openInEditor(plan());
    const { end } = editor.document.lineAt(line).range;
    editor.selection = new Selection(end, end);
    await commands.executeCommand('type', { text });
    return editor;
  };

  test('hides the finding on the line that is typed on until the cursor leaves it', async () => {
    await set('focusMode', true);
    await openInEditor(plan());
    await diagnosticsWhen(plan(), ({ length }) => length === 2);
    const editor = await typeOn(6, ' Yes');
    const [other] = await diagnosticsWhen(plan(), ({ length }) => length === 1);
    assert.equal(other?.range.start.line, 2);
    editor.selection = new Selection(0, 0, 0, 0);
    await diagnosticsWhen(plan(), ({ length }) => length === 2);
  });

  test('shows it again after a pause', async () => {
    await set('focusMode', true);
    await openInEditor(plan());
    await diagnosticsWhen(plan(), ({ length }) => length === 2);
    await typeOn(2, '!');
    await diagnosticsWhen(plan(), ({ length }) => length === 1);
    await diagnosticsWhen(plan(), ({ length }) => length === 2);
  });

  test('is off by default, and a command turns it on and off', async () => {
    const isOn = () => workspace.getConfiguration('planquill', plan()).get('focusMode');
    await openInEditor(plan());
    await diagnosticsWhen(plan(), ({ length }) => length === 2);
    const counts: number[] = [];
    const subscription = languages.onDidChangeDiagnostics(() =>
      counts.push(languages.getDiagnostics(plan()).filter(({ source }) => source === 'planquill').length),
    );
    await typeOn(2, '!');
    await until(languages.onDidChangeDiagnostics, () => counts.length > 0);
    subscription.dispose();
    assert.deepEqual([...new Set(counts)], [2]);
    assert.equal(isOn(), false);
    await commands.executeCommand('planquill.toggleFocusMode');
    assert.equal(isOn(), true);
    await commands.executeCommand('planquill.toggleFocusMode');
    assert.equal(isOn(), false);
  });
});
