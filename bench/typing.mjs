/** Typing in the real VS Code: see `typing.ts`, which runs in a process of its own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './children.mjs';

/**
 * @param text the plan that is typed in
 * @param folder takes a copy of it
 * @returns {Promise<readonly { place: string, pace: string, windows: readonly { tool: string, p50: number, p95: number, keys: number }[] }[]
 * | undefined>} milliseconds; undefined, and said why, where VS Code did not measure it
 */
export async function typing(text, folder) {
  const plan = join(folder, 'typing.md');
  writeFileSync(plan, text);
  const { code, stdout, stderr } = await runNode(['dist/bench/typing.mjs', plan]);
  if (code === 0) return JSON.parse(stdout);
  console.log(`Left out, as VS Code did not measure it: ${stderr.trim()}\n`);
  return undefined;
}
