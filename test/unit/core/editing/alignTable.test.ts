import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import { alignTable } from '../../../../src/core/editing/alignTable';
import { tablesOf } from '../../../../src/core/markdown/queries/tables';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { selectionAfter } from '../../../../src/core/text/change';
import { selectedIn, withSelection, withStops } from '../../../support/gestures';
import { tables } from '../../../support/tables';

function aligned(marked: string): string | undefined {
  const { plan, selection, text } = selectedIn(marked);
  return withStops(text, alignTable(plan, selection));
}

/** What the cells of all tables say, row by row, without blank ones at the end of a row. */
function cellsIn(text: string): readonly (readonly string[])[] {
  return Snapshot.parse(text)
    .sections.flatMap(tablesOf)
    .flatMap(({ children }) =>
      children.map(row => {
        const cells = row.children.map(cell => textOf(cell));
        return cells.slice(0, cells.findLastIndex(cell => cell !== '') + 1);
      }),
    );
}

suite('A table is aligned', () => {
  test('with wide characters and emoji, which take two columns', () =>
    assert.equal(
      aligned('| Risk | 影响 |\n| --- | --- |\n| 服务器过载 | 高«» |\n| 😀 | x |\n'),
      '| Risk       | 影响 |\n| ---------- | ---- |\n| 服务器过载 | 高   |\n| 😀         | x    |\n',
    ));

  test('as its delimiter row says, which stays as it is written', () =>
    assert.equal(
      aligned('|Left|Mid|Right|\r\n|:--|:-:|--:|\r\n|a«»|b|c|\r\n|long text|long text|long text|\r\n'),
      '| Left      |    Mid    |     Right |\r\n|:----------|:---------:|----------:|\r\n| a         |     b     |         c |\r\n| long text | long text | long text |\r\n',
    ));

  test('with its escaped bars and its code', () =>
    assert.equal(
      aligned('| a \\| b | `c \\| d` |\n|---|---|\n| «» | x |\n'),
      '| a \\| b | `c \\| d` |\n|--------|----------|\n|        | x        |\n',
    ));

  test('without outer bars, where it has none', () =>
    assert.equal(aligned('A | B\n--|--\n«»long | x\n'), 'A    | B\n-----|----\nlong | x\n'));

  test('with outer bars, where one row has them', () =>
    assert.equal(
      aligned('A | B\n--|--\n| «»long | x |\n'),
      '| A    | B   |\n|------|-----|\n| long | x   |\n',
    ));

  test('in an item and a quote, with a blank cell where a row lacks one', () =>
    assert.equal(
      aligned('> - | A | B |\n>   |---|---|\n>   | «»Größe |\n'),
      '> - | A     | B   |\n>   |-------|-----|\n>   | Größe |     |\n',
    ));

  test('and the cursor stays in its cell', () => {
    const { plan, selection, text } = selectedIn('| A | B |\n|---|---|\n| 服务器 | ab«»c |\n');
    const change = alignTable(plan, selection);
    assert.equal(
      withSelection(withStops(text, change) ?? '', selectionAfter(change?.edits ?? []) ?? selection),
      '| A      | B   |\n|--------|-----|\n| 服务器 | ab«»c |\n',
    );
  });

  test('only once', () => assert.equal(aligned('| A   |\n| --- |\n| «»1   |\n'), undefined));

  test('and keeps what each cell says; aligning again changes nothing', () =>
    fc.assert(
      fc.property(tables, text => {
        const at = text.indexOf('|');
        const mark = (unmarked: string) => `${unmarked.slice(0, at)}«»${unmarked.slice(at)}`;
        const once = aligned(mark(text)) ?? text;
        assert.deepEqual(cellsIn(once), cellsIn(text));
        assert.equal(aligned(mark(once)), undefined);
      }),
    ));
});
