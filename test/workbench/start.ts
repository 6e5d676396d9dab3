/** `npm start`: a real VS Code with the extension on the sample workspace. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { desktopVSCode } from './desktopVSCode';
import { endOnInterruption } from './interruption';
import { takeStory } from './keyboard/story';
import { openWorkbench, quietSettings, type Theme, themes } from './openWorkbench';
import { takeScreenshot } from './screenshot';
import { startServer } from './server';
import { runMain, WorkbenchError } from './workbenchError';
import { workbenchUrl } from './workbenchUrl';

const sampleWorkspace = 'examples';
const samplePlan = 'specs/001-user-login/plan.md';
const usage = `npm start [-- OPTION…]
  --port N           serve on this port of 127.0.0.1 instead of a free one
  --screenshot FILE  take a picture of the window with the sample plan open, and exit
  --open PATH        the file to open for the picture, in the sample workspace (${samplePlan})
  --story FOLDER     take pictures of a plan as it is written by keys alone, and exit
  --theme NAME       ${Object.keys(themes).join(', ')}`;

await runMain(async () => {
  const { port, screenshot, story, open, theme } = readArguments();
  if (story !== undefined) {
    await takeStory(resolve(story));
    console.log(`The pictures are in ${resolve(story)}.`);
    return 0;
  }
  if (screenshot !== undefined) {
    if (!existsSync(resolve(sampleWorkspace, open)))
      throw new WorkbenchError(`There is no ${open} in ${sampleWorkspace}/.`);
    const workbench = await openWorkbench({
      folder: sampleWorkspace,
      theme,
      ...(port === undefined ? {} : { port }),
    });
    try {
      await takeScreenshot(workbench.page, open, resolve(screenshot));
    } finally {
      await workbench.close();
    }
    console.log(`The picture is in ${resolve(screenshot)}.`);
    return 0;
  }
  const desktop = port === undefined ? await desktopVSCode() : undefined;
  return desktop === undefined ? serve(port, theme) : openDesktop(desktop);
});

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        screenshot: { type: 'string' },
        story: { type: 'string' },
        open: { type: 'string', default: samplePlan },
        theme: { type: 'string', default: 'dark' },
      },
    });
    if (!Object.hasOwn(themes, values.theme)) throw new Error(`There is no theme ${values.theme}.`);
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
      throw new Error(`${values.port} is no port.`);
    }
    return {
      port,
      screenshot: values.screenshot,
      story: values.story,
      open: values.open,
      theme: values.theme as Theme,
    };
  } catch (error) {
    throw new WorkbenchError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

async function serve(port: number | undefined, theme: Theme): Promise<number> {
  const server = await startServer({
    ...(port === undefined ? {} : { port }),
    settings: quietSettings(theme),
    trusted: true,
  });
  const url = workbenchUrl(server.port, { open: resolve(sampleWorkspace), extension: resolve('.') });
  console.log(`\nVS Code with Planquill is at\n\n  ${url}\n\nOpen it in a browser. Ctrl+C ends it.`);
  // Ctrl+C is how this is meant to end.
  process.exitCode = 0;
  return server.broken;
}

async function openDesktop(executable: string): Promise<number> {
  const profile = await mkdtemp(join(tmpdir(), 'pq-'));
  const child = spawn(
    executable,
    [
      ...[`--extensionDevelopmentPath=${resolve('.')}`, `--user-data-dir=${profile}`, '--disable-extensions'],
      ...[
        '--disable-workspace-trust',
        '--skip-welcome',
        '--skip-release-notes',
        '--disable-updates',
        '--wait',
      ],
      resolve(sampleWorkspace),
    ],
    { stdio: 'ignore' },
  );
  console.log('VS Code with Planquill is open. Ctrl+C ends it.');
  const closed = new Promise<void>((done, failed) => {
    child.once('exit', () => done());
    child.once('error', failed);
  });
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  endOnInterruption(async () => {
    process.exitCode = 0;
    child.kill();
    await closed;
    await removeProfile();
  });
  await closed;
  await removeProfile();
  return 0;
}
