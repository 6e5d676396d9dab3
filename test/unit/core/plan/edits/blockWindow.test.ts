import assert from 'node:assert/strict';
import { Snapshot } from '../../../../../src/core/markdown/snapshot';
import { windowAround } from '../../../../../src/core/plan/edits/blockWindow';

/** The text around a removal of the line `x` in a text, in which a change of blocks is looked for. */
function windowOf(text: string): string {
  const start = text.indexOf('x');
  const edit = { range: { start, end: start + 2 }, newText: '' };
  const window = windowAround(Snapshot.parse(text), [edit]);
  return text.slice(window.start, window.end);
}

suite('The window around an edit', () => {
  for (const [what, text, window] of [
    ['its block and one on each side', '1\n\n2\n\n3\n\nx\n\n4\n\n5\n', '3\n\nx\n\n4\n'],
    ['those of other sections', '# A\n\n1\n\n## B\n\nx\n\n## C\n\n## D\n', '## B\n\nx\n\n## C\n'],
    ['the whole of a list', '1\n\n2\n\n- 3\n- x\n- 4\n\n5\n\n6\n', '2\n\n- 3\n- x\n- 4\n\n5\n'],
    ['more above, up to a blank line', '1\n\n***\n# A\n***\nx\n', '***\n# A\n***\nx\n'],
    ['closed front matter, and no more', '---\na: b\n---\n\nx\n\n# A\n\n1\n', '---\na: b\n---\n\nx\n\n# A\n'],
    ['all, where front matter may begin', 'x\n---\n\n1\n\n2\n\n---\n\n3\n', 'x\n---\n\n1\n\n2\n\n---\n\n3\n'],
  ] as const) {
    test(`has ${what}`, () => {
      assert.equal(windowOf(text), window);
    });
  }
});
