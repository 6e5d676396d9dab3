/**
 * `npm run score`: precision and recall over a labelled corpus of real plans.
 *
 * Usage: node bench/score.mjs [CORPUS] [SCORER]
 *
 * The corpus and its scorer are not part of this repository; without them there is nothing to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const corpus = resolve(process.argv[2] ?? '../shared/corpus');
const scorer = resolve(process.argv[3] ?? '../shared/tools/score.mjs');
const planquill = resolve('dist/planquill.js');

if (!existsSync(corpus) || !existsSync(scorer)) {
  console.error(`There is no corpus in ${corpus}, or no scorer in ${scorer}: name them as arguments.`);
  process.exit(2);
}
const files = run([scorer, '--corpus', corpus, '--list']).trim().split('\n');
// Configuration files of the corpus are its authors' own, and 1 is the exit status of findings.
const findings = run([planquill, 'check', '--format', 'json', '--no-config', ...files], {
  cwd: corpus,
  ok: [0, 1],
});
const score = [scorer, '--corpus', corpus, '--findings', '-'];
process.stdout.write(run(score, { input: findings }));
// The README's accuracy table is written from this file.
const { rows } = JSON.parse(run([...score, '--json'], { input: findings }));
writeFileSync('bench/score.json', `${JSON.stringify(rows, undefined, 2)}\n`);

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
