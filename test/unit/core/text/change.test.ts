import assert from 'node:assert/strict';
import { type Change, plainEdits, plainText, shiftChange } from '../../../../src/core/text/change';
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
