import assert from 'node:assert/strict';
import { nextTableCell, previousTableCell } from '../../../../src/core/editing/nextTableCell';
import { selectedIn, withSelection, withStops } from '../../../support/gestures';

function next(marked: string): string | undefined {
  const { plan, selection, text } = selectedIn(marked);
  const found = nextTableCell(plan, selection);
  if (!found) return undefined;
  return 'change' in found ? withStops(text, found.change) : withSelection(text, found.selected);
}

function previous(marked: string): string | undefined {
  const { plan, selection, text } = selectedIn(marked);
  const found = previousTableCell(plan, selection);
  return found && withSelection(text, found);
}

/** Each line is the selection after one more key. */
function walk(marked: string, step: (text: string) => string | undefined): readonly string[] {
  const after = step(marked);
  return after?.includes('«') ? [after, ...walk(after, step)] : after === undefined ? [] : [after];
}

suite('From cell to cell', () => {
  test('what the next one says is selected, over the delimiter row, to a new row at the end', () =>
    assert.deepEqual(walk('| «»A | B |\n|---|---|\n| a \\| b |  |\n', next), [
      '| A | «B» |\n|---|---|\n| a \\| b |  |\n',
      '| A | B |\n|---|---|\n| «a \\| b» |  |\n',
      '| A | B |\n|---|---|\n| a \\| b | «» |\n',
      '| A | B |\n|---|---|\n| a \\| b |  |\n| ‹› | ‹› |\n',
    ]));

  test('back to the first one of the header, and no further', () =>
    assert.deepEqual(walk('A | 影响\r\n--|--\r\n😀 | `x`«»\r\n', previous), [
      'A | 影响\r\n--|--\r\n«😀» | `x`\r\n',
      'A | «影响»\r\n--|--\r\n😀 | `x`\r\n',
      '«A» | 影响\r\n--|--\r\n😀 | `x`\r\n',
    ]));

  test('from the white space of a cell', () => {
    assert.equal(next('| A |«»   B | C |\n|-|-|-|\n'), '| A |   B | «C» |\n|-|-|-|\n');
    assert.equal(previous('| A |«»   B | C |\n|-|-|-|\n'), '| «A» |   B | C |\n|-|-|-|\n');
    assert.equal(next('«»| A | B |\n|-|-|\n'), '| «A» | B |\n|-|-|\n');
  });

  test('from the delimiter row', () => {
    assert.equal(next('| A |\n|-«»|\n| 1 |\n'), '| A |\n|-|\n| «1» |\n');
    assert.equal(previous('| A |\n|-«»|\n| 1 |\n'), '| «A» |\n|-|\n| 1 |\n');
  });

  test('through cells without any space', () =>
    assert.deepEqual(walk('|«»||\n|-|-|\n', next)[0], '||«»|\n|-|-|\n'));

  test('nowhere outside of a table', () => {
    assert.equal(next('a | b«»\n'), undefined);
    assert.equal(previous('a | b«»\n'), undefined);
  });
});
