import assert from 'node:assert/strict';
import { commands, Selection, type TextEditor } from 'vscode';
import { closeEditors, openInEditor, withFile, workspaceFile } from './editorEvents';

const plan = [
  '# Implementation Plan: Tables',
  '',
  '## Risks / Trade-offs',
  '',
  '| Risk | Likelihood | Impact | Mitigation |',
  '|------|------------|--------|------------|',
  '| 服务器过载 | High | Low | Shed load |',
  '| Delay | Low | Low | Wait |',
  '',
  '- Item',
  '',
];

/** Opens a plan, with a cursor at the first place of some text, and puts the file away afterwards. */
async function inPlan(text: string, at: string, use: (editor: TextEditor) => Promise<void>): Promise<void> {
  const file = workspaceFile('specs/009-tables/plan.md');
  await withFile(file, text, async () => {
    const editor = await openInEditor(file);
    select(editor, at);
    await use(editor);
    await closeEditors();
  });
}

function select(editor: TextEditor, at: string): void {
  const position = editor.document.positionAt(editor.document.getText().indexOf(at));
  editor.selection = new Selection(position, position);
}

const selected = ({ document, selection }: TextEditor) => document.getText(selection);
const lines = ({ document }: TextEditor) => document.getText().split(/\r?\n/u);

suite('Tables', () => {
  teardown(closeEditors);

  test("get a row with the template's choices, which one undo takes back", () =>
    inPlan(plan.join('\n'), 'High', async editor => {
      await commands.executeCommand('planquill.addTableRow');
      assert.equal(lines(editor)[7], '|  | High/Medium/Low | High/Medium/Low |  |');
      await commands.executeCommand('type', { text: 'Loss' });
      await commands.executeCommand('jumpToNextSnippetPlaceholder');
      assert.equal(selected(editor), 'High/Medium/Low');
      await commands.executeCommand('leaveSnippet');
      await commands.executeCommand('undo');
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), plan.join('\n'));
    }));

  test('keep their indent at the end of a file without a line break', () =>
    inPlan(
      '# Implementation Plan: A\n\n- a\n\n  | A | B |\n  |---|---|\n  | 1 | 2 |',
      '1 |',
      async editor => {
        await commands.executeCommand('planquill.addTableRow');
        assert.deepEqual(lines(editor).slice(-2), ['  | 1 | 2 |', '  |  |  |']);
      },
    ));

  test('have rows that move and go, each in one step', () =>
    inPlan(plan.join('\r\n'), 'Delay', async editor => {
      await commands.executeCommand('planquill.moveTableRowUp');
      assert.equal(lines(editor)[6], plan[7]);
      assert.equal(editor.selection.active.line, 6);
      await commands.executeCommand('planquill.moveTableRowDown');
      assert.deepEqual(lines(editor), plan);
      await commands.executeCommand('planquill.removeTableRow');
      assert.deepEqual(lines(editor).slice(6, 8), [plan[6], '']);
      await commands.executeCommand('undo');
      assert.deepEqual(lines(editor), plan);
      await commands.executeCommand('undo');
      assert.equal(lines(editor)[6], plan[7]);
    }));

  test('are aligned in one step, and the cursor stays in its cell', () =>
    inPlan(plan.join('\n'), 'Shed', async editor => {
      await commands.executeCommand('planquill.alignTable');
      assert.deepEqual(lines(editor).slice(4, 8), [
        '| Risk       | Likelihood | Impact | Mitigation |',
        '|------------|------------|--------|------------|',
        '| 服务器过载 | High       | Low    | Shed load  |',
        '| Delay      | Low        | Low    | Wait       |',
      ]);
      await commands.executeCommand('type', { text: '!' });
      assert.match(lines(editor)[6] ?? '', /!Shed load/u);
      await commands.executeCommand('undo');
      await commands.executeCommand('undo');
      assert.deepEqual(lines(editor), plan);
    }));

  test('are walked through from cell to cell, to a new row and back', () =>
    inPlan(plan.join('\n'), 'Low | Wait', async editor => {
      await commands.executeCommand('planquill.nextTableCell');
      assert.equal(selected(editor), 'Wait');
      await commands.executeCommand('planquill.previousTableCell');
      assert.equal(selected(editor), 'Low');
      await commands.executeCommand('planquill.nextTableCell');
      await commands.executeCommand('planquill.nextTableCell');
      assert.equal(lines(editor)[8], '|  | High/Medium/Low | High/Medium/Low |  |');
    }));

  test('leave the key what it does elsewhere', () =>
    inPlan(plan.join('\n'), 'Item', async editor => {
      await commands.executeCommand('planquill.nextTableCell');
      assert.match(lines(editor)[9] ?? '', /^- +Item$|^- \tItem$/u);
      assert.notEqual(lines(editor)[9], plan[9]);
    }));
});
