import assert from 'node:assert/strict';
import { addTableRow } from '../../../../src/core/editing/addTableRow';
import { mostCells } from '../../../../src/core/markdown/longTables';
import { readTemplate, type Template } from '../../../../src/core/template/template';
import { selectedIn, withStops } from '../../../support/gestures';

function added(marked: string, template?: Template): string | undefined {
  const { plan, selection, text } = selectedIn(marked, template);
  return withStops(text, addTableRow(plan, selection));
}

const german = readTemplate(
  't',
  '# Plan: [NAME]\n\n## Risiken\n\n| Risiko | Höhe |\n|---|---|\n| [Risiko] | Hoch/Mittel/Niedrig |\n',
);
const chinese = readTemplate(
  't',
  '# 计划\n\n## 风险\n\n| 风险 | 影响 |\n|---|---|\n| [风险] | [高/中/低] |\n',
);

suite('A row is added to a table', () => {
  test('below the one at the cursor, with an empty stop in each cell', () =>
    assert.equal(
      added('| A | B |\n|---|---|\n| 1«» | 2 |\n| 3 | 4 |\n'),
      '| A | B |\n|---|---|\n| 1 | 2 |\n| ‹› | ‹› |\n| 3 | 4 |\n',
    ));

  test('with the choices that the column has in the template', () =>
    assert.equal(
      added('## Risiken\n\n| Risiko | Höhe |\n|---|---|\n| Last«» | Hoch |\n', german),
      '## Risiken\n\n| Risiko | Höhe |\n|---|---|\n| Last | Hoch |\n| ‹› | ‹Hoch/Mittel/Niedrig,Hoch,Mittel,Niedrig› |\n',
    ));

  test('with the choices of a template in Chinese, also where the columns stand in another order', () =>
    assert.equal(
      added('## 风险\n\n| 影响 | 风险 |\n|---|---|\n| 高 | 负载«» |\n', chinese),
      '## 风险\n\n| 影响 | 风险 |\n|---|---|\n| 高 | 负载 |\n| ‹[高/中/低],高,中,低› | ‹› |\n',
    ));

  for (const marked of ['| «»A | B |\n|---|---|\n| 1 | 2 |\n', '| A | B |\n|-«»--|---|\n| 1 | 2 |\n'])
    test(`as the first one from above all rows: ${JSON.stringify(marked)}`, () =>
      assert.equal(added(marked), '| A | B |\n|---|---|\n| ‹› | ‹› |\n| 1 | 2 |\n'));

  test('at the end of a text without a line break', () =>
    assert.equal(added('| A |\n|---|\n| 1 |«»'), '| A |\n|---|\n| 1 |\n| ‹› |'));

  test('with CRLF', () =>
    assert.equal(
      added('| A |\r\n|---|\r\n| 😀«» |\r\n\r\nText.\r\n'),
      '| A |\r\n|---|\r\n| 😀 |\r\n| ‹› |\r\n\r\nText.\r\n',
    ));

  test('in an item, with its indent', () =>
    assert.equal(added('- | A |\n  |---|\n  | 1«» |\n'), '- | A |\n  |---|\n  | 1 |\n  | ‹› |\n'));

  test('in an item, from its header', () =>
    assert.equal(added('- | A«» |\n  |---|\n  | 1 |\n'), '- | A |\n  |---|\n  | ‹› |\n  | 1 |\n'));

  test('in an item that is indented by a tab', () =>
    assert.equal(added('-\t| A |\n\t|---|\n\t| 1«» |\n'), '-\t| A |\n\t|---|\n\t| 1 |\n\t| ‹› |\n'));

  test('in a quote, with its marks', () =>
    assert.equal(
      added('> > | A |\n> > |---|\n> > | 1«» |\n'),
      '> > | A |\n> > |---|\n> > | 1 |\n> > | ‹› |\n',
    ));

  test('with bars beside its blank ends where the table has none, so that it is read as a row', () =>
    assert.equal(added('A | B\n--|--\n1 | 2«»\n'), 'A | B\n--|--\n1 | 2\n| ‹› | ‹› |\n'));

  test('with a cell for each of the header, whatever bars the cells have in them', () =>
    assert.equal(
      added('| a \\| b | `c \\| d` |\n|---|---|\n| 1«» |\n'),
      '| a \\| b | `c \\| d` |\n|---|---|\n| 1 |\n| ‹› | ‹› |\n',
    ));

  for (const marked of [
    'Text«»\n',
    '```\n| A |\n|---|\n| 1«» |\n```\n',
    '«»\n| A |\n|---|\n',
    '| A |\n|---|\n\n«»',
  ])
    test(`nowhere else: ${JSON.stringify(marked)}`, () => assert.equal(added(marked), undefined));

  test('not in one that is too long to be read to its end', () => {
    const rows = '| 1 | 2 |\n'.repeat(mostCells / 4 + 10);
    assert.equal(added(`| A | B |\n|---|---|\n| «»x | y |\n${rows}`), undefined);
  });
});
