import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moveTableRow } from '../../../../src/core/editing/moveTableRow';
import { plainEdits, selectionAfter } from '../../../../src/core/text/change';
import { applyEdits } from '../../../../src/core/text/edits';
import { selectedIn, withSelection } from '../../../support/gestures';
import { tables } from '../../../support/tables';

function moved(marked: string, direction: 'up' | 'down'): string | undefined {
  const { plan, selection, text } = selectedIn(marked);
  const change = moveTableRow(plan, selection, direction);
  const after = change && selectionAfter(change.edits);
  if (!change || !after) return undefined;
  return withSelection(applyEdits(text, plainEdits(change.edits)), after);
}

suite('A row of a table moves', () => {
  test('up, and the selection goes with it', () =>
    assert.equal(
      moved('| A |\n|---|\n| 1 |\n| «two» |\n| 3 |\n', 'up'),
      '| A |\n|---|\n| «two» |\n| 1 |\n| 3 |\n',
    ));

  test('down to the end of a text without a line break', () =>
    assert.equal(moved('| A |\n|---|\n| o«»ne |\n| 2 |', 'down'), '| A |\n|---|\n| 2 |\n| o«»ne |'));

  test('with the other rows of the selection', () =>
    assert.equal(
      moved('| A |\n|---|\n| «1 |\n| 2» |\n| 3 |\n', 'down'),
      '| A |\n|---|\n| 3 |\n| «1 |\n| 2» |\n',
    ));

  test('without its marks of quotes and its indent', () =>
    assert.equal(
      moved('>  | A |\r\n>  |---|\r\n>  | 1 |\r\n> | 风险 «😀» |\r\n', 'up'),
      '>  | A |\r\n>  |---|\r\n>  | 风险 «😀» |\r\n> | 1 |\r\n',
    ));

  for (const [marked, direction] of [
    ['| A |\n|---|\n| «»1 |\n| 2 |\n', 'up'],
    ['| A |\n|---|\n| 1 |\n| «»2 |\n\nText.\n', 'down'],
    ['| «»A |\n|---|\n| 1 |\n', 'down'],
    ['| A |\n|-«»--|\n| 1 |\n', 'down'],
    ['| A |\n|--«-|\n| 1» |\n| 2 |\n', 'down'],
    ['| A |\n|---|\n| «1 |\n\nText» |\n', 'down'],
  ] as const)
    test(`never over the header or out of the table: ${JSON.stringify(marked)}`, () =>
      assert.equal(moved(marked, direction), undefined));

  test('and back: the text is the same', () =>
    fc.assert(
      fc.property(tables, fc.nat(), (text, seed) => {
        const offset = seed % (text.length + 1);
        const marked = `${text.slice(0, offset)}«»${text.slice(offset)}`;
        const once = moved(marked, 'down');
        if (once !== undefined) assert.equal(moved(once, 'up')?.replace(/[«»]/gu, ''), text);
      }),
    ));
});
