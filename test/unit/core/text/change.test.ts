import assert from 'node:assert/strict';
import {
  type Change,
  plainEdits,
  plainText,
  type SnippetEdit,
  selectionAfter,
  shiftChange,
} from '../../../../src/core/text/change';
import { applyEdits } from '../../../../src/core/text/edits';

const row: Change = {
  edits: [
    { range: { start: 0, end: 0 }, newText: '# Plan\n\n' },
    {
      range: { start: 3, end: 6 },
      newText: ['| ', { stop: 'Risk' }, ' | ', { choices: ['High', 'Medium', 'Low'] }, ' |'],
    },
  ],
};

suite('A change', () => {
  test('has a plain text, in which each tab stop has its first text', () => {
    assert.equal(plainText('as it is: $1'), 'as it is: $1');
    assert.equal(plainText(['a ', { stop: '' }, { stop: 'b' }, ' ', { choices: ['c', 'd'] }]), 'a b c');
    assert.equal(plainText([]), '');
  });

  test('is applied without tab stops where nobody types', () => {
    assert.equal(applyEdits('a\n\nrow\n', plainEdits(row.edits)), '# Plan\n\na\n\n| Risk | High |\n');
  });

  test('of a section is moved to the document, and leaves other documents where they are', () => {
    const otherDocuments = [{ path: 'spec.md', edits: row.edits }];
    const newFiles = [{ path: 'tasks.md', inside: '.', text: '# Tasks\n' }];
    const moved = shiftChange({ ...row, otherDocuments, newFiles }, 10);
    assert.deepEqual(
      moved.edits.map(({ range }) => range),
      [
        { start: 10, end: 10 },
        { start: 13, end: 16 },
      ],
    );
    assert.equal(moved.otherDocuments, otherDocuments);
    assert.equal(moved.newFiles, newFiles);
  });

  test('is plain data', () => assert.deepEqual(structuredClone(row), row));
});

suite('The cursor after a change', () => {
  /** The text after some edits, with what is selected in `«…»`. */
  const after = (text: string, edits: readonly SnippetEdit[]) => {
    const selection = selectionAfter(edits);
    const changed = applyEdits(text, plainEdits(edits));
    if (!selection) return changed;
    const { start, end } = selection;
    return `${changed.slice(0, start)}«${changed.slice(start, end)}»${changed.slice(end)}`;
  };

  test('is behind the text that was put in', () => {
    const range = { start: 4, end: 7 };
    assert.equal(after('Due [x] soon.', [{ range, newText: 'May\n\n' }]), 'Due May«»\n\n soon.');
  });

  test('selects what an edit says, wherever the other edits have moved it', () => {
    const edits = [
      { range: { start: 9, end: 9 }, newText: '**Why**: [why]\n', selected: { start: 9, end: 14 } },
      { range: { start: 0, end: 4 }, newText: '' },
    ];
    assert.equal(after('Old\nText\nRest\n', edits), 'Text\n**Why**: «[why]»\nRest\n');
  });

  test('stays where something was removed', () =>
    assert.equal(
      after('1. a\n2. b\n', [
        { range: { start: 0, end: 5 }, newText: '' },
        { range: { start: 5, end: 6 }, newText: '1' },
      ]),
      '1. b\n',
    ));
});
