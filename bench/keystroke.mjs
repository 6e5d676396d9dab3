/** A keystroke: from the change of one character to what each tool has to say about the document. */
import { execFileSync } from 'node:child_process';

/**
 * A process for each tool, as in an editor: what one has compiled and collected is none of the others'. What is compared
 * within a factor of a few shares one, so that the machine's noise meets both alike.
 */
const processes = [
  ['Planquill', 'floor: parse the touched section'],
  ['markdownlint 0.40 (default rules)'],
  ['remark-lint (recommended preset)'],
  ['VS Code’s Markdown validation'],
];

/** @returns {readonly { tool: string, p50: number, p99: number, edits: number }[]} milliseconds */
export function keystrokes(text) {
  return processes.flatMap(tools => {
    const output = execFileSync(process.execPath, ['bench/keystrokeProcess.mjs', ...tools], {
      input: text,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    return JSON.parse(output);
  });
}
