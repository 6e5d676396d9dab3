import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cacheFolder } from './cacheFolder';

/** The version that the npm-hosted one packs, so that both run the same VS Code. */
const version = '1.139.0';

/**
 * The executable of a desktop VS Code, downloaded on first use; undefined where it cannot be had or shown: without the
 * download (it fails at once with ENOTFOUND where there is no network) and on Linux without a display.
 */
export async function desktopVSCode(): Promise<string | undefined> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    return undefined;
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: cacheFolder, timeout: 15_000 });
  } catch {
    return undefined;
  }
}
