/**
 * What `npm start` and `npm test` run first: installs the dependencies when they are missing or older than the lock file,
 * builds, and goes on with the built entry. It runs on a machine where nothing is installed yet, so it uses Node alone.
 *
 * Usage: node test/workbench/bootstrap.mjs <entry> [argument…]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const [entry = ''] = process.argv.splice(2, 1);
process.chdir(root);

requireNode(20);
if (!dependenciesAreCurrent())
  run('Installing dependencies', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
// A test that was renamed or removed must not go on running from what was built earlier.
rmSync(join(root, 'dist', 'test'), { recursive: true, force: true });
run('Building', ['run', '--silent', 'build']);
run('Building the workbench and the tests', ['run', '--silent', 'build:test']);
await import(pathToFileURL(join(root, 'dist', 'workbench', `${entry}.mjs`)).href);

/** @param {number} oldest */
function requireNode(oldest) {
  if (Number.parseInt(process.versions.node, 10) >= oldest) return;
  fail(
    `Planquill needs Node ${oldest} or newer; this is ${process.version}. Install it from https://nodejs.org.`,
  );
}

function dependenciesAreCurrent() {
  // npm writes this file last, so it also tells an install that was broken off.
  const installed = join(root, 'node_modules', '.package-lock.json');
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  );
}

/**
 * @param {string} step
 * @param {readonly string[]} npmArguments
 */
function run(step, npmArguments) {
  const started = Date.now();
  process.stderr.write(`${step}… `);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const shell = process.platform === 'win32';
  const { status, signal, error, stdout, stderr } = spawnSync(npm, [...npmArguments], {
    encoding: 'utf8',
    shell,
  });
  if (signal) process.exit(130);
  if (status === 0) {
    process.stderr.write(`${((Date.now() - started) / 1000).toFixed(1)} s\n`);
    return;
  }
  process.stderr.write('failed\n');
  if (error) fail(`npm could not be started: ${error.message}`);
  process.stderr.write(stdout + stderr);
  if (/ENOSPC/.test(stderr))
    fail(`${step} needs more disk space: free some on the drive of ${root} and try again.`);
  fail(`${step} failed; what npm said is above.`);
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
