import type { Section } from '../markdown/section';
import type { Plan } from '../plan/plan';
import type { SectionNode } from '../plan/sectionTree';
import type { Finding, Severity } from './finding';
import type { Rule } from './rule';
import { byPlace, failureOf, findingOf, shiftFinding } from './ruleFindings';
import { runRule } from './ruleRun';
import { type DocumentRuns, noRuns } from './sectionRuns';

/** The findings of the section rules in one version of a document, and everything that they depend on. */
export interface SectionFindings {
  readonly runs: DocumentRuns;
  readonly severities: ReadonlyMap<Rule, Severity>;
  /** Where the sections lie: see `Snapshot.sectionBases`. */
  readonly bases: Int32Array;
  /** In document order. */
  readonly findings: readonly Finding[];
  /** By the index of a section, how many findings the sections before it have; at the end, how many there are. */
  readonly counts: Int32Array;
}

/** Sections by their indexes, `end` exclusive. */
interface IndexRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Makes findings of the runs on the sections of a plan. While the headings stay the same, only those of the sections that
 * differ from the version before are made: the others are taken over, and moved when they lie below.
 *
 * @param before the findings in an earlier version
 */
export function sectionFindings(
  plan: Plan,
  runs: DocumentRuns,
  severities: ReadonlyMap<Rule, Severity>,
  before: SectionFindings | undefined,
): SectionFindings {
  const bases = plan.snapshot.sectionBases;
  const { length } = runs.sections;
  const known = before?.severities === severities && before.runs.tree === runs.tree ? before : undefined;
  const { start, end } = known
    ? withConditionalPeers(differing(known.runs, runs), runs)
    : { start: 0, end: length };

  const counts = new Int32Array(length + 1);
  if (known) counts.set(known.counts.subarray(0, start));
  const findings = known ? known.findings.slice(0, known.counts[start]) : [];
  for (let index = start; index < end; index += 1) {
    counts[index] = findings.length;
    findings.push(...findingsOfSection(plan, runs, index, severities));
  }
  counts[end] = findings.length;
  if (known) addMoved(known, end, { bases, findings, counts });
  return { runs, severities, bases, findings, counts };
}

/** The sections from the first to the last one whose text or runs differ, in two versions with the same headings. */
function differing(before: DocumentRuns, after: DocumentRuns): IndexRange {
  const isSame = (index: number) =>
    before.sections[index] === after.sections[index] && before.bySection[index] === after.bySection[index];
  let start = 0;
  let end = after.sections.length;
  while (start < end && isSame(start)) start += 1;
  while (start < end && isSame(end - 1)) end -= 1;
  return { start, end };
}

/** Some sections, up to the peers around them that have a report with a condition: it may hold no longer, or again. */
function withConditionalPeers(
  { start, end }: IndexRange,
  { tree: { nodes }, bySection }: DocumentRuns,
): IndexRange {
  let [first, last] = [start, end - 1];
  for (const node of nodes.slice(start, end)) {
    for (const { index } of peersOf(node)) {
      if (!bySection[index]?.reports.some(({ holdsAmong }) => holdsAmong)) continue;
      first = Math.min(first, index);
      last = Math.max(last, index);
    }
  }
  return { start: first, end: last + 1 };
}

/** Adds the findings of the sections from an index on, which have moved together. */
function addMoved(
  known: SectionFindings,
  from: number,
  to: { readonly bases: Int32Array; readonly findings: Finding[]; readonly counts: Int32Array },
): void {
  const by = (to.bases[from] ?? 0) - (known.bases[from] ?? 0);
  const first = known.counts[from] ?? 0;
  const more = to.findings.length - first;
  for (let index = from; index < to.counts.length; index += 1)
    to.counts[index] = (known.counts[index] ?? 0) + more;
  for (let index = first; index < known.findings.length; index += 1) {
    const finding = known.findings[index] as Finding;
    to.findings.push(by === 0 ? finding : shiftFinding(finding, by));
  }
}

/** In document order. A report whose condition does not hold makes none. */
function findingsOfSection(
  plan: Plan,
  { sections, bySection, tree }: DocumentRuns,
  index: number,
  severities: ReadonlyMap<Rule, Severity>,
): readonly Finding[] {
  const { runs } = bySection[index] ?? noRuns;
  if (runs.length === 0) return [];
  const { section, base } = plan.snapshot.placed(index);
  const start = base + section.range.start;
  const peers = () => peersOf(tree.nodes[index] as SectionNode).map(node => sections[node.index] as Section);
  const findings: Finding[] = [];
  let origin = { section: index, report: 0 };
  for (const { rule, reports, error } of runs) {
    const severity = severities.get(rule) ?? rule.severity;
    for (const report of reports) {
      const { holdsAmong } = report;
      const condition = holdsAmong && runRule(rule, () => (holdsAmong(peers()) ? [report] : []));
      if (!condition || condition.reports.length > 0)
        findings.push(findingOf(rule, severity, report, origin, base));
      if (condition?.error !== undefined) findings.push(failureOf(rule, condition.error, start));
      origin = { ...origin, report: origin.report + 1 };
    }
    if (error !== undefined) findings.push(failureOf(rule, error, start));
  }
  return findings.sort(byPlace);
}

/** The sections under the same parent that stand for the same section of the template, the section itself among them. */
function peersOf({ parent, templateSection }: SectionNode): readonly SectionNode[] {
  return parent?.children.filter(sibling => sibling.templateSection === templateSection) ?? [];
}
