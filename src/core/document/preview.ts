import type { Finding } from '../lint/finding';
import { type LintOptions, lintInSteps } from '../lint/lintPlan';
import { Snapshot } from '../markdown/snapshot';
import { readPlan } from '../plan/plan';
import { chooseTemplate, type TemplateCandidates } from '../template/templateChoice';
import { lastNotAfter, type Range, shiftRange } from '../text/positions';
import type { Steps } from '../text/steps';

/**
 * What rules say of the sections in a part of a long document, while the rest has not been read. The part is guessed from
 * where headings seem to be, and rules that look beyond a section stay silent, as all do where a comment may silence them;
 * what is found once all has been read takes the place of this.
 *
 * @param visible the part of the text that a person sees
 * @returns findings without fixes, on the offsets of the text
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
  // Spreading a finding would make its fixes.
  return findings.map(({ rule, message, data, severity, unfinished, range, related, unnecessary }) => ({
    ...{ rule, message, data, severity, unfinished, unnecessary },
    fixes: [],
    range: shiftRange(range, start),
    related: related.map(other => ({ ...other, range: shiftRange(other.range, start) })),
  }));
}

/** How far a section goes on that is read, where it is longer than what is seen of it: UTF-16 code units. */
const mostBehind = 2000;
