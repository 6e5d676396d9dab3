import assert from 'node:assert/strict';
import { type CodeAction, commands, Range, Selection, type TextEditor, workspace } from 'vscode';
import { closeEditors, openInEditor, withFile, workspaceFile } from './editorEvents';

const file = workspaceFile('specs/010-fill/plan.md');

/** Opens a plan with the cursor behind the first place of some text, and puts the file away afterwards. */
async function inPlan(
  text: string,
  behind: string,
  use: (editor: TextEditor) => Promise<void>,
): Promise<void> {
  await withFile(file, text, async () => {
    const editor = await openInEditor(file);
    const position = editor.document.positionAt(text.indexOf(behind) + behind.length);
    editor.selection = new Selection(position, position);
    await use(editor);
    await closeEditors();
  });
}

const type = (text: string) => commands.executeCommand('type', { text });
const next = () => commands.executeCommand('jumpToNextSnippetPlaceholder');
const selected = ({ document, selections }: TextEditor) => selections.map(range => document.getText(range));

const api = [
  '# Implementation Plan: Fill',
  '',
  '## API Design',
  '',
  '### POST /api/v1/[resource]',
  '',
  'Costs $5 {a} \\ `$x`.',
  '',
  '### GET /api/v1/[resource]/:id',
  '',
  'Text.',
  '',
  '## Risks / Trade-offs',
  '',
  '| Risk | Likelihood | Impact | Mitigation |',
  '|------|------------|--------|------------|',
  '| Loss | High/Medium/Low | Low | [How to mitigate] |',
  '',
];

suite('Filling in', () => {
  teardown(closeEditors);

  test('as a snippet goes from placeholder to placeholder, with equal ones linked, and one undo takes it back', () =>
    inPlan(api.join('\n'), '# Implementation', async editor => {
      await commands.executeCommand('planquill.fillAsSnippet');
      assert.equal(editor.document.getText(), api.join('\n'));
      assert.deepEqual(selected(editor), ['[resource]', '[resource]']);
      await type('orders');
      await next();
      assert.deepEqual(selected(editor), ['High/Medium/Low']);
      await next();
      assert.deepEqual(selected(editor), ['[How to mitigate]']);
      await type('Wait');
      await commands.executeCommand('leaveSnippet');
      const expected = api.join('\n').replaceAll('[resource]', 'orders').replace('[How to mitigate]', 'Wait');
      assert.equal(editor.document.getText(), expected);
      for (let step = 0; step < 8 && editor.document.getText() !== api.join('\n'); step += 1)
        await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), api.join('\n'));
    }));

  for (const [name, eol] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const)
    test(`as a snippet leaves every sign where nothing is typed: ${name}`, () => {
      const text = [
        '# Implementation Plan: $1 } \\ $2',
        '',
        '## Context',
        '',
        '<!-- Costs $5, {a} \\',
        '\tWhy `$TM_FILENAME`? -->',
        '',
        '- Item',
        '',
        '  <!-- Two lines',
        '  in an item -->',
        '',
        '\t- **Created**: [DATE] and [FEATURE',
        '\t  NAME]',
        '',
      ].join(eol);
      return inPlan(text, '# Impl', async editor => {
        await commands.executeCommand('planquill.fillAsSnippet');
        assert.equal(editor.document.getText(), text);
        assert.notEqual(selected(editor)[0], '');
      });
    });

  test('one place is used for all equal ones by one command, and the cursor stays', () =>
    inPlan(api.join('\n').replace('[resource]', 'orders'), 'v1/orders', async editor => {
      const before = editor.document.getText();
      const { active } = editor.selection;
      await commands.executeCommand('planquill.fillEverywhere');
      assert.equal(editor.document.lineAt(8).text, '### GET /api/v1/orders/:id');
      assert.ok(editor.selection.active.isEqual(active));
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), before);
    }));

  test('one place right after typing in it', () =>
    inPlan(api.join('\n'), '### POST /api/v1/', async editor => {
      const { active } = editor.selection;
      editor.selection = new Selection(active, active.translate(0, '[resource]'.length));
      await type('orders');
      await commands.executeCommand('planquill.fillEverywhere');
      assert.equal(editor.document.lineAt(8).text, '### GET /api/v1/orders/:id');
    }));

  test('is offered as a fix where an equal place has an answer', () =>
    inPlan(api.join('\n').replace('[resource]', 'orders'), '# Impl', async editor => {
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        file,
        new Range(8, 18, 8, 18),
        'quickfix',
      );
      const fill = actions.find(({ title }) => title === 'Fill in “orders”');
      assert.ok(fill?.edit && (await workspace.applyEdit(fill.edit)));
      assert.equal(editor.document.lineAt(8).text, '### GET /api/v1/orders/:id');
    }));
});
