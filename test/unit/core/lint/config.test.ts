import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { mergeConfigs, parseConfig } from '../../../../src/core/lint/config';
import { rules } from '../../../../src/core/lint/registry';

suite('planquill.json', () => {
  const ids = rules.map(({ id }) => id);

  test('counts as far as it is right, and each mistake is told', () => {
    const { config, problems } = parseConfig(
      '{ "$schema": "x", "rules": { "empty-table": "error", "emptytable": "off", "empty-section": "loud" }, "template": 3, "colour": "red" }',
      ids,
    );
    assert.deepEqual(config, { rules: { 'empty-table': 'error' } });
    assert.deepEqual(problems, [
      'There is no rule "emptytable".',
      '"empty-section" in "rules" takes off, error, warning, information, hint, or one of these for each status.',
      '"template" takes a path.',
      'There is no option "colour".',
    ]);
  });

  test('may hold comments and trailing commas', () => {
    const text =
      '// ours\n{\n  "template": "http://x/*.md", /* all\n plans */\n  "statusLabels": ["a,]", "b",],\n}\n';
    assert.deepEqual(parseConfig(text, ids), {
      config: { template: 'http://x/*.md', statusLabels: ['a,]', 'b'] },
      problems: [],
    });
  });

  test('keeps what is right of a rule that is set by status', () => {
    const text = '{ "rules": { "empty-table": { "draft": "off", "approved": "loud" } } }';
    assert.deepEqual(parseConfig(text, ids), {
      config: { rules: { 'empty-table': { draft: 'off' } } },
      problems: ['"approved" in "empty-table" takes off, error, warning, information, hint.'],
    });
  });

  test('is completed by a schema that accepts what is read without a problem, and nothing else', () => {
    const accepts = new Ajv({ strict: false }).compile(
      JSON.parse(readFileSync('media/schema/planquill.schema.json', 'utf8')),
    );
    const level = fc.constantFrom<unknown>('off', 'error', 'warning', 'information', 'hint', 'loud', 1, null);
    const byName = (names: string[], value: fc.Arbitrary<unknown>) =>
      fc.dictionary(fc.constantFrom(...names), value);
    const value = fc.oneof(
      level,
      fc.constantFrom<unknown>('', 'docs/plan.md', [], ['Status'], [''], [1]),
      byName(['draft', 'approved', 'plan.md', 'constructor'], level),
      byName(
        ['empty-table', 'unused-suppression', 'no-rule', '__proto__'],
        fc.oneof(level, byName(['draft', 'done'], level)),
      ),
    );
    const key = [
      '$schema',
      'template',
      'templates',
      'rules',
      'statuses',
      'statusLabels',
      'colour',
      'toString',
    ];
    fc.assert(
      fc.property(byName(key, value), config => {
        const isRead = parseConfig(JSON.stringify(config), ids).problems.length === 0;
        // The address of the schema is for the editor alone.
        assert.equal(accepts({ ...config, $schema: '' }), isRead, JSON.stringify(config));
      }),
      { numRuns: 2000, seed: 20_261_123 },
    );
  });

  test('that is no JSON object says so', () => {
    assert.match(parseConfig('{', ids).problems[0] ?? '', /^It is not valid JSON: /);
    assert.deepEqual(parseConfig('[]', ids).problems, ['It is no JSON object.']);
  });

  test('of an inner folder adds to that of the outer one', () => {
    const outer = { template: 'a.md', rules: { 'empty-table': 'error', 'empty-section': 'off' } } as const;
    const inner = { rules: { 'empty-table': 'hint' } } as const;
    assert.deepEqual(mergeConfigs(outer, inner), {
      template: 'a.md',
      rules: { 'empty-table': 'hint', 'empty-section': 'off' },
    });
  });
});
