import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { formatMessage } from '../../../../../src/core/lint/formatMessage';
import { problemMessage } from '../../../../../src/core/report/problemMessage';
import { parseConfig, writtenTemplates } from '../../../../../src/core/workspace/config/parseConfig';
import { configOptions, type ParsedConfig } from '../../../../../src/core/workspace/config/readConfig';

suite('planquill.json', () => {
  /** With each problem as a person reads it, and its place. */
  function parsed(text: string) {
    const { config, problems }: ParsedConfig = parseConfig(text);
    const told = problems.map(problem => {
      const { start } = problem.place ?? assert.fail('a problem without a place');
      const message = problemMessage(problem, `${start.line + 1}:${start.character + 1}`);
      return formatMessage(message.text, message.data);
    });
    return { config, problems: told };
  }

  test('counts as far as it is right, and each mistake is told', () => {
    const { config, problems } = parsed(
      '{ "$schema": "x", "rules": { "empty-table": "error",\n"emptytable": "off", "empty-section": "loud" },\n"template": 3,\n"colour": "red" }',
    );
    assert.deepEqual(config, { rules: { 'empty-table': 'error' } });
    assert.deepEqual(problems, [
      '2:1: There is no rule "emptytable".',
      '2:22: "empty-section" in "rules" takes off, error, warning, information, hint, or one of these for each status.',
      '3:1: "template" takes a path.',
      '4:1: There is no option "colour".',
    ]);
  });

  test('may hold comments and trailing commas', () => {
    const text =
      '// ours\n{\n  "template": "http://x/*.md", /* all\n plans */\n  "statusLabels": ["a,]", "b",],\n}\n';
    assert.deepEqual(parsed(text), {
      config: { template: 'http://x/*.md', statusLabels: ['a,]', 'b'] },
      problems: [],
    });
  });

  test('keeps what is right of a rule that is set by status', () => {
    const text = '{ "rules": { "empty-table": { "draft": "off", "approved": "loud" } } }';
    assert.deepEqual(parsed(text), {
      config: { rules: { 'empty-table': { draft: 'off' } } },
      problems: ['1:47: "approved" in "empty-table" takes off, error, warning, information, hint.'],
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
      fc.array(
        byName(['files', 'template', 'file'], fc.constantFrom<unknown>('a/*.md', '', [], ['*.md'], 1)),
      ),
      byName(['draft', 'approved', 'plan.md', 'constructor'], level),
      byName(
        ['empty-table', 'unused-suppression', 'no-rule', '__proto__'],
        fc.oneof(level, byName(['draft', 'done'], level)),
      ),
    );
    const key = ['$schema', ...configOptions, 'colour', 'toString'];
    fc.assert(
      fc.property(byName(key, value), config => {
        const isRead = parseConfig(JSON.stringify(config)).problems.length === 0;
        // The address of the schema is for the editor alone.
        assert.equal(accepts({ ...config, $schema: '' }), isRead, JSON.stringify(config));
      }),
      { numRuns: 2000, seed: 20_261_123 },
    );
  });

  test('names a glob that it does not take', () => {
    for (const glob of ['', '../*.md', '!a.md', 'docs/'])
      assert.deepEqual(parsed(`{ "documents": [{ "files": ${JSON.stringify(glob)} }] }`).problems, [
        '1:19: "files" in "1" takes globs such as docs/**/*.plan.md.',
      ]);
  });

  test('with more levels than the parser takes is a mistake like any other', () =>
    assert.deepEqual(parsed('['.repeat(30_000)).problems, ['1:101: Expected fewer levels.']));

  test('that is no JSON object says so', () => {
    assert.deepEqual(parsed('{').problems, ['1:2: Expected }.']);
    assert.deepEqual(parsed('{ "rules" 1 }').problems, ['1:11: Expected a colon.']);
    assert.deepEqual(parsed('').problems, ['1:1: Expected a JSON value.']);
    assert.deepEqual(parsed('[]').problems, ['1:1: Expected a JSON object.']);
  });

  test('names no template where its brackets are deeper than a parser reads', () => {
    assert.deepEqual(writtenTemplates('['.repeat(100_000)), []);
  });
});
