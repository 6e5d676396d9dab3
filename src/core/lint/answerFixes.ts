import { fillEqualTokens } from '../plan/edits/fillEqualTokens';
import { givenAnswers } from '../plan/givenAnswers';
import { linkedTokens } from '../plan/linkedTokens';
import { type Range, shiftRange } from '../text/positions';
import { fillFix } from './fillFix';
import type { Fix } from './finding';
import type { FixPlace } from './rule';

/**
 * Fixes that give an unfilled token the answers which its equals have elsewhere in the plan: all that wait for it at once, and
 * this one alone.
 *
 * @param range of the token, in offsets of the section
 */
export function answerFixes(range: Range, { plan, node }: FixPlace): readonly Fix[] {
  const { base } = plan.snapshot.placed(node.index);
  const token = linkedTokens(plan).tokens.find(({ range: { start } }) => start === range.start + base);
  if (!token) return [];
  const answers = givenAnswers(plan).filter(({ link }) => link === token.link);
  return [...new Set(answers.map(({ value }) => value))].flatMap(value => {
    const edits = fillEqualTokens(plan, token.link, value).map(edit => ({
      ...edit,
      range: shiftRange(edit.range, -base),
    }));
    const data = { count: String(edits.length), text: token.text, value };
    const all = { title: 'Replace all {count} {text} with “{value}”', data, change: { edits } };
    return edits.length > 1 ? [all, fillFix(range, value)] : [fillFix(range, value)];
  });
}
