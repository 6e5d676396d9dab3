/**
 * `npm run score`: precision and recall over labelled corpora of real plans, one after the other.
 *
 * Usage: node bench/score.mjs [CORPUS ...] [--scorer FILE]
 *
 * The corpora and their scorer are not part of this repository; without them there is nothing to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { scorer: { type: 'string', default: '../shared/tools/score.mjs' } },
});
const corpora = (positionals.length > 0 ? positionals : ['../shared/corpus', '../shared/corpus2']).map(path =>
  resolve(path),
);
const scorer = resolve(values.scorer);
const planquill = resolve('dist/planquill.js');

for (const path of [...corpora, scorer]) {
  if (existsSync(path)) continue;
  console.error(`There is no ${path}: name the corpora, and their scorer with --scorer FILE.`);
  process.exit(2);
}
const scores = corpora.map(scoreOf);
// The README's accuracy table is written from this file.
writeFileSync('bench/score.json', `${JSON.stringify(scores, undefined, 2)}\n`);

/** Prints the scores of a corpus and gives what the README has of them. */
function scoreOf(corpus) {
  const files = run([scorer, '--corpus', corpus, '--list']).trim().split('\n');
  // Configuration files of the corpus are its authors' own, and 1 is the exit status of findings.
  const findings = run([planquill, 'check', '--format', 'json', '--no-config', ...files], {
    cwd: corpus,
    ok: [0, 1],
  });
  const score = [scorer, '--corpus', corpus, '--findings', '-'];
  const reports = JSON.parse(findings).files;
  const ownTemplates = reports.filter(({ template }) => template && template !== 'built-in').length;
  console.log(
    `${basename(corpus)}: ${ownTemplates} of ${reports.length} documents have a template of their own`,
  );
  process.stdout.write(run(score, { input: findings }));
  console.table(countsByRule(reports));
  const { rows } = JSON.parse(run([...score, '--json'], { input: findings }));
  return { documents: reports.length, ownTemplates, rows };
}

/** How often each rule reports something, those without labels too. */
function countsByRule(reports) {
  const counts = {};
  for (const { findings } of reports) for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([, a], [, b]) => b - a));
}

function run(args, { cwd, input, ok = [0] } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (ok.includes(status)) return stdout;
  console.error(stderr);
  process.exit(2);
}
