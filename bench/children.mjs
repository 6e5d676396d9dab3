/** The processes that the bench starts: none outlives it, however it ends. */
import { spawn } from 'node:child_process';
import { endOnInterruption, isInterrupted } from '../dist/bench/interruption.mjs';

/** VS Code's server and browser need a moment to end; whoever needs longer than this is killed. Milliseconds. */
const patience = 15_000;

/**
 * Starts a child that a signal to this process ends too: the signal's handler waits until the child has gone.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(command, args, options) {
  const child = spawn(command, args, options);
  const ended = new Promise(done => {
    child.once('exit', done);
    child.once('error', done);
  });
  const forget = endOnInterruption(async () => {
    child.kill('SIGTERM');
    const killing = setTimeout(() => child.kill('SIGKILL'), patience);
    await ended;
    clearTimeout(killing);
  });
  ended.then(forget);
  return child;
}

/**
 * Runs a script in a Node of its own to its end.
 *
 * @param {readonly string[]} args the script and its arguments
 * @param {{ input?: string, env?: Readonly<Record<string, string>> }} options
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export async function runNode(args, { input = '', env = {} } = {}) {
  const child = start(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  // A child that ends early has no ear for the rest; its exit code tells.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [stdout, stderr, code] = await Promise.all([
    child.stdout.setEncoding('utf8').toArray(),
    child.stderr.setEncoding('utf8').toArray(),
    new Promise((done, failed) => {
      child.once('close', done);
      child.once('error', failed);
    }),
  ]);
  // The bench is about to end; nothing is made of what its children left undone.
  if (isInterrupted()) await new Promise(() => {});
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}
