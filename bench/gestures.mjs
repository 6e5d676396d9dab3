/** What each gesture computes in a long plan, right after an edit and the lint that follows it, at places all over the plan. */
import { runNode } from './children.mjs';

/**
 * Measured in a process of its own: what the bench has compiled and collected is none of the gestures'.
 *
 * @returns {Promise<{ lines: number, findings: number, rows: readonly { gesture: string, p50: number, p95: number }[] }>}
 * milliseconds
 */
export async function gestures(text) {
  const { code, stdout, stderr } = await runNode(['bench/gesturesProcess.mjs'], { input: text });
  if (code !== 0) throw new Error(`The gestures could not be measured:\n${stderr}`);
  return JSON.parse(stdout);
}
