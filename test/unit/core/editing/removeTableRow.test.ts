import assert from 'node:assert/strict';
import { removeTableRow } from '../../../../src/core/editing/removeTableRow';
import { selectedIn, withStops } from '../../../support/gestures';

function removed(marked: string): string | undefined {
  const { plan, selection, text } = selectedIn(marked);
  return withStops(text, removeTableRow(plan, selection));
}

suite('A row of a table is removed', () => {
  test('with its line', () =>
    assert.equal(removed('| A |\n|---|\n| 1«» |\n| 2 |\n'), '| A |\n|---|\n| 2 |\n'));

  test('with all rows of the selection, and never the header', () =>
    assert.equal(
      removed('| A |\r\n|--«-|\r\n| 风险 |\r\n| 😀» |\r\n| 3 |\r\n'),
      '| A |\r\n|---|\r\n| 3 |\r\n',
    ));

  test('at the end of a text without a line break', () =>
    assert.equal(removed('| A |\n|---|\n| 1 |\n| «»2 |'), '| A |\n|---|\n| 1 |'));

  test('as the last one: the header waits for the next', () =>
    assert.equal(removed('| A |\n|---|\n| «»1 |\n\nText.\n'), '| A |\n|---|\n\nText.\n'));

  test('in a quote and an item', () =>
    assert.equal(
      removed('> - | A |\n>   |---|\n>   | «»1 |\n>\t| 2 |\n'),
      '> - | A |\n>   |---|\n>\t| 2 |\n',
    ));

  for (const marked of ['| «»A |\n|---|\n| 1 |\n', '| A |\n|---«»|\n| 1 |\n', '«»Text.\n'])
    test(`nowhere else: ${JSON.stringify(marked)}`, () => assert.equal(removed(marked), undefined));
});
