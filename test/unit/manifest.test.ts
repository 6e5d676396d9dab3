import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { build } from 'esbuild';

suite('Manifest', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const strings = JSON.parse(readFileSync('package.nls.json', 'utf8'));

  test('every command is registered, and every public one contributed', async () => {
    const { outputFiles } = await build({
      entryPoints: ['src/extension.ts'],
      bundle: true,
      write: false,
      external: ['vscode'],
      loader: { '.md': 'text' },
      logLevel: 'silent',
    });
    const code = outputFiles[0]?.text ?? '';
    const used = new Set(code.match(/(?<=")planquill\.\w+(?=")/g));
    for (const { command } of manifest.contributes.commands)
      assert.ok(used.has(command), `${command} is not in the code`);
  });

  test('allows the default of every setting', () => {
    const ajv = new Ajv({ strict: false });
    for (const [name, { default: value, ...schema }] of Object.entries<{ readonly default: unknown }>(
      manifest.contributes.configuration.properties,
    ))
      assert.ok(ajv.validate(schema, value), `${name}: ${ajv.errorsText()}`);
  });

  test('restricts each setting that holds paths to trusted workspaces', () => {
    const withoutPaths = [
      'rules',
      'statuses',
      'statusLabels',
      'tables.tabKey',
      'codeLens',
      'focusMode',
      'idTitles',
    ].map(name => `planquill.${name}`);
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    // With any other value VS Code does not read the list.
    assert.equal(supported, 'limited');
    assert.deepEqual(
      [...withoutPaths, ...restrictedConfigurations].toSorted(),
      Object.keys(manifest.contributes.configuration.properties).toSorted(),
    );
  });

  test('enables each command in the title of a view, where no key of an editor is known', () => {
    const inTitles = new Set(
      manifest.contributes.menus['view/title'].map(({ command }: { readonly command: string }) => command),
    );
    for (const { command, enablement = '' } of manifest.contributes.commands)
      if (inTitles.has(command)) assert.doesNotMatch(enablement, /\beditor|\bresource/u, command);
  });

  test('has a string for every key and no key without use', () => {
    const used = new Set(readFileSync('package.json', 'utf8').match(/(?<="%)[^"%]+(?=%")/g));
    assert.deepEqual([...used].toSorted(), Object.keys(strings).toSorted());
  });
});
