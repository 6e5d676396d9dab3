import assert from 'node:assert/strict';
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
});
