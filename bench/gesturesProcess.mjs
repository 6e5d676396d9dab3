/** The process of {@link gestures}: it is given a plan on its standard input, and writes what it measured as JSON. */
import { performance } from 'node:perf_hooks';
import { text as textOf } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

// With `PLANQUILL_BENCH_OLDER` an older build is measured: see bench.mjs.
const build = process.env.PLANQUILL_BENCH_OLDER;
const { OpenDocument } = await import(
  build ? pathToFileURL(build) : new URL('../dist/bench/planquill.mjs', import.meta.url)
);

const rounds = 60;
/** The first rounds are not counted: code is compiled in them. */
const warmUp = 15;
/** Milliseconds that one gesture may take in all: one that needs seconds is computed a few times alone. */
const patience = 2000;

const text = await textOf(process.stdin);
const document = new OpenDocument(text);
const findings = document.findings().length;
const rows = OpenDocument.gestures.map(gesture => {
  const places = document.placesFor(gesture);
  if (places.length === 0) throw new Error(`The plan has no place for “${gesture}”.`);
  const times = [];
  const start = performance.now();
  for (let round = 0; round < warmUp + rounds; round += 1) {
    if (times.length > 2 && performance.now() - start > patience) break;
    // The first rounds are at the same kinds of places as those that are counted.
    const place = places[Math.floor(((round % rounds) * places.length) / rounds)];
    typeBefore(place.start);
    const began = performance.now();
    document.compute(gesture, place);
    times.push(performance.now() - began);
  }
  const counted = times.slice(Math.min(warmUp, times.length - 3)).toSorted((a, b) => a - b);
  return { gesture, p50: quantile(counted, 0.5), p95: quantile(counted, 0.95) };
});
console.log(JSON.stringify({ lines: text.split('\n').length - 1, findings, rows }));

/** Types a letter into the word above a place and takes it back, each time with the lint of the editor. */
function typeBefore(offset) {
  const [word] = [...text.slice(Math.max(0, offset - 2000), offset).matchAll(/[a-z]{4,}/gu)].slice(-1);
  const at = word ? Math.max(0, offset - 2000) + word.index + 2 : offset;
  document.change({ range: { start: at, end: at }, newText: 'x' });
  document.findings();
  document.change({ range: { start: at, end: at + 1 }, newText: '' });
  document.findings();
}

function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
