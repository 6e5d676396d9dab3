import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { endOnInterruption } from './interruption';

const execute = promisify(execFile);

/** Installs one package, exactly that version and without running its scripts, into `folder/node_modules`. */
export async function npmInstallPackage(folder: string, specifier: string): Promise<void> {
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await npmInstall(folder, ['--save-exact', specifier]);
}

/** Runs `npm install` in a folder that has a manifest, without development dependencies and scripts. */
export async function npmInstall(folder: string, more: readonly string[] = []): Promise<void> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const running = execute(
    npm,
    ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...more],
    {
      cwd: folder,
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
      env: outsideNpm(process.env),
    },
  );
  const forget = endOnInterruption(async () => {
    running.child.kill();
    await running.catch(() => undefined);
  });
  await running.finally(forget);
}

/** The environment without what npm hands down to the scripts it runs: an inner npm must not take the outer one's prefix. */
export function outsideNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^npm_(?:config_(?:local_)?prefix|package_)/.test(name)),
  );
}
