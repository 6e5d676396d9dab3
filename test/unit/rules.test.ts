import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { rules } from '../../src/core/lint/registry';
import { builtInTemplate } from '../../src/core/template/builtInTemplate';
import { assertFindings, findingsIn } from '../support/lint';

suite('Rules', () => {
  for (const rule of rules) {
    suite(rule.id, () => {
      for (const { title, text, template } of rule.examples) {
        test(title, () => assertFindings(rule.id, text, template));
        test(`${title}, with CRLF`, () => assertFindings(rule.id, text.replaceAll('\n', '\r\n'), template));
        test(`${title}, after an emoji`, () => assertFindings(rule.id, `👩‍🚀 says 👋\n\n${text}`, template));
      }

      test('has an example that it reports and one that it leaves alone', () => {
        assert.ok(rule.examples.some(({ text }) => text.includes('«')));
        assert.ok(rule.examples.some(({ text }) => !text.includes('«')));
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

  test('has every placeholder reported once', () => {
    const found = findingsIn(text)
      .filter(({ rule }) => rule === 'unfilled-placeholder')
      .map(({ range }) => text.slice(range.start, range.end));
    const inProse = text.replace(/```[\s\S]*?```/g, '');
    const written = inProse.match(/\[(?![ x]\])[^\]]+\]|\{feature-id\}|(?<=[|:] )\.\.\.|High\/Medium\/Low/g);
    assert.deepEqual(found, written);
  });

  test('has the tables of placeholders reported', () => {
    const headers = findingsIn(text)
      .filter(({ rule }) => rule === 'empty-table')
      .map(({ range }) => text.slice(range.start, range.end));
    assert.deepEqual(headers, [
      '| Field | Type | Description | Constraints |',
      '| Risk | Likelihood | Impact | Mitigation |',
    ]);
  });
});
