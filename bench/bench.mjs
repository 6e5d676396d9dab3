/**
 * `npm run bench`: Planquill and its peers side by side, on the same texts, in one run. Prints tables and writes
 * `bench/results.json`. With `--against`, only the keystrokes of this build and an older one, in turns; with `--only gestures`,
 * only what the gestures compute, which takes its part of the file anew.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { endOnInterruption, watchForInterruption } from '../dist/bench/interruption.mjs';

const usage = `npm run bench -- [OPTION…] [CORPUS]
  --against BUILD  an older dist/bench/planquill.mjs, or a checkout that has one (npm run build:bench makes it)
  --only gestures  what the gestures compute, and no more`;

const startedIn = process.env.INIT_CWD ?? process.cwd();
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const { against, only, corpus } = readArguments();
const coldPlans = 2000;

watchForInterruption();
installPeers();
const { plans, longPlan, unfinishedPlan, titledPlan, writePlans } = await import('./plans.mjs');
const { keystrokes, ownKeystrokes, keystrokesAgainst } = await import('./keystroke.mjs');
const { gestures } = await import('./gestures.mjs');
const { coldRuns } = await import('./coldRun.mjs');
const { hostFigures } = await import('./extensionHost.mjs');
const { typing } = await import('./typing.mjs');
const { bundleFigures } = await import('./bundle.mjs');
const { ratiosOf } = await import('./ratios.mjs');
const { OpenDocument } = await import('../dist/bench/planquill.mjs');

const { source, texts } = plans(corpus);
const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, Node ${process.version}`;
console.log(`${machine}\nTexts: ${source}\n`);

const folder = mkdtempSync(join(tmpdir(), 'planquill-bench-'));
const removeFolder = () => rmSync(folder, { recursive: true, force: true });
endOnInterruption(removeFolder);
try {
  if (against) await compareBuilds();
  else if (only) await measureGesturesAlone();
  else await measureAll();
} finally {
  removeFolder();
}

async function compareBuilds() {
  console.log(`The older build: ${against}\n`);
  await eachPlan(text => keystrokesAgainst(text, against));
}

async function measureGesturesAlone() {
  const results = JSON.parse(readFileSync('bench/results.json', 'utf8'));
  writeResults({ ...results, gestures: await measureGestures() });
}

/** What each gesture computes in a plan that people have written, and in one full of findings. */
async function measureGestures() {
  const measured = [];
  for (const text of [longPlan(texts, 13_000), unfinishedPlan(13_000)]) {
    const figures = await gestures(titledPlan(text));
    measured.push(figures);
    console.log(
      `Gestures in a plan of ${figures.lines} lines with ${figures.findings} findings, milliseconds`,
    );
    show(
      figures.rows.map(({ gesture, ...row }) => ({ tool: gesture, ...row })),
      ['p50', 'p95'],
      2,
    );
  }
  return measured;
}

async function measureAll() {
  const { keystroke, unfinished } = await eachPlan(keystrokes, ownKeystrokes);
  const measuredGestures = await measureGestures();

  console.log(`A cold run over ${coldPlans} plans, median of three: seconds, seconds of all cores, MB`);
  writePlans(texts, folder, coldPlans);
  const cold = await coldRuns(folder);
  show(cold, ['wall', 'cpu', 'memory'], 1);

  const bundle = bundleFigures();
  console.log(
    `The extension's bundle: ${bundle.bytes} bytes, loaded in ${bundle.load.toFixed(1)} ms (median of 15)\n`,
  );
  console.log('The extension in VS Code, which opens a plan in five windows');
  const host = await hostFigures();
  if (host) {
    const { codeLoading, activateCall, partsLoading, vscode } = host;
    console.log(
      `VS Code ${vscode} loaded it in ${codeLoading} ms and activated it in ${activateCall} ms; markdownlint’s parts were loaded in ${partsLoading} ms (medians)\n`,
    );
  }
  console.log('Typing in VS Code in a plan of 13000 lines, from the key to the painted frame, milliseconds');
  const typed = host && (await typing(longPlan(texts, 13_000), folder));
  for (const { place, pace, windows } of typed ?? []) {
    console.log(`${place}, ${pace}`);
    show(windows, ['p50', 'p95'], 1);
  }

  const ratios = ratiosOf({ keystroke, unfinished, cold, bundle, host, typing: typed });
  console.table(ratios);
  // The README's tables are written from this file.
  writeResults({
    machine,
    source,
    keystroke,
    unfinished,
    gestures: measuredGestures,
    cold,
    bundle,
    host,
    typing: typed,
    ratios,
  });
}

function writeResults(results) {
  writeFileSync('bench/results.json', `${JSON.stringify(results, undefined, 2)}\n`);
}

/** Measures keystrokes in the plans of each length, then in the one full of findings. */
async function eachPlan(measure, measureUnfinished = measure) {
  const keystroke = {};
  for (const lines of [650, 2600, 13_000]) {
    console.log(`A keystroke in a plan of ${lines} lines, milliseconds`);
    keystroke[lines] = await measure(longPlan(texts, lines));
    show(keystroke[lines], ['p50', 'p99'], 2);
  }
  const lines = 13_000;
  const text = unfinishedPlan(lines);
  const document = new OpenDocument(text);
  const findings = document.findings().length;
  console.log(`A keystroke in a plan of ${lines} lines with ${findings} findings, milliseconds`);
  const rows = await measureUnfinished(text);
  show(rows, ['p50', 'p99'], 2);
  return { keystroke, unfinished: { lines, findings, rows } };
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { against: { type: 'string' }, only: { type: 'string' } },
    });
    const corpus = resolve(positionals[0] ?? '../shared/corpus');
    if (values.only !== undefined && values.only !== 'gestures')
      throw new Error(`--only knows "gestures", not "${values.only}".`);
    if (values.against === undefined) return { corpus, only: values.only };
    const given = resolve(startedIn, values.against);
    const build = given.endsWith('.mjs') ? given : join(given, 'dist', 'bench', 'planquill.mjs');
    if (!existsSync(build)) throw new Error(`There is no ${build}.`);
    return { corpus, against: build };
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    return process.exit(1);
  }
}

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
