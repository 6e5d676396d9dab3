import assert from 'node:assert/strict';
import { commands, type Position, Selection, type TextEditor, window } from 'vscode';
import { closeEditors, diagnosticsWhen, openInEditor, withFile, workspaceFile } from './editorEvents';

const file = () => workspaceFile('specs/009-outline/plan.md');
const plan =
  '# Implementation Plan: Outline\n\n## Context\n\nWhy, see Phase 2.\n\n## Implementation Phases\n\n### Phase 1: Setup\n\n' +
  '- [ ] One\n- [X] Two\n\n### Phase 2: Core\n\n- [ ] Three\n\n## Notes\n\nEnd.\n';

suite('Gestures on sections', () => {
  teardown(async () => {
    await closeEditors();
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** Runs a command on the section of a line, asserts what the text is then, and that one undo takes it back. */
  const changes = (command: string, line: string, expected: string, text = plan) =>
    withFile(file(), text, async () => {
      const editor = await openAt(line);
      await commands.executeCommand(command);
      assert.equal(editor.document.getText(), expected);
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), text);
      await closeEditors();
    });

  const swapped = plan
    .replace(/### Phase 1.*?(?=### Phase 2)/su, '')
    .replace('### Phase 2: Core', '### Phase 1: Core')
    .replace('see Phase 2', 'see Phase 1')
    .replace('## Notes', '### Phase 2: Setup\n\n- [ ] One\n- [X] Two\n\n## Notes');

  test('move it up, with its number', () => changes('planquill.moveSectionUp', '### Phase 2', swapped));

  test('move it down, with its number', () => changes('planquill.moveSectionDown', '- [ ] One', swapped));

  test('promote it', () =>
    changes('planquill.promoteSection', '### Phase 2', plan.replace('### Phase 2', '## Phase 2')));

  test('demote it with what is below it', () =>
    changes(
      'planquill.demoteSection',
      '## Implementation',
      plan.replace('## Impl', '### Impl').replaceAll('### Phase', '#### Phase'),
    ));

  test('duplicate it', () =>
    changes('planquill.duplicateSection', '## Notes', `${plan}\n## Notes\n\nEnd.\n`));

  test('delete it', () =>
    changes('planquill.deleteSection', '## Notes', plan.slice(0, plan.indexOf('\n## Notes'))));

  test('toggle its task', () =>
    changes('planquill.toggleTask', '- [ ] One', plan.replace('[ ] One', '[X] One')));

  test('add another one of its series, in whose tab stops a person types', () =>
    withFile(file(), plan, async () => {
      const editor = await openAt('### Phase 1');
      await commands.executeCommand('planquill.addAnother');
      const text = editor.document.getText();
      assert.ok(text.indexOf('### Phase 3: ') > text.indexOf('- [ ] Three'), text);
      assert.ok(text.indexOf('### Phase 3: ') < text.indexOf('## Notes'), text);
      assert.ok(!editor.selection.isEmpty);
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), plan);
    }));

  test('insert those that the plan lacks, in one step', () =>
    withFile(file(), plan, async () => {
      const editor = await openAt('## Notes');
      await commands.executeCommand('planquill.insertMissingSections');
      const titles: readonly string[] = editor.document.getText().match(/^## .*/gmu) ?? [];
      assert.ok(titles.length > 6, titles.join());
      assert.ok(titles.indexOf('## Context') < titles.indexOf('## Implementation Phases'));
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), plan);
    }));

  test('move the rows that the outline has, and keep them selected', () =>
    withFile(file(), waiting(plan), async () => {
      const editor = await openAt('## Context');
      await diagnosticsWhen(file(), found => found.length > 0);
      const [first, second] = ['Phase 1: Setup', 'Phase 2: Core'].map(
        title => `/Implementation Plan: Outline/Implementation Phases/${title}`,
      );
      await commands.executeCommand('planquill.outline.focus');
      await commands.executeCommand('planquill.moveSectionDown', first, [first]);
      assert.equal(editor.document.getText(), waiting(swapped));
      // The row is selected and has the focus: the keys of the outline move it on.
      await commands.executeCommand('planquill.moveSectionUp', 'outline');
      assert.equal(editor.document.getText(), waiting(plan));
      await commands.executeCommand('planquill.deleteSection', second, [first, second]);
      assert.ok(!editor.document.getText().includes('### Phase'));
    }));

  test('toggle the task of a row that the outline has', () =>
    withFile(file(), waiting(plan), async () => {
      const editor = await openAt('## Notes');
      await diagnosticsWhen(file(), found => found.length > 0);
      const phase = '/Implementation Plan: Outline/Implementation Phases/Phase 2: Core';
      const ticked = waiting(plan).replace('- [ ] Three', '- [X] Three');
      await commands.executeCommand('planquill.toggleTask', `${phase}/\t0`);
      assert.equal(editor.document.getText(), ticked);
      // A section has no box of its own.
      await commands.executeCommand('planquill.toggleTask', phase);
      assert.equal(editor.document.getText(), ticked);
    }));
});

/** The text with a finding, with which the outline has its rows. */
function waiting(text: string): string {
  return text.replace('End.', '[DATE]');
}

async function openAt(words: string): Promise<TextEditor> {
  const editor = await openInEditor(file());
  const offset = editor.document.getText().indexOf(words);
  assert.ok(offset >= 0, words);
  const at: Position = editor.document.positionAt(offset + words.length);
  editor.selection = new Selection(at, at);
  assert.equal(window.activeTextEditor, editor);
  return editor;
}
