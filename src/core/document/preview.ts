import type { Finding } from '../lint/finding';
import { type LintOptions, lintInSteps } from '../lint/lintPlan';
import { shiftFinding } from '../lint/ruleFindings';
import { Snapshot } from '../markdown/snapshot';
import { readPlan } from '../plan/plan';
import { chooseTemplate, type TemplateCandidates } from '../template/templateChoice';
import { lastNotAfter, type Range } from '../text/positions';
import type { Steps } from '../text/steps';

/**
 * Findings in a part of a long document while the rest has not been read. The part is guessed from where headings seem to
 * be. Rules that look beyond a section are off, and all rules are where a comment may suppress them. The findings of the
 * whole document replace these.
 *
 * @param visible the part of the text that a person sees
 * @returns findings on the offsets of the text; their fixes cannot be made
 */
export function* previewInSteps(
  text: string,
  visible: Range,
  candidates: TemplateCandidates,
  options: LintOptions,
): Steps<readonly Finding[]> {
  if (text.includes('planquill-disable')) return [];
  const starts = [0, ...Snapshot.likelyHeadings(text), text.length];
  const start = starts[lastNotAfter(starts, visible.start)] ?? 0;
  const end = starts.find(other => other > visible.end) ?? text.length;
  const part = text.slice(start, Math.min(end, visible.end + mostBehind));
  const snapshot = yield* Snapshot.parseInSteps(part);
  const plan = readPlan(snapshot, chooseTemplate(candidates, snapshot).template);
  const { findings } = yield* lintInSteps(plan, { ...options, isPart: true });
  return findings.map(finding => shiftFinding(finding, start));
}

/** How far a section goes on that is read, where it is longer than what is seen of it: UTF-16 code units. */
const mostBehind = 2000;
