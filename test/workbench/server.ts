import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { hostedVSCode, recentNode } from './hostedVSCode';
import { endOnInterruption } from './interruption';
import { explained, WorkbenchError } from './workbenchError';

const host = '127.0.0.1';

export interface ServerOptions {
  /** A free one is taken when absent. */
  readonly port?: number;
  /** VS Code settings of the machine's scope. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whether the window opens trusted; a restricted window asks first. */
  readonly trusted: boolean;
  /** The folder of the installed extensions; an empty one is taken when absent. */
  readonly extensionsFolder?: string;
  /** Added to the environment of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Server {
  readonly port: number;
  /** Rejects when the server ends without having been told to. */
  readonly broken: Promise<never>;
  /** Ends the server with every process it started, and removes its data. */
  stop(): Promise<void>;
}

/** VS Code as a server on a port of 127.0.0.1, with data of its own that go with it. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const [serverMain, node] = [await hostedVSCode(), await recentNode()];
  const port = await freePort(options.port);
  // Short, because the extension host's socket lives in it and Linux allows 107 bytes (microsoft/vscode#196543).
  const data = await mkdtemp(join(tmpdir(), 'pq-'));
  await mkdir(join(data, 'data', 'Machine'), { recursive: true });
  await writeFile(join(data, 'data', 'Machine', 'settings.json'), JSON.stringify(options.settings));
  const child = spawn(
    node,
    [
      serverMain,
      ...['--port', String(port), '--host', host, '--server-data-dir', data, '--telemetry-level', 'off'],
      ...['--without-connection-token', '--accept-server-license-terms', '--enable-smoke-test-driver'],
      ...(options.trusted ? ['--disable-workspace-trust'] : []),
      ...(options.extensionsFolder === undefined ? [] : ['--extensions-dir', options.extensionsFolder]),
    ],
    // A group of its own, so that the extension hosts end with it, and so that Ctrl+C reaches it through `stop` alone.
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      // VS Code leaves its sockets behind, in this folder.
      env: { ...process.env, ...options.env, XDG_RUNTIME_DIR: data },
    },
  );
  const end = async () => {
    stopped = true;
    await endGroup(child);
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  let stopped = false;
  const forget = endOnInterruption(end);
  const stop = () => end().finally(forget);
  try {
    await ready(child);
  } catch (error) {
    await stop();
    throw explained(error, 'Starting VS Code');
  }
  const broken = new Promise<never>((_, reject) => {
    child.once('exit', code => {
      if (!stopped) reject(new WorkbenchError(`VS Code ended unexpectedly, with code ${code}.`));
    });
  });
  // Not everyone who has a server waits for it to break.
  broken.catch(() => undefined);
  return { port, broken, stop };
}

/** The wished port if it is free, else a free one that the system gives. */
async function freePort(wished = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new WorkbenchError(
              `Port ${wished} is in use. Choose another with --port, or leave it out for a free one.`,
            )
          : error.code === 'EACCES'
            ? new WorkbenchError(
                `Port ${wished} may not be used by this account. Choose one above 1023 with --port.`,
              )
            : error,
      );
    });
    probe.listen(wished, host, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : wished;
      probe.close(() => resolve(port));
    });
  });
}

/** Resolves when the server says so. Its log is kept for the error alone: it complains about native modules it can do without. */
async function ready(child: ChildProcess): Promise<void> {
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', line => {
        if (lines.length < 200) lines.push(line);
        if (line.includes('Extension host agent started')) resolve();
      });
    }
    child.once('error', reject);
    child.once('exit', code =>
      reject(new Error(`VS Code ended with code ${code} before it was ready:\n${lines.join('\n')}`)),
    );
  });
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise(resolve => child.once('exit', resolve));
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    try {
      if (process.platform === 'win32') child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // The group has ended meanwhile.
      return;
    }
    const patience = new Promise(resolve => setTimeout(resolve, 2000, 'still running').unref());
    if ((await Promise.race([ended, patience])) !== 'still running') return;
  }
}
