/**
 * Loading and activation in the real extension host: in the VS Code that the integration tests run in, opened anew each
 * time on the examples, as an extension loads once in a window. The extension and a measure for it take turns.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { runNode } from './children.mjs';

const windows = 5;
const own = { id: 'planquill.planquill', folder: resolve('.'), env: {} };
const parts = {
  id: 'planquill.markdownlint-parts',
  folder: resolve('dist/bench/markdownlintParts'),
  env: { PLANQUILL_BENCH_LOADING_ALONE: 'yes' },
};

/**
 * @returns {Promise<{ codeLoading: number, activateCall: number, partsLoading: number, share: number, runs: number,
 * vscode: string, loadings: readonly { own: number, parts: number }[] } | undefined>} medians in milliseconds; undefined, and
 * said why, where VS Code cannot be had
 */
export async function hostFigures() {
  await writeParts();
  const runs = [];
  for (let count = 0; count < windows; count += 1) {
    const run = { own: await measure(own), parts: await measure(parts) };
    if (!run.own || !run.parts) return undefined;
    runs.push(run);
  }
  const [codeLoading, partsLoading] = ['own', 'parts'].map(name =>
    median(runs.map(run => run[name].codeLoading)),
  );
  return {
    codeLoading,
    activateCall: median(runs.map(run => run.own.activateCall)),
    partsLoading,
    share: codeLoading / partsLoading,
    runs: windows,
    vscode: runs[0].own.vscode,
    loadings: runs.map(run => ({ own: run.own.codeLoading, parts: run.parts.codeLoading })),
  };
}

/** Bundles the measure as the extension is bundled, but for Node, whose modules markdownlint-cli2 imports. */
async function writeParts() {
  mkdirSync(parts.folder, { recursive: true });
  await build({
    entryPoints: ['bench/markdownlintParts.mjs'],
    outfile: `${parts.folder}/extension.js`,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    external: ['vscode'],
    minify: true,
    charset: 'utf8',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'error',
  });
  const [publisher, name] = parts.id.split('.');
  const manifest = {
    name,
    publisher,
    version: '1.0.0',
    engines: { vscode: '^1.97.0' },
    main: './extension.js',
    activationEvents: ['onLanguage:markdown'],
  };
  writeFileSync(`${parts.folder}/package.json`, JSON.stringify(manifest));
}

/** One window: undefined, and said why, where VS Code did not measure it. */
async function measure({ id, folder, env }) {
  const { stdout, stderr } = await runNode(
    [
      resolve('dist/workbench/launcher.mjs'),
      `--extensionTestsPath=${resolve('dist/bench/activation.js')}`,
      `--extensionDevelopmentPath=${folder}`,
      resolve('examples'),
    ],
    { env: { ...env, PLANQUILL_BENCH_EXTENSION: id } },
  );
  const measured = stdout.split('\n').find(line => line.startsWith('{"codeLoading"'));
  if (measured !== undefined) return JSON.parse(measured);
  console.log(`Left out, as VS Code did not measure it: ${lastWord(stderr)}\n`);
  return undefined;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** The last line that is none of a stack. */
function lastWord(stderr) {
  return (
    stderr
      .trim()
      .split('\n')
      .findLast(line => !/^\s/u.test(line)) ?? ''
  );
}
