/** A keystroke: from the change of one character to what each tool has to say about the document. */
import { runNode } from './children.mjs';

const own = 'Planquill';
const older = 'Planquill, the older build';
const floor = 'floor: parse the touched section';

/**
 * A process for each tool, as in an editor: what one has compiled and collected is none of the others'. What is compared
 * within a factor of a few shares one, so that the machine's noise meets both alike.
 */
const peers = [
  ['markdownlint 0.40 (default rules)'],
  ['remark-lint (recommended preset)'],
  ['VS Code’s Markdown validation'],
];

/** @returns {Promise<readonly { tool: string, p50: number, p99: number, edits: number }[]>} milliseconds */
export async function keystrokes(text) {
  const rows = await ownKeystrokes(text);
  for (const tools of peers) rows.push(...(await measure(text, tools)));
  return rows;
}

/** {@link keystrokes} of Planquill and the floor alone. */
export function ownKeystrokes(text) {
  return measure(text, [own, floor]);
}

/**
 * A keystroke in this build and in an older one, which take turns. The floor is not among them: it runs the code of this
 * build too, which is then compiled better and cached more often than the older one's.
 *
 * @param build the older build's `planquill.mjs`, an absolute path
 */
export function keystrokesAgainst(text, build) {
  return measure(text, [own, older], { PLANQUILL_BENCH_OLDER: build });
}

async function measure(text, tools, env = {}) {
  const { code, stdout, stderr } = await runNode(['bench/keystrokeProcess.mjs', ...tools], {
    input: text,
    env,
  });
  if (code !== 0) throw new Error(`${tools.join(', ')} could not be measured:\n${stderr}`);
  return JSON.parse(stdout);
}
