import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Brings generated files up to date. With `--check` on the command line it writes nothing, names the files that are
 * stale and sets exit status 1.
 *
 * @param wanted the text of each file by its path
 * @param retired paths of files that are generated no more
 */
export function updateGenerated(wanted: ReadonlyMap<string, string>, retired: readonly string[] = []): void {
  const stale = [...wanted].filter(([path, text]) => textOf(path) !== text);
  if (process.argv.includes('--check')) {
    const wrong = [...stale.map(([path]) => path), ...retired];
    for (const path of wrong) console.error(`${path} is stale: run npm run generate.`);
    if (wrong.length > 0) process.exitCode = 1;
    return;
  }
  for (const [path, text] of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  for (const path of retired) rmSync(path);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
