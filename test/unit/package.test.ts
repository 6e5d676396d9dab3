import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { rules } from '../../src/core/lint/registry';
import { extensionManifest, npmManifest, type SourceManifest } from '../../src/tools/shippedManifests';
import { npmInstall, outsideNpm } from '../workbench/npmInstall';

const manifest: SourceManifest & { readonly devDependencies: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

suite('The packed extension', () => {
  test('holds exactly what it needs', async () => {
    const files = await listFiles({ cwd: process.cwd(), packageManager: PackageManager.None });
    assert.deepEqual(files.toSorted(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/extension.js',
      ...readdirSync('media/icons').map(name => `media/icons/${name}`),
      ...readdirSync('media/pictures').map(name => `media/pictures/${name}`),
      ...rules.map(({ id }) => `media/rules/${id}.md`).toSorted(),
      'media/schema/planquill.schema.json',
      'media/screenshot.png',
      'package.json',
      'package.nls.json',
      'snippets/plan.json',
    ]);
  });

  test('is an allow-list: a new file stays out until it is named', () => {
    assert.equal(readFileSync('.vscodeignore', 'utf8').split('\n')[0], '**');
  });

  test('has a manifest without what only the checkout needs', () => {
    const left = Object.keys(manifest).filter(field => !Object.hasOwn(extensionManifest(manifest), field));
    assert.deepEqual(left.toSorted(), ['devDependencies', 'overrides', 'private', 'scripts']);
  });

  test('asks of VS Code no less than the API that it is compiled against', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });
});

suite('The npm package', () => {
  test('has a manifest of its own: the command and nothing of the extension', () => {
    const packed = npmManifest(manifest, 'Checks plans.');
    assert.deepEqual(packed, {
      name: 'planquill',
      version: manifest.version,
      description: 'Checks plans.',
      license: 'MIT',
      keywords: manifest.keywords,
      repository: manifest.repository,
      engines: { node: '>=20' },
      bin: { planquill: 'planquill.js' },
      files: ['planquill.js', 'CHANGELOG.md'],
    });
  });

  test('is packed by one command, installs without the network, and runs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pq-npm-'));
    try {
      const packing = run('npm', ['run', '--silent', 'package:npm'], '.');
      assert.equal(packing.status, 0, packing.stderr);
      writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
      await npmInstall(folder, ['--offline', resolve('dist', `planquill-${manifest.version}.tgz`)]);
      const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
      assert.deepEqual(Object.keys(lock.packages), ['', 'node_modules/planquill']);

      const planquill = (...args: string[]) => run('npx', ['--no-install', 'planquill', ...args], folder);
      assert.equal(planquill('--version').stdout, `${manifest.version}\n`);
      mkdirSync(join(folder, 'specs', '001-search'), { recursive: true });
      writeFileSync(
        join(folder, 'specs', '001-search', 'plan.md'),
        '# Implementation Plan: [FEATURE NAME]\n',
      );
      const check = planquill('check');
      assert.match(check.stdout, /\[FEATURE NAME\]/u);
      assert.equal(check.status, 1, check.stderr);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** Runs npm or npx as from a shell, free of the settings of the npm that runs the tests. */
function run(command: 'npm' | 'npx', args: readonly string[], cwd: string) {
  const windows = process.platform === 'win32';
  return spawnSync(windows ? `${command}.cmd` : command, args, {
    ...{ cwd, encoding: 'utf8', env: outsideNpm(process.env), shell: windows },
  });
}
