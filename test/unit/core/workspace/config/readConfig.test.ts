import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { formatMessage } from '../../../../../src/core/lint/formatMessage';
import { problemMessage } from '../../../../../src/core/report/problemMessage';
import { parseConfig, writtenTemplates } from '../../../../../src/core/workspace/config/parseConfig';
import { configOptions, type ParsedConfig } from '../../../../../src/core/workspace/config/readConfig';

const neverSearched =
  'a path without folders that are never searched for documents, such as .git and templates';

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
        fc
          .tuple(
            byName(['files', 'template', 'file'], fc.constantFrom<unknown>('a/*.md', '', [], ['*.md'], 1)),
            // Whether its files match it is more than a schema can say.
            byName(
              ['new'],
              fc.constantFrom<unknown>(
                '{name}.md',
                'a/{number}.md',
                '{date}.md',
                '../{name}.md',
                '/{name}.md',
                'a\\{name}.md',
                '{x}{name}.md',
                '{number}{number}.md',
                '',
                1,
              ),
            ),
          )
          .map(([pattern, made]) => ({
            ...pattern,
            ...(Object.keys(made).length > 0 && { files: '**/*.md', ...made }),
          })),
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

  test('says why a pattern for new documents cannot be used, and reads the rest', () => {
    const files = ['docs/adr/*.md', 'docs/rfcs/**/README.md'];
    for (const [pattern, why] of [
      ['docs/adr/{number}-{name}', 'a path that ends in .md, such as docs/adr/{number}-{name}.md'],
      ['', 'a path that ends in .md, such as docs/adr/{number}-{name}.md'],
      [7, 'a path that ends in .md, such as docs/adr/{number}-{name}.md'],
      ['../adr/{name}.md', 'a path that stays in the folder of this file, with / between its names'],
      ['/docs/adr/{name}.md', 'a path that stays in the folder of this file, with / between its names'],
      ['c:/adr/{name}.md', 'a path that stays in the folder of this file, with / between its names'],
      ['docs\\adr/{name}.md', 'a path that stays in the folder of this file, with / between its names'],
      ['.Git/hooks/{name}.md', neverSearched],
      ['docs/templates/{name}.md', neverSearched],
      [
        'docs/adr/{title}.md',
        'a path with no other signs for what changes than {number}, once, {name} and {date}',
      ],
      [
        'docs/adr/*-{name}.md',
        'a path with no other signs for what changes than {number}, once, {name} and {date}',
      ],
      ['docs/adr/{date}.md', 'a path with {number} or {name}'],
      ['docs/adrs/{number}-{name}.md', 'a path that "files" matches'],
    ] as const) {
      const { config, problems } = parsed(JSON.stringify({ documents: [{ files, new: pattern }] }));
      assert.equal(problems.length, 1, String(pattern));
      assert.match(problems[0] ?? '', /^1:\d+: "new" in "1" takes /u);
      assert.ok(problems[0]?.endsWith(` takes ${why}.`), problems[0]);
      assert.deepEqual(config, { documents: [{ files, folder: '' }] });
    }
  });

  test('tells a wrong pattern for new documents at its place', () =>
    assert.deepEqual(parsed('{ "documents": [{\n "files": "a/*.md",\n "new": "b/{name}.md" }] }').problems, [
      '3:2: "new" in "1" takes a path that "files" matches.',
    ]));

  test('takes patterns for new documents, in the width that the files have', () => {
    for (const [files, pattern] of [
      ['docs/adr/*.md', 'docs/adr/{number}-{name}.md'],
      ['docs/adr/???-*.md', 'docs/adr/{number}-{name}.md'],
      ['keps/**/README.md', 'keps/{name}/README.md'],
      ['rfcs/*.md', 'rfcs/{date}-{name}.md'],
    ] as const)
      assert.deepEqual(parsed(JSON.stringify({ documents: [{ files, new: pattern }] })), {
        config: { documents: [{ files: [files], new: pattern, folder: '' }] },
        problems: [],
      });
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
