import type { Section } from '../markdown/section';
import type { Plan } from '../plan/plan';
import type { SectionNode } from '../plan/sectionTree';
import { memoize } from '../text/memoize';
import type { Finding, Severity } from './finding';
import type { Rule } from './rule';
import { byPlace, failureOf, findingOf, shiftFinding } from './ruleFindings';
import { runRule } from './ruleRun';
import { type DocumentRuns, noRuns, type SectionRuns } from './sectionRuns';

/** The findings of the section rules in one version of a document, and everything that they depend on. */
export interface SectionFindings {
  readonly runs: DocumentRuns;
  readonly severities: ReadonlyMap<Rule, Severity>;
  /** Where the sections lie: see `Snapshot.sectionBases`. */
  readonly bases: Int32Array;
  /** In document order. */
  readonly findings: readonly Finding[];
  /** By the index of a section, how many findings lie before it; at the end, how many there are. */
  readonly counts: Int32Array;
}

/** Sections by their indexes, `end` exclusive. */
interface IndexRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Makes findings of the runs on the sections of a plan. Those of a section that is the same as in the version before are
 * taken over, and moved along with it; while the headings stay the same, all that lie below the changed sections at once.
 *
 * @param before the findings in an earlier version
 */
export function sectionFindings(
  plan: Plan,
  runs: DocumentRuns,
  severities: ReadonlyMap<Rule, Severity>,
  before: SectionFindings | undefined,
): SectionFindings {
  const { length } = runs.sections;
  const known = before?.severities === severities ? before : undefined;
  const { start, end } =
    known?.runs.tree === runs.tree
      ? withConditionalPeers(differing(known.runs, runs), runs)
      : { start: 0, end: length };
  const findings: Finding[] = [];
  const counts = new Int32Array(length + 1);
  const made = { runs, severities, bases: plan.snapshot.sectionBases, findings, counts };
  if (known) takeOver(made, known, { start: 0, end: start });
  for (let index = start; index < end; index += 1) {
    if (known && isSame(index, known.runs, runs) && !hasCondition(runs.bySection[index]))
      takeOver(made, known, { start: index, end: index + 1 });
    else {
      for (const finding of findingsOfSection(plan, runs, index, severities)) findings.push(finding);
      counts[index + 1] = findings.length;
    }
  }
  if (known) takeOver(made, known, { start: end, end: length });
  return made;
}

/** The sections from the first to the last one whose text or runs differ, in two versions with the same headings. */
function differing(before: DocumentRuns, after: DocumentRuns): IndexRange {
  let start = 0;
  let end = after.sections.length;
  while (start < end && isSame(start, before, after)) start += 1;
  while (start < end && isSame(end - 1, before, after)) end -= 1;
  return { start, end };
}

function isSame(index: number, before: DocumentRuns, after: DocumentRuns): boolean {
  return (
    before.sections[index] === after.sections[index] && before.bySection[index] === after.bySection[index]
  );
}

function hasCondition(runs: SectionRuns | undefined): boolean {
  return runs?.reports.some(({ holdsAmong }) => holdsAmong) ?? false;
}

/** Some sections, up to the peers around them that have a report with a condition: it may hold no longer, or again. */
function withConditionalPeers(
  { start, end }: IndexRange,
  { tree: { nodes }, bySection }: DocumentRuns,
): IndexRange {
  let [first, last] = [start, end - 1];
  for (const peers of new Set(nodes.slice(start, end).map(peersOf))) {
    for (const { index } of peers) {
      if (!hasCondition(bySection[index])) continue;
      first = Math.min(first, index);
      last = Math.max(last, index);
    }
  }
  return { start: first, end: last + 1 };
}

/** Adds the findings that some sections have had. The sections have moved together. */
function takeOver(
  to: SectionFindings & { readonly findings: Finding[] },
  known: SectionFindings,
  { start, end }: IndexRange,
): void {
  const by = (to.bases[start] ?? 0) - (known.bases[start] ?? 0);
  const first = known.counts[start] ?? 0;
  const last = known.counts[end] ?? 0;
  const more = to.findings.length - first;
  for (let index = start; index < end; index += 1)
    to.counts[index + 1] = (known.counts[index + 1] ?? 0) + more;
  for (let at = first; at < last; at += 1) {
    const finding = known.findings[at] as Finding;
    to.findings.push(by === 0 ? finding : shiftFinding(finding, by));
  }
}

/** In document order. A report whose condition does not hold makes none. */
function findingsOfSection(
  plan: Plan,
  runs: DocumentRuns,
  index: number,
  severities: ReadonlyMap<Rule, Severity>,
): readonly Finding[] {
  const { bySection, tree } = runs;
  const onSection = (bySection[index] ?? noRuns).runs;
  if (onSection.length === 0) return [];
  const { section, base } = plan.snapshot.placed(index);
  const start = base + section.range.start;
  const peers = () => sectionsIn(runs)(peersOf(tree.nodes[index] as SectionNode));
  const findings: Finding[] = [];
  let at = 0;
  for (const { rule, reports, error } of onSection) {
    const severity = severities.get(rule) ?? rule.severity;
    for (const report of reports) {
      const { holdsAmong } = report;
      const condition = holdsAmong && runRule(rule, () => (holdsAmong(peers()) ? [report] : []));
      if (!condition || condition.reports.length > 0)
        findings.push(findingOf(rule, severity, report, { section: index, report: at }, base));
      if (condition?.error !== undefined) findings.push(failureOf(rule, condition.error, start));
      at += 1;
    }
    if (error !== undefined) findings.push(failureOf(rule, error, start));
  }
  return findings.sort(byPlace);
}

/** The sections under the same parent that stand for the same section of the template, the section itself among them. */
function peersOf({ parent, templateSection }: SectionNode): readonly SectionNode[] {
  return (parent && peersUnder(parent).get(templateSection)) ?? noPeers;
}

const noPeers: readonly SectionNode[] = [];

type PeerGroups = ReadonlyMap<SectionNode['templateSection'], readonly SectionNode[]>;

/** The children of a section by what they stand for: one list for all that are peers. */
const peersUnder = memoize(({ children }: SectionNode): PeerGroups => {
  const groups = new Map<SectionNode['templateSection'], SectionNode[]>();
  for (const node of children) {
    const group = groups.get(node.templateSection);
    if (group) group.push(node);
    else groups.set(node.templateSection, [node]);
  }
  return groups;
});

/** The sections of peers in one version of a document: one list for all of them. */
const sectionsIn = memoize(({ sections }: DocumentRuns) =>
  memoize((peers: readonly SectionNode[]): readonly Section[] =>
    peers.map(({ index }) => sections[index] as Section),
  ),
);
