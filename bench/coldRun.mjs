/** A cold run of each command-line tool over the same folder of plans: wall time, processor time and peak memory. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';

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

/** @returns {Promise<readonly { tool: string, wall: number, cpu: number, memory: number }[]>} seconds, seconds, MB */
export async function coldRuns(folder) {
  const results = [];
  for (const [tool, args] of Object.entries(tools)) results.push({ tool, ...(await measure(args, folder)) });
  return results;
}

function measure(args, cwd) {
  return new Promise((done, failed) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { cwd, stdio: 'ignore' });
    let memory = Number.NaN;
    let cpu = Number.NaN;
    // Linux keeps the peak of a process until it ends, and counts its threads in.
    const look = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        memory = Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? memory * 1024) / 1024;
        const times = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
          .replace(/^.*\) /u, '')
          .split(' ');
        cpu = (Number(times[11]) + Number(times[12])) / 100;
      } catch {
        // The process is gone, or this is no Linux.
      }
    }, 20);
    child.on('error', failed);
    child.on('exit', () => {
      clearInterval(look);
      done({ wall: (performance.now() - start) / 1000, cpu, memory });
    });
  });
}
