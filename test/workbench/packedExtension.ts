import { execFile, spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { hostedVSCode, recentNode } from './hostedVSCode';

/**
 * Packs the extension of this checkout with the command that a maintainer runs. What it prints is shown only when it
 * fails; a warning fails it too, because nobody reads the warnings of a command that succeeds.
 *
 * @returns the path of the VSIX; undefined when it failed
 */
export async function packExtension(): Promise<string | undefined> {
  const { status, error, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'package'], {
    encoding: 'utf8',
    // No question can be answered here.
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (status !== 0 || /\bWARN(?:ING)?\b/u.test(stdout + stderr)) {
    console.error(`${stdout}${stderr}\nnpm run package failed or warned; what it printed is above.`);
    return undefined;
  }
  const { name, version } = JSON.parse(await readFile('package.json', 'utf8'));
  return resolve('dist', `${name}-${version}.vsix`);
}

/**
 * Installs a VSIX into the npm-hosted VS Code.
 *
 * @param extensions the folder of the installed extensions
 * @param data a folder for what the installation writes besides
 */
export async function installExtension(vsix: string, extensions: string, data: string): Promise<void> {
  const [serverMain, node] = [await hostedVSCode(), await recentNode()];
  await promisify(execFile)(node, [
    ...[serverMain, '--install-extension', vsix, '--extensions-dir', extensions],
    ...['--server-data-dir', data, '--accept-server-license-terms', '--telemetry-level', 'off'],
  ]);
}

/**
 * Writes an extension that does nothing: VS Code runs tests only beside an extension under development, and the packed one
 * is installed.
 */
export async function writeEmptyExtension(folder: string): Promise<void> {
  await mkdir(folder);
  const manifest = {
    name: 'tests',
    publisher: 'planquill-tests',
    version: '0.0.0',
    engines: { vscode: '*' },
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
}
