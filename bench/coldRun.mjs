/**
 * A cold run of each command-line tool over the same folder of plans: wall time, processor time and peak memory.
 *
 * The tools take turns and go round three times, so that what else the machine does for a while meets them all, and the
 * medians leave out the round that it hit worst.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { start } from './children.mjs';

const bin = name => resolve('bench', 'node_modules', name);

const tools = {
  'planquill check': [resolve('dist', 'planquill.js'), 'check', '--format', 'json'],
  'markdownlint-cli2': [bin('markdownlint-cli2/markdownlint-cli2-bin.mjs'), '**/plan.md'],
  'remark-cli (recommended preset)': [
    bin('remark-cli/cli.js'),
    '.',
    '--no-stdout',
    '--use',
    bin('remark-preset-lint-recommended/index.js'),
  ],
};

const rounds = 3;

/** @returns {Promise<readonly { tool: string, wall: number, cpu: number, memory: number }[]>} seconds, seconds, MB */
export async function coldRuns(folder) {
  const results = Object.keys(tools).map(tool => ({ tool, runs: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { tool, runs } of results) runs.push(await measure(tools[tool], folder));
  }
  const median = (runs, name) => runs.map(run => run[name]).toSorted((a, b) => a - b)[Math.floor(rounds / 2)];
  return results.map(({ tool, runs }) => ({
    tool,
    wall: median(runs, 'wall'),
    cpu: median(runs, 'cpu'),
    memory: median(runs, 'memory'),
  }));
}

function measure(args, cwd) {
  return new Promise((done, failed) => {
    const ticksBefore = ticksOfChildren();
    const began = performance.now();
    const child = start(process.execPath, args, { cwd, stdio: 'ignore' });
    let memory = Number.NaN;
    // Linux keeps the peak of a process until it ends.
    const look = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        memory = Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? memory * 1024) / 1024;
      } catch {
        // The process is gone, or this is no Linux.
      }
    }, 20);
    child.on('error', failed);
    child.on('exit', () => {
      clearInterval(look);
      done({
        wall: (performance.now() - began) / 1000,
        cpu: (ticksOfChildren() - ticksBefore) / 100,
        memory,
      });
    });
  });
}

/** Hundredths of a second on any core that Linux has counted for the ended children of this process, threads included. */
function ticksOfChildren() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ');
    return Number(fields[13]) + Number(fields[14]);
  } catch {
    return Number.NaN;
  }
}
