/**
 * `npm run bench`: Planquill and its peers side by side, on the same texts, in one run. Prints tables and writes
 * `bench/results.json`.
 *
 * Usage: node bench/bench.mjs [CORPUS]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const corpus = resolve(process.argv[2] ?? '../shared/corpus');
const coldPlans = 2000;

installPeers();
const { plans, longPlan, writePlans } = await import('./plans.mjs');
const { keystrokes } = await import('./keystroke.mjs');
const { coldRuns } = await import('./coldRun.mjs');
const { hostFigures } = await import('./extensionHost.mjs');

const { source, texts } = plans(corpus);
const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, Node ${process.version}`;
console.log(`${machine}\nTexts: ${source}\n`);

const keystroke = {};
for (const lines of [650, 2600, 13_000]) {
  console.log(`A keystroke in a plan of ${lines} lines, milliseconds`);
  keystroke[lines] = keystrokes(longPlan(texts, lines));
  show(keystroke[lines], ['p50', 'p99'], 2);
}

console.log(`A cold run over ${coldPlans} plans, median of three: seconds, seconds of all cores, MB`);
const folder = mkdtempSync(join(tmpdir(), 'planquill-bench-'));
let cold;
try {
  writePlans(texts, folder, coldPlans);
  cold = await coldRuns(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
show(cold, ['wall', 'cpu', 'memory'], 1);

const bundle = bundleFigures();
console.log(
  `The extension's bundle: ${bundle.bytes} bytes, loaded in ${bundle.load.toFixed(1)} ms (median of 15)\n`,
);
console.log('The extension in VS Code, which opens a plan in five windows');
const host = hostFigures();
if (host) {
  const { codeLoading, activateCall, vscode } = host;
  console.log(
    `VS Code ${vscode} loaded it in ${codeLoading} ms and activated it in ${activateCall} ms (medians)\n`,
  );
}
const ratios = ratiosOf();
console.table(ratios);
// The README's tables are written from this file.
writeFileSync(
  'bench/results.json',
  `${JSON.stringify({ machine, source, keystroke, cold, bundle, host, ratios }, undefined, 2)}\n`,
);

function installPeers() {
  const installed = 'bench/node_modules/.package-lock.json';
  const lock = 'bench/package-lock.json';
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the peers…');
  const { status } = spawnSync(
    'npm',
    ['ci', '--prefix', 'bench', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) process.exit(1);
}

function show(rows, columns, digits) {
  console.table(
    Object.fromEntries(
      rows.map(row => [
        row.tool,
        {
          ...Object.fromEntries(columns.map(column => [column, row[column].toFixed(digits)])),
          ...(row.edits && { edits: row.edits }),
        },
      ]),
    ),
  );
}

/**
 * How long the host's own way of loading takes in plain Node: reading, compiling and running the bundle. Its `vscode` has no
 * names; what it costs to copy the real ones, once for each file that imports them, VS Code alone can tell.
 */
function bundleFigures() {
  const file = 'dist/extension.js';
  const anything = new Proxy(() => {}, { get: () => anything, construct: () => anything });
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    const code = readFileSync(file, 'utf8');
    const run = new Script(`(function (exports, module, require) {${code}\n})`).runInThisContext();
    // esbuild copies a module's own names and keeps its prototype.
    run({}, { exports: {} }, () => Object.create(anything));
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  return { bytes: statSync(file).size, load: times[7] };
}

/** The figures that must hold, each with what it must be. */
function ratiosOf() {
  const p50 = (lines, tool) => keystroke[lines].find(row => row.tool.startsWith(tool)).p50;
  const own = p50(13_000, 'Planquill');
  const run = tool => cold.find(row => row.tool.startsWith(tool));
  const [check, cli2, remark] = [run('planquill'), run('markdownlint-cli2'), run('remark-cli')];
  const figures = {
    'keystroke, 13,000 lines: times faster than markdownlint': [p50(13_000, 'markdownlint') / own, '≥ 200'],
    'keystroke, 13,000 lines: times faster than VS Code’s validation': [p50(13_000, 'VS Code') / own, '≥ 30'],
    'keystroke, 13,000 lines: times the floor': [own / p50(13_000, 'floor'), '≤ 2'],
    'keystroke: 13,000 lines over 650': [own / p50(650, 'Planquill'), '≤ 2'],
    'cold run: times faster than markdownlint-cli2': [cli2.wall / check.wall, '≥ 2'],
    'cold run: times faster than remark-cli': [remark.wall / check.wall, '≥ 2'],
    'cold run: share of the smaller peer’s memory': [
      check.memory / Math.min(cli2.memory, remark.memory),
      '< 1',
    ],
    'bundle, KB': [bundle.bytes / 1024, '< 200'],
    ...(host && {
      'loading in VS Code, ms': [host.codeLoading, '< 15'],
      'activation in VS Code with a plan open, ms': [host.activateCall, 'registration alone'],
    }),
  };
  return Object.fromEntries(
    Object.entries(figures).map(([name, [value, wanted]]) => [
      name,
      { measured: Number(value.toFixed(2)), wanted },
    ]),
  );
}
