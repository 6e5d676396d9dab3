/**
 * What each gesture computes in a long plan that nobody has filled in, at stops all over it. Prints the milliseconds as JSON.
 *
 * Usage: npm run build:bench && node bench/gestures.mjs
 */
import { performance } from 'node:perf_hooks';
import { OpenDocument } from '../dist/bench/planquill.mjs';
import { unfinishedPlan } from './plans.mjs';

const lines = 13_000;
const rounds = 100;

const document = new OpenDocument(unfinishedPlan(lines));
document.findings();
const stops = document.stops();
const figures = OpenDocument.gestures.map(gesture => {
  // Every gesture meets the same stops. The first ones are not counted: code is compiled in them.
  const times = Array.from({ length: 2 * rounds }, (_, round) => {
    const stop = stops[Math.floor(((round % rounds) * stops.length) / rounds)];
    const began = performance.now();
    document.compute(gesture, stop);
    return performance.now() - began;
  })
    .slice(rounds)
    .toSorted((a, b) => a - b);
  return { gesture, p50: times[rounds / 2], p95: times[Math.floor(rounds * 0.95)] };
});
console.log(JSON.stringify({ lines, stops: stops.length, figures }, null, 2));
