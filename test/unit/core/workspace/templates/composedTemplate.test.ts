import assert from 'node:assert/strict';
import { composedText } from '../../../../../src/core/workspace/templates/composedTemplate';
import { memoryFiles } from '../../../../support/memoryFiles';

const presets = '/r/.specify/presets';
const template = (preset: string) => `${presets}/${preset}/templates/plan-template.md`;
const yml = (strategy: string) =>
  `provides:\n  templates:\n    - type: command\n      file: a.md\n    - name: plan-template\n      file: "templates/plan-template.md" # ours\n      strategy: ${strategy}\n`;

async function composed(preset: string, files: Readonly<Record<string, string>>): Promise<string> {
  const all = { '/r/.specify/templates/plan-template.md': '# Plan\n\n## Core\n', ...files };
  const read = await memoryFiles(all).readText(template(preset));
  assert.ok('text' in read);
  return composedText(memoryFiles(all), template(preset), read.text);
}

suite('The template of a preset', () => {
  for (const [strategy, text, expected] of [
    ['append', '## Law\n', '# Plan\n\n## Core\n\n## Law\n'],
    ['prepend', '> Read this.\n', '> Read this.\n\n# Plan\n\n## Core\n'],
    ['wrap', 'a\n\n{CORE_TEMPLATE}\n\nz\n', 'a\n\n# Plan\n\n## Core\n\nz\n'],
    ['replace', '# Other\n', '# Other\n'],
  ] as const) {
    test(`is read by its strategy: ${strategy}`, async () =>
      assert.equal(
        await composed('law', { [template('law')]: text, [`${presets}/law/preset.yml`]: yml(strategy) }),
        expected,
      ));
  }

  test('adds to the next preset in use', async () => {
    const files = {
      [`${presets}/.registry`]: '{ "presets": { "a": { "priority": 1 }, "b": { "priority": 2 } } }',
      [template('a')]: '## A\n',
      [`${presets}/a/preset.yml`]: yml('append'),
      [template('b')]: '## B\n',
      [`${presets}/b/preset.yml`]: yml('append'),
    };
    assert.equal(await composed('a', files), '# Plan\n\n## Core\n\n## B\n\n## A\n');
  });

  test('is as it is without a strategy', async () =>
    assert.equal(await composed('law', { [template('law')]: '## Law\n' }), '## Law\n'));
});
