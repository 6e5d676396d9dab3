import { fillEqualPlaceholders } from '../plan/edits/fillEqualPlaceholders';
import { givenAnswers } from '../plan/givenAnswers';
import { linkedPlaceholders } from '../plan/linkedPlaceholders';
import { type Range, shiftRange } from '../text/positions';
import { fillFix } from './fillFix';
import type { Fix } from './finding';
import type { FixPlace } from './rule';

/**
 * Fixes that give an unfilled placeholder the answers which its equals have elsewhere in the plan: all that wait for it at
 * once, and this one alone.
 *
 * @param range of the placeholder, in offsets of the section
 */
export function answerFixes(range: Range, { plan, node }: FixPlace): readonly Fix[] {
  const { base } = plan.snapshot.placed(node.index);
  const placeholder = linkedPlaceholders(plan).unfilled.find(
    ({ range: { start } }) => start === range.start + base,
  );
  if (!placeholder) return [];
  const answers = givenAnswers(plan).filter(({ link }) => link === placeholder.link);
  return [...new Set(answers.map(({ value }) => value))].flatMap(value => {
    const edits = fillEqualPlaceholders(plan, placeholder.link, value).map(edit => ({
      ...edit,
      range: shiftRange(edit.range, -base),
    }));
    const data = { count: String(edits.length), text: placeholder.text, value };
    const all = { title: 'Replace all {count} {text} with “{value}”', data, change: { edits } };
    return edits.length > 1 ? [all, fillFix(range, value)] : [fillFix(range, value)];
  });
}
