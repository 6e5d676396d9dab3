import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommandLine } from '../../src/cli/commandLine';

/** What a command line wrote, and its exit status. */
export interface Run {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line in a fresh folder that holds the given files. */
export async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (run: (...args: string[]) => Promise<Run>) => Promise<void>,
): Promise<void> {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'pq-cli-'));
  try {
    process.chdir(folder);
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    await use(async (...args) => {
      const out: string[] = [];
      const error: string[] = [];
      const status = await runCommandLine(args, {
        out: line => out.push(line),
        error: line => error.push(line),
        progress: () => undefined,
        colour: false,
      });
      return { status, out: out.join('\n'), error: error.join('\n') };
    });
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}
