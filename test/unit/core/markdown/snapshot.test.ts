import assert from 'node:assert/strict';
import { rangeOf } from '../../../../src/core/markdown/section';
import { Snapshot } from '../../../../src/core/markdown/snapshot';

suite('The sections of a snapshot', () => {
  const snapshot = Snapshot.parse('lead\n\n# A\n\na\n\nB\n-\n\nb\n\n## C\n');

  test('are placed in the document by their bases', () => {
    const written = [...snapshot.placedSections()].map(({ section: { range }, base }) =>
      snapshot.text.slice(base + range.start, base + range.end),
    );
    assert.deepEqual(written, ['lead\n\n', '# A\n\na\n\n', 'B\n-\n\nb\n\n', '## C\n']);
  });

  test('have no place at an index that is not theirs', () => {
    assert.deepEqual(snapshot.placed(3), [...snapshot.placedSections()][3]);
    assert.throws(() => snapshot.placed(4), RangeError);
    assert.throws(() => snapshot.placed(-1), RangeError);
  });

  test('have their places behind a byte order mark that a host has left, as a file with two of them has', () => {
    const [section] = Snapshot.parse('\uFEFFlead\n\nmore\n').sections;
    assert.deepEqual(section?.blocks.map(rangeOf), [
      { start: 0, end: 5 },
      { start: 7, end: 11 },
    ]);
  });
});
