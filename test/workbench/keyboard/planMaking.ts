import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { endOnInterruption } from '../interruption';
import type { PlanScript } from './script';

const execute = promisify(execFile);
const commandLine = resolve('dist', 'planquill.js');

/** A workspace of its own with templates in three languages, while it is used. */
export async function withWorkspace<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'pq-'));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const forget = endOnInterruption(remove);
  try {
    const workspace = join(folder, 'workspace');
    await cp(resolve('test', 'fixtures', 'keyboard'), workspace, { recursive: true });
    return await use(workspace);
  } finally {
    forget();
    await remove();
  }
}

/** Makes the plan of a script as `planquill new` does, and gives its path in the workspace, with `/`. */
export async function makePlan(workspace: string, { folder, feature }: PlanScript): Promise<string> {
  const root = join(workspace, folder);
  const { stdout } = await execute(process.execPath, [commandLine, 'new', '--feature', feature], {
    cwd: root,
  });
  return [folder, stdout.trim()].filter(part => part !== '').join('/');
}

/** What `planquill check` finds in a saved plan, one line each. */
export async function findingsIn(workspace: string, plan: string): Promise<readonly string[]> {
  const { stdout } = await execute(
    process.execPath,
    [commandLine, 'check', plan, '--format', 'json', '--fail-on', 'never'],
    { cwd: workspace },
  );
  const { files } = JSON.parse(stdout) as {
    files: readonly { findings: readonly { line: number; message: string }[] }[];
  };
  return files.flatMap(({ findings }) => findings.map(({ line, message }) => `${line}: ${message}`));
}

/** A saved plan with LF. */
export async function planText(workspace: string, plan: string): Promise<string> {
  return (await readFile(join(workspace, plan), 'utf8')).replaceAll('\r\n', '\n');
}
