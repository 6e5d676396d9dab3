/** What it takes to load the extension's bundle. */
import { readFileSync, statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { Script } from 'node:vm';

/**
 * How long the host's own way of loading takes in plain Node: reading, compiling and running the bundle. Its `vscode` has no
 * names; what it costs to copy the real ones, once for each file that imports them, VS Code alone can tell.
 */
export function bundleFigures() {
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
