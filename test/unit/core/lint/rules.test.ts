import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { docsOf } from '../../../../src/core/lint/docsOf';
import { rules } from '../../../../src/core/lint/registry';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { assertExample, assertFixed, findingsIn } from '../../../support/lint';

suite('Rules', () => {
  for (const rule of rules) {
    suite(rule.id, () => {
      const { examples } = docsOf(rule.id);
      for (const example of examples) {
        const { title, text, fixed } = example;
        const crlf = (markdown: string) => markdown.replaceAll('\n', '\r\n');
        test(title, () => assertExample(rule.id, example));
        test(`${title}, with CRLF`, () => assertExample(rule.id, { ...example, text: crlf(text) }));
        test(`${title}, after an emoji`, () =>
          assertExample(rule.id, { ...example, text: `👩‍🚀 says 👋\n\n${text}` }));
        if (fixed === undefined) continue;
        test(`${title}, fixed`, () => assertFixed(rule.id, example));
        test(`${title}, fixed with CRLF`, () =>
          assertFixed(rule.id, { ...example, text: crlf(text), fixed: crlf(fixed) }));
      }

      test('has an example that it reports and one that it leaves alone', () => {
        assert.ok(examples.some(({ text }) => text.includes('«')));
        assert.ok(examples.some(({ text }) => !text.includes('«')));
      });

      test('has a page', () => assert.ok(existsSync(`media/rules/${rule.id}.md`)));
    });
  }

  test('are registered, each under the name of its file', () => {
    const files = readdirSync('src/core/lint/rules').map(name => name.replace(/\.ts$/, ''));
    assert.deepEqual(rules.map(({ id }) => id).toSorted(), files.toSorted());
  });
});

suite('The built-in template, untouched', () => {
  const text = builtInTemplate().snapshot.text;

  test('has every placeholder reported once, those of a table together', () => {
    const found = findingsIn(text).filter(
      ({ rule }) => rule === 'unfilled-placeholder' || rule === 'empty-table',
    );
    const inProse = text.replace(/```[\s\S]*?```/g, code => ' '.repeat(code.length));
    const written = inProse.matchAll(
      /\[(?![ x]\])[^\]]+\]|\{feature-id\}|(?<=[|:] )\.\.\.|High\/Medium\/Low/g,
    );
    for (const { 0: placeholder, index } of written) {
      const over = found.filter(
        ({ range }) => range.start <= index && index + placeholder.length <= range.end,
      );
      assert.equal(over.length, 1, `${placeholder} at ${index}`);
    }
  });

  test('has each table reported once', () => {
    const found = findingsIn(text);
    const tables = found.filter(({ rule }) => rule === 'empty-table');
    assert.deepEqual(
      tables.map(({ range }) => text.slice(range.start, range.end).split('\n')[0]),
      [
        '| Field | Type | Description | Constraints |',
        '| Field | Type | Description | Constraints |',
        '| Risk | Likelihood | Impact | Mitigation |',
      ],
    );
    for (const { range } of tables)
      assert.equal(
        found.filter(other => other.range.start < range.end && range.start < other.range.end).length,
        1,
      );
  });
});
