import assert from 'node:assert/strict';
import { toString as textOf } from 'mdast-util-to-string';
import { mostLevels } from '../../../../src/core/markdown/levels';
import { mostCells } from '../../../../src/core/markdown/longTables';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { findingsIn } from '../../../support/lint';

const around = (block: string) =>
  `# Implementation Plan: X\n\n## Context\n\n${block}\n\n## Decisions\n\n[DATE]\n`;

suite('A document that is nested deeper than is read', () => {
  for (const [name, deep] of [
    ['in quotes', '> '.repeat(10_000)],
    ['in quotes without spaces', '>'.repeat(10_000)],
    ['in items', '- '.repeat(10_000)],
    ['in numbered items', '1. '.repeat(10_000)],
    ['in quotes and items', '> * '.repeat(5000)],
    [
      'in items below each other',
      Array.from({ length: 300 }, (_, level) => `${'  '.repeat(level)}- x\n`).join(''),
    ],
  ] as const) {
    test(`${name} says so, and the rest is judged`, () => {
      const text = around(`${deep}x`);
      const { unread } = Snapshot.parse(text);
      assert.equal(unread?.reason, 'too-deep');
      assert.ok(unread.offset > text.indexOf(deep) && unread.offset < text.indexOf('## Decisions'));
      assert.deepEqual(
        findingsIn(text).flatMap(({ rule, range }) =>
          rule === 'unfilled-placeholder' ? [text.slice(range.start, range.end)] : [],
        ),
        ['[DATE]'],
      );
    });
  }

  test('is read down to the last level', () => {
    const allowed = around(`${'> '.repeat(mostLevels)}x`);
    assert.equal(Snapshot.parse(allowed).unread, undefined);
    assert.notEqual(Snapshot.parse(around(`${'> '.repeat(mostLevels + 1)}x`)).unread, undefined);
  });

  test('is told from one with rulers and code', () => {
    const signs = [
      ...['- ', '* ', '*'].map(sign => sign.repeat(500).trim()),
      `\`\`\`\n${'> '.repeat(500)}\n\`\`\``,
    ];
    for (const block of signs) assert.equal(Snapshot.parse(around(block)).unread, undefined);
  });

  test('says so no longer after an edit', () => {
    const text = around(`${'> '.repeat(500)}x`);
    const range = { start: text.indexOf('>'), end: text.indexOf('x', text.indexOf('>')) };
    const snapshot = Snapshot.parse(text);
    const mended = snapshot.update([{ range, newText: '> ' }]);
    assert.equal(mended.unread, undefined);
    assert.deepEqual(
      mended.update([{ range: { ...range, end: range.start + 2 }, newText: '> '.repeat(500) }]).unread,
      snapshot.unread,
    );
  });
});

/** As many lines as are read, if none has more than four cells. */
const rows = mostCells / 4;

suite('Tables with more cells under a heading than are read', () => {
  const table = (lines: number) => `| A | B |\n| --- | --- |\n${'| c | d |\n'.repeat(lines)}\n`;
  const wide = `${'|a'.repeat(50)}\n${'|-'.repeat(50)}\n${`${'|b'.repeat(50)}\n`.repeat(1000)}`;

  for (const [name, tables, last] of [
    ['in one table', table(8000), '| c | d |\n'.repeat(rows - 1)],
    ['in many tables', table(99).repeat(40), table(99).repeat(20)],
    ['without bars', `a\n:-\n${'b\n'.repeat(8000)}`, 'b\n'.repeat(rows - 1)],
    ['in wide ones', wide, `${'|b'.repeat(50)}\n`],
    ['in a quote', `> a\n> :-\n${'> b\n'.repeat(8000)}`, '> b\n'.repeat(rows - 1)],
  ] as const) {
    test(`${name} say so at the first line too many, and the rest is judged`, () => {
      const text = around(tables);
      const { unread } = Snapshot.parse(text);
      assert.equal(unread?.reason, 'too-many-cells');
      const read = text.slice(text.indexOf(tables), unread.offset);
      assert.ok(read.endsWith(last) || read.endsWith(`${last}| A | B |\n`), read.slice(-60));
      assert.ok(findingsIn(text).some(({ rule }) => rule === 'unfilled-placeholder'));
    });
  }

  test('are told from fewer ones, from those under several headings, and from code', () => {
    const bars = `\`\`\`\n${'a | b\n'.repeat(3000)}\`\`\``;
    const tables = `\`\`\`\n${table(3000)}\`\`\``;
    const parts = `${table(rows / 2)}## More\n\n${table(rows - 1)}`;
    for (const block of [table(rows - 1), parts, bars, tables, '---\n\na\n'.repeat(3000)])
      assert.equal(Snapshot.parse(around(block)).unread, undefined);
  });
});

suite('Openings of html without an end', () => {
  for (const opening of ['<!-- ', '<![CDATA[ ', '<!DOC ', '<? ']) {
    test(`are text, however many: ${opening}`, () => {
      const line = `a ${opening.repeat(300).trim()} \`${opening.repeat(60)}\` ‹`;
      const [paragraph] = Snapshot.parse(line).sections[0]?.blocks ?? [];
      assert.equal(textOf(paragraph), line.replaceAll('`', ''));
    });
  }

  test('do not hide a comment after them', () => {
    const [paragraph] = Snapshot.parse(`a ${'<!-- x --> <? '.repeat(200)}`).sections[0]?.blocks ?? [];
    const comments =
      paragraph && 'children' in paragraph ? paragraph.children.filter(({ type }) => type === 'html') : [];
    assert.equal(comments.length, 200);
  });
});
