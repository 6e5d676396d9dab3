import assert from 'node:assert/strict';
import type { Plan } from '../../src/core/plan/plan';
import type { Template } from '../../src/core/template/template';
import { type Change, plainEdits } from '../../src/core/text/change';
import { applyEdits } from '../../src/core/text/edits';
import { planOf } from './lint';

/** What a gesture on sections makes of a text; undefined where it does nothing. */
export type SectionGesture = (plan: Plan, offsets: readonly number[]) => Change | undefined;

/** The text after a gesture on the sections of these headings, which are unique in it. Undefined where it does nothing. */
export function after(
  text: string,
  gesture: SectionGesture,
  headings: readonly string[],
  template: Template | null = null,
): string | undefined {
  const offsets = headings.map(heading => offsetOf(text, heading));
  const change = gesture(planOf(text, template ?? undefined), offsets);
  return change && applyEdits(text, plainEdits(change.edits));
}

/** Asserts what a gesture makes of a text, with the line endings of Unix and of Windows. */
export function assertGesture(
  text: string,
  gesture: SectionGesture,
  headings: string | readonly string[],
  expected: string | undefined,
): void {
  for (const eol of ['\n', '\r\n']) {
    const found = after(text.replaceAll('\n', eol), gesture, [headings].flat());
    assert.equal(found, expected?.replaceAll('\n', eol));
  }
}

/** The offset of the first line that begins with these words: of the whole line where they end in a line break. */
export function offsetOf(text: string, words: string): number {
  const isWhole = words.endsWith('\n');
  const lines = text.split(/(?<=\n)/u);
  const index = lines.findIndex(line =>
    isWhole ? line.trimEnd() === words.trimEnd() : line.includes(words),
  );
  assert.ok(index >= 0, `There is no ${words}`);
  return lines.slice(0, index).join('').length;
}
