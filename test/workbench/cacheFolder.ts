import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { endOnInterruption } from './interruption';
import { explained } from './workbenchError';

/** Where VS Code and the browser are kept between runs. Several checkouts can share one through the variable. */
export const cacheFolder = resolve(process.env['PLANQUILL_VSCODE_CACHE'] ?? '.vscode-test');

/**
 * The cache's folder of that name, filled on first use. It is filled under another name and renamed when complete, so that
 * a broken-off run leaves nothing that looks whole, and two runs at once do not disturb each other.
 *
 * @param name names what is in the folder and its version
 */
export async function cached(
  name: string,
  progress: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(cacheFolder, name);
  if (existsSync(folder)) return folder;
  const started = Date.now();
  process.stderr.write(`${progress} (once)… `);
  try {
    await mkdir(cacheFolder, { recursive: true });
    const partial = await mkdtemp(join(cacheFolder, `${name}.partial-`));
    const forget = endOnInterruption(() => rm(partial, { recursive: true, force: true, maxRetries: 5 }));
    try {
      await fill(partial);
      await rename(partial, folder).catch(async error => {
        // Another run was faster; what it made is as good.
        if (!existsSync(folder)) throw error;
      });
    } finally {
      forget();
      await rm(partial, { recursive: true, force: true });
    }
  } catch (error) {
    process.stderr.write('failed\n');
    throw explained(error, progress);
  }
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0)} s\n`);
  return folder;
}
