import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { formatMessage } from '../../../../../src/core/lint/formatMessage';
import { problemMessage } from '../../../../../src/core/report/problemMessage';
import { readSettings } from '../../../../../src/core/workspace/config/readConfig';

suite('Settings', () => {
  const { properties } = JSON.parse(readFileSync('package.json', 'utf8')).contributes.configuration;
  const defaults: Readonly<Record<string, unknown>> = Object.fromEntries(
    Object.entries<{ readonly default: unknown }>(properties).map(([name, schema]) => [
      name.replace('planquill.', ''),
      schema.default,
    ]),
  );
  const read = (settings: Readonly<Record<string, unknown>>) => readSettings(name => settings[name]);
  const told = (settings: Readonly<Record<string, unknown>>) =>
    read(settings).problems.map(problem => {
      const { text, data } = problemMessage(problem, 'settings');
      return `${problem.setting} ${formatMessage(text, data)}`;
    });
  /** What is set, without empty objects. */
  const inUse = ({ specsFolder, lint }: ReturnType<typeof read>) => ({
    specsFolder,
    ...Object.fromEntries(Object.entries(lint).filter(([, value]) => Object.keys(value).length > 0)),
  });

  test('are without a mistake by default, and where none is set', () => {
    assert.deepEqual(read(defaults).problems, []);
    assert.deepEqual(read({}), { specsFolder: '', lint: {}, problems: [] });
  });

  const values = [
    5,
    true,
    null,
    'word',
    {},
    { x: [] },
    { x: null },
    { x: {} },
    [],
    [1],
    ['a', null],
    [['a']],
  ];
  for (const name of Object.keys(defaults)) {
    const accepts = new Ajv({ strict: false }).compile(properties[`planquill.${name}`]);
    const wrong = values.filter(value => !accepts(value));
    test(`${name} has wrong values among those tried`, () => assert.ok(wrong.length > 5));
    for (const value of wrong) {
      test(`${name} counts as not set and is told when it is ${JSON.stringify(value)}`, () => {
        const settings = read({ ...defaults, [name]: value });
        assert.deepEqual(inUse(settings), { specsFolder: '' });
        assert.deepEqual(new Set(settings.problems.map(({ setting }) => setting)), new Set([name]));
      });
    }
  }

  test('say what they take, and what is right of them counts', () => {
    const rules = { 'empty-table': 'off', 'empty-section': 7 };
    assert.deepEqual(told({ rules, specsFolder: ['a'] }), [
      'rules settings: "empty-section" in "rules" takes off, error, warning, information, hint, or one of these for each status.',
      'specsFolder settings: "specsFolder" takes a path.',
    ]);
    assert.deepEqual(read({ rules }).lint, { rules: { 'empty-table': 'off' } });
  });
});
