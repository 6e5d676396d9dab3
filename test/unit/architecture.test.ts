import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Metafile } from 'esbuild';

/** For each room, the rooms it may import from besides itself. A room is the longest prefix that fits a file's path. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'src/core/text': [],
  'src/core/markdown': ['src/core/text'],
  'src/core/template': ['src/core/text', 'src/core/markdown', 'media'],
  'src/core/plan': ['src/core/text', 'src/core/markdown', 'src/core/template'],
  'src/core/lint': [
    'src/core/text',
    'src/core/markdown',
    'src/core/template',
    'src/core/plan',
    'src/core/lint/rules',
  ],
  'src/core/lint/rules': [
    'src/core/text',
    'src/core/markdown',
    'src/core/template',
    'src/core/plan',
    'src/core/lint',
  ],
  'src/core/workspace': ['src/core'],
  'src/cli': ['src/core', 'package.json', 'node:'],
  'src/tools': ['src/core', 'package.json', 'package.nls.json', 'node:'],
  'src/vscode': ['src/core', 'vscode'],
  'src/extension.ts': ['src/vscode', 'vscode'],
};

/** The packages that a room may use. */
const packages: Readonly<Record<string, RegExp>> = {
  'src/core/markdown': /^(?:unified|remark-parse|character-entities-html4|mdast-util-|micromark-extension-)/,
};

suite('Architecture', () => {
  let inputs: Metafile['inputs'];

  suiteSetup(async () => {
    const { metafile } = await build({
      entryPoints: ['src/extension.ts', 'src/cli/main.ts', 'src/tools/generate.ts'],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      packages: 'external',
      loader: { '.md': 'text' },
      outdir: 'dist',
      logLevel: 'silent',
    });
    inputs = metafile.inputs;
  });

  test('dependencies point one way', () => {
    const wrong = Object.entries(inputs).flatMap(([file, { imports }]) =>
      imports.filter(({ path }) => !mayImport(file, path)).map(({ path }) => `${file} imports ${path}`),
    );
    assert.deepEqual(wrong, []);
  });

  test('no rule imports another', () => {
    const wrong = Object.entries(inputs)
      .filter(([file]) => dirname(file) === 'src/core/lint/rules')
      .flatMap(([file, { imports }]) =>
        imports.filter(({ path }) => dirname(path) === dirname(file)).map(({ path }) => `${file} → ${path}`),
      );
    assert.deepEqual(wrong, []);
  });

  test('nothing imports itself, directly or in a circle', () => {
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      assert.ok(!path.includes(file), `${[...path, file].join(' → ')}`);
      if (done.has(file)) return;
      for (const { path: imported } of inputs[file]?.imports ?? []) visit(imported, [...path, file]);
      done.add(file);
    };
    for (const file of Object.keys(inputs)) visit(file, []);
  });
});

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

  test('has a string for every key and no key without use', () => {
    const used = new Set(readFileSync('package.json', 'utf8').match(/(?<="%)[^"%]+(?=%")/g));
    assert.deepEqual([...used].toSorted(), Object.keys(strings).toSorted());
  });
});

function mayImport(file: string, imported: string): boolean {
  const room = roomOf(file);
  if (room === undefined) return true;
  if (packages[room]?.test(imported)) return true;
  if (imported === 'mdast-util-to-string' && room.startsWith('src/core')) return true;
  return [room, ...(allowed[room] ?? [])].some(target =>
    target.endsWith(':') ? imported.startsWith(target) : imported === target || isBelow(imported, target),
  );
}

/** A room does not hold the rooms inside it, unless the room above is allowed as a whole. */
function isBelow(path: string, room: string): boolean {
  if (!path.startsWith(`${room}/`)) return false;
  const own = roomOf(path);
  return own === undefined || own === room || allowed[room] === undefined;
}

function roomOf(file: string): string | undefined {
  return Object.keys(allowed)
    .filter(room => file === room || file.startsWith(join(room, '/')))
    .toSorted((a, b) => b.length - a.length)[0];
}
