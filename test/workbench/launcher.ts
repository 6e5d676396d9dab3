/**
 * Stands where the desktop VS Code's executable stands: takes the arguments that `@vscode/test-electron` gives, runs the
 * tests in the npm-hosted VS Code and exits with their result. One suite and one harness serve both.
 */
import { format, parseArgs } from 'node:util';
import { launchBrowser } from './browser';
import { isHostNoise } from './hostNoise';
import { quietSettings } from './openWorkbench';
import { type Server, startServer } from './server';
import { runMain, WorkbenchError } from './workbenchError';
import { workbenchUrl } from './workbenchUrl';

/** How long the window may say nothing before it is taken for dead. */
const silenceLimit = 120_000;

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    // test-electron adds switches of Electron's that mean nothing here.
    strict: false,
    options: {
      extensionTestsPath: { type: 'string' },
      extensionDevelopmentPath: { type: 'string' },
      'extensions-dir': { type: 'string' },
    },
  });
  const tests = String(values['extensionTestsPath'] ?? '');
  const extension = String(values['extensionDevelopmentPath'] ?? '');
  const extensionsFolder = values['extensions-dir'];
  if (!tests || !extension)
    throw new WorkbenchError('--extensionTestsPath and --extensionDevelopmentPath are needed.');
  const server = await startServer({
    settings: quietSettings('dark'),
    trusted: process.env['PLANQUILL_TEST_RESTRICTED'] === undefined,
    ...(extensionsFolder === undefined ? {} : { extensionsFolder: String(extensionsFolder) }),
  });
  try {
    return await runInWindow(server, {
      ...(positionals[0] ? { open: positionals[0] } : {}),
      extension,
      tests,
    });
  } finally {
    await server.stop();
  }
});

async function runInWindow(server: Server, target: Parameters<typeof workbenchUrl>[1]): Promise<number> {
  const browser = await launchBrowser();
  let suppress: NodeJS.Timeout | undefined;
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    return await new Promise<number>((resolve, reject) => {
      suppress = setTimeout(
        () => reject(new WorkbenchError('VS Code has said nothing for two minutes.')),
        silenceLimit,
      );
      server.broken.catch(reject);
      page.on('crash', () => reject(new WorkbenchError('The browser window crashed.')));
      const hear = (type: string, args: unknown[]) => {
        suppress?.refresh();
        const line = format(...args);
        if (!isHostNoise(line)) (type === 'error' ? console.error : console.log)(line);
      };
      // The smoke-test driver of VS Code calls these two when the page has them.
      page
        .exposeFunction('codeAutomationLog', hear)
        .then(() => page.exposeFunction('codeAutomationExit', resolve))
        .then(() => page.goto(workbenchUrl(server.port, target)))
        .catch(reject);
    });
  } finally {
    clearTimeout(suppress);
    await browser.close();
  }
}
