/**
 * Loading and activation in the real extension host: in the VS Code that the integration tests run in, opened anew each
 * time on the examples, as an extension loads once in a window.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const windows = 5;

/**
 * @returns {{ codeLoading: number, activateCall: number, runs: number, vscode: string } | undefined} medians in milliseconds;
 * undefined, and said why, where VS Code cannot be had
 */
export function hostFigures() {
  const runs = [];
  for (let count = 0; count < windows; count += 1) {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        resolve('dist/workbench/launcher.mjs'),
        `--extensionTestsPath=${resolve('dist/bench/activation.js')}`,
        `--extensionDevelopmentPath=${resolve('.')}`,
        resolve('examples'),
      ],
      { encoding: 'utf8' },
    );
    const measured = stdout.split('\n').find(line => line.startsWith('{"codeLoading"'));
    if (measured === undefined) {
      console.log(`Left out, as VS Code did not measure it: ${lastWord(stderr)}\n`);
      return undefined;
    }
    runs.push(JSON.parse(measured));
  }
  const median = name => runs.map(run => run[name]).toSorted((a, b) => a - b)[Math.floor(windows / 2)];
  return {
    codeLoading: median('codeLoading'),
    activateCall: median('activateCall'),
    runs: windows,
    vscode: runs[0].vscode,
  };
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
