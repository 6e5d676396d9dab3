/**
 * `npm test`: `npm run check`, unit tests in this process, integration tests in a real VS Code, plans written in one by keys
 * alone, the tests of the packed extension, and one line over all.
 */
import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import Mocha from 'mocha';
import { desktopVSCode } from './desktopVSCode';
import { endOnInterruption, isInterrupted } from './interruption';
import { keyboardTests } from './keyboard/keyboardTests';
import { installExtension, packExtension, writeEmptyExtension } from './packedExtension';
import { addCounts, failedRun, type TestCounts } from './testCounts';
import { runMain } from './workbenchError';

/** One window with tests. */
interface TestWindow {
  /** The name of the built module that the extension host runs. */
  readonly entry: string;
  /** The name of the folder that is opened, of test/fixtures. */
  readonly folder: string;
  /** The extension is installed from this VSIX; it is the one of the checkout when absent. */
  readonly vsix?: string;
  readonly restricted?: boolean;
}

await runMain(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const wants = (part: string) => values.only === undefined || values.only === part;
  let counts: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  if (values.only === undefined) counts = addCounts(counts, check());
  if (wants('unit')) counts = addCounts(counts, await unitTests());
  if (wants('integration')) {
    counts = addCounts(counts, await integrationTests({ entry: 'suite', folder: 'workspace' }));
    counts = addCounts(
      counts,
      await integrationTests({ entry: 'restrictedSuite', folder: 'workspace', restricted: true }),
    );
  }
  if (wants('keyboard')) counts = addCounts(counts, await keyboardTests());
  if (wants('packed')) counts = addCounts(counts, await packedTests());
  const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`;
  console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
});

/** Types, lint, format and what is generated; only a failure counts, as no test of its own. */
function check(): TestCounts {
  console.log('Types, lint and generated pages');
  const { status } = spawnSync('npm', ['run', '--silent', 'check'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  console.log();
  return status === 0 ? { passed: 0, failed: 0, skipped: 0 } : failedRun;
}

async function unitTests(): Promise<TestCounts> {
  console.log('Unit tests');
  const mocha = new Mocha({
    ui: 'tdd',
    reporter: 'dot',
    // Speed is the bench's business; a slow machine is no failure.
    timeout: 60_000,
    forbidOnly: Boolean(process.env['CI']),
  });
  const folder = resolve('dist', 'test', 'unit');
  for (const file of await readdir(folder, { recursive: true }))
    if (file.endsWith('.test.js')) mocha.addFile(join(folder, file));
  try {
    await mocha.loadFilesAsync();
  } catch (error) {
    console.error(error);
    return failedRun;
  }
  return new Promise(done => {
    const runner = mocha.run(failed => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      done({ passed: passes, failed, skipped: pending });
    });
  });
}

/** Packs the extension and tests what a user installs. */
async function packedTests(): Promise<TestCounts> {
  console.log('\nPacking the extension');
  const vsix = await packExtension();
  if (vsix === undefined) return failedRun;
  return addCounts(
    await integrationTests({ entry: 'packedSuite', folder: 'workspace', vsix }),
    await integrationTests({ entry: 'idleSuite', folder: 'withoutMarkdown', vsix }),
  );
}

/** Runs one entry of the extension host on a fresh copy of its folder. */
async function integrationTests({
  entry,
  folder: fixture,
  vsix,
  restricted = false,
}: TestWindow): Promise<TestCounts> {
  const desktop = await desktopVSCode();
  if (desktop !== undefined && (restricted || vsix !== undefined)) {
    console.log(
      `\nThe tests of ${entry} need the npm-hosted VS Code: test-electron trusts every workspace and starts without installed extensions.`,
    );
    return { passed: 0, failed: 0, skipped: 1 };
  }
  console.log(
    `\nIntegration tests in ${desktop === undefined ? 'VS Code from npm' : 'desktop VS Code'} (${entry})`,
  );
  const folder = await mkdtemp(join(tmpdir(), 'pq-'));
  const report = join(folder, 'counts.json');
  const extensionsFolder = join(folder, 'extensions');
  const removeFolder = () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  let running: Promise<unknown> = Promise.resolve();
  const forget = endOnInterruption(async signal => {
    // SIGINT is the only signal for which test-electron ends its VS Code.
    if (signal !== 'SIGINT') process.emit('SIGINT');
    await running;
    await removeFolder();
  });
  try {
    await cp(resolve('test', 'fixtures', fixture), join(folder, 'workspace'), { recursive: true });
    if (vsix !== undefined) {
      await writeEmptyExtension(join(folder, 'empty'));
      const installing = installExtension(vsix, extensionsFolder, join(folder, 'installation'));
      running = installing.catch((error: unknown) => error);
      const problem = await running;
      if (isInterrupted()) return await new Promise<never>(() => undefined);
      if (problem !== undefined) {
        console.error(problem);
        return failedRun;
      }
    }
    const launcher = resolve('dist', 'workbench', 'launcher.mjs');
    await chmod(launcher, 0o755);
    running = runTests({
      vscodeExecutablePath: desktop ?? launcher,
      extensionDevelopmentPath: vsix === undefined ? resolve('.') : join(folder, 'empty'),
      extensionTestsPath: resolve('dist', 'test', 'integration', `${entry}.js`),
      launchArgs: [
        join(folder, 'workspace'),
        `--user-data-dir=${join(folder, 'data')}`,
        `--extensions-dir=${extensionsFolder}`,
        '--disable-extensions',
      ],
      extensionTestsEnv: {
        PLANQUILL_TEST_REPORT: report,
        PLANQUILL_TEST_EXTENSIONS: extensionsFolder,
        ...(restricted ? { PLANQUILL_TEST_RESTRICTED: '1' } : {}),
      },
    }).catch((error: unknown) => error);
    const outcome = await running;
    // Waits for the exit, so that Ctrl+C does not go on to the next run.
    if (isInterrupted()) return await new Promise<never>(() => undefined);
    const counts = await readFile(report, 'utf8').then(JSON.parse, () => undefined);
    if (counts) {
      if (counts.passed + counts.failed + counts.skipped > 0 || process.env['MOCHA_GREP']) return counts;
      console.error('VS Code ran no test at all.');
      return failedRun;
    }
    console.error(
      `VS Code ended before the tests were over: ${outcome instanceof Error ? outcome.message : outcome}`,
    );
    return failedRun;
  } finally {
    forget();
    await removeFolder();
  }
}
