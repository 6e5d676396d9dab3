import assert from 'node:assert/strict';
import { Snapshot } from '../../../../../src/core/markdown/snapshot';
import { excerptAround } from '../../../../../src/core/plan/edits/excerptAround';

/** The excerpt around an edit of the `x` in a text. */
function excerptOf(text: string): string {
  const start = text.indexOf('x');
  const edit = { range: { start, end: start + 1 }, newText: 'y' };
  const { snapshot, edits } = excerptAround(Snapshot.parse(text), [edit]);
  for (const { range } of edits) assert.equal(snapshot.text.slice(range.start, range.end), 'x');
  return snapshot.text;
}

suite('The excerpt around an edit', () => {
  for (const [what, text, excerpt] of [
    ['its block and two on each side', '1\n\n2\n\n3\n\nx\n\n4\n\n5\n\n6\n', '2\n\n3\n\nx\n\n4\n\n5\n\n'],
    [
      'those of other sections',
      '# A\n\n1\n\n## B\n\nx\n\n## C\n\n## D\n\n## E\n',
      '1\n\n## B\n\nx\n\n## C\n\n## D\n\n',
    ],
    ['some items of a list', '- 1\n- 2\n- 3\n- x\n- 4\n- 5\n- 6\n', '- 2\n- 3\n- x\n- 4\n- 5\n'],
    ['an indented item', '1\n\n  - 2\n  - 3\n  - x\n', '  - 2\n  - 3\n  - x\n'],
    [
      'the lead at the start',
      '---\na: b\n---\n\nx\n\n# A\n\n1\n\n2\n',
      '---\na: b\n---\n\nx\n\n# A\n\n1\n\n',
    ],
    [
      'all, where a part would begin with front matter',
      '1\n\n---\n\n2\n\nx\n\n---\n',
      '1\n\n---\n\n2\n\nx\n\n---\n',
    ],
  ] as const) {
    test(`has ${what}`, () => {
      assert.equal(excerptOf(text), excerpt);
    });
  }
});
