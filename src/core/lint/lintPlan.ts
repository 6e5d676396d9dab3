import { type FeatureTexts, featureIdsOf } from '../graph/featureIds';
import type { Section } from '../markdown/section';
import { memoizeBySection } from '../markdown/sectionCache';
import type { Feature } from '../plan/featureFill';
import { isTemplateItself, type Plan, readPlan } from '../plan/plan';
import { followsTemplate } from '../plan/sectionTree';
import { statusOf } from '../plan/status';
import { formMarksIn, isOpenForm } from '../plan/unfilled';
import { statusLabels } from '../template/vocabulary';
import type { Edit } from '../text/edits';
import type { Range } from '../text/positions';
import { allAtOnce, type Steps } from '../text/steps';
import { type ActiveRules, activeRules } from './activeRules';
import type { LintConfig } from './config';
import { DocumentFindings } from './documentFindings';
import type { Finding, Fix } from './finding';
import { type HeadingRuns, headingRuns } from './headingRuns';
import { type FixTrial, firstOfferedFix, offeredFixes } from './offeredFixes';
import type { RuleContext } from './rule';
import { byPlace, fixesFor, fixesInPlanFor, placedHeadingReport, placeFor } from './ruleFindings';
import { runRule } from './ruleRun';
import { safeEditsOf } from './safeEdits';
import { safeFix } from './safeFix';
import { type SectionFindings, sectionFindings } from './sectionFindings';
import { type DocumentRuns, runOnSections } from './sectionRuns';
import { suppressedFindings } from './suppressedFindings';
import { placedSuppression, type Suppression } from './suppression/readSuppressions';

const noConfig: LintConfig = {};

/** What a plan is linted with. */
export interface LintOptions {
  readonly feature?: Feature;
  /** References, as they are written, to files that do not exist; undefined until the host has looked for the files. */
  readonly missingReferences?: ReadonlySet<string> | undefined;
  /** The documents of the feature; undefined until the host has read them. The document itself may have a newer text. */
  readonly featureTexts?: FeatureTexts | undefined;
  /** The path of the document among those of the feature. */
  readonly path?: string;
  readonly config?: LintConfig;
  /** The document or its configuration names the template. */
  readonly isTemplateNamed?: boolean;
  /** Only a part of the document has been read: rules that look beyond a section are off. */
  readonly isPart?: boolean;
}

/** What the rules find in one version of a plan. */
export interface Lint {
  /** In document order, without suppressed findings. */
  readonly findings: readonly Finding[];
  /** Where a person writes to settle one of the findings: what typing replaces, or an empty range where all text stays. */
  readonly placeOf: (finding: Finding) => Range;
  /** Makes the fixes of one of the findings, or of a copy of it. A finding of another version has no meaning here. */
  readonly fixesOf: (finding: Finding) => readonly Fix[];
  /** The fixes of a finding that people are offered. It lints the plan again for some of them: see {@link offeredFixes}. */
  readonly offeredFixesOf: (finding: Finding) => readonly Fix[];
  /** The first fix of a finding that people are offered among some: see {@link firstOfferedFix}. */
  readonly firstOfferedFixOf: <Wanted extends Fix>(
    finding: Finding,
    isWanted: (fix: Fix) => fix is Wanted,
  ) => Wanted | undefined;
  /** See {@link safeEditsOf}. They are made once. */
  readonly safeEdits: () => ReadonlyMap<Finding, readonly Edit[]>;
}

/** What is kept of a lint for the next version of the same document. It affects only the time that a lint takes. */
export interface LintCache {
  active?: ActiveRules;
  headings?: HeadingRuns;
  sections?: SectionFindings;
  /** The counts of `formMarksIn`. */
  formMarks?: { readonly sections: readonly Section[]; readonly counts: readonly number[] };
}

/**
 * Runs all rules on a plan. A rule that throws an error reports its own failure where it happened, and hides no other
 * finding.
 *
 * @param cache of the earlier versions: sections and headings that no edit has touched are not linted again
 */
export function lintPlan(plan: Plan, options: LintOptions = {}, cache: LintCache = {}): Lint {
  return allAtOnce(lintInSteps(plan, options, cache));
}

/** The status of a plan by the labels of a configuration, see `statusOf`. */
export function configuredStatus(plan: Plan, config: LintConfig = noConfig): string | undefined {
  return statusOf(plan, config.statusLabels ?? statusLabels);
}

/** {@link lintPlan} in steps of a section each, between which a host may do other work. */
export function* lintInSteps(plan: Plan, options: LintOptions, cache: LintCache = {}): Steps<Lint> {
  const { config = noConfig, missingReferences = new Set(), isPart = false } = options;
  const { tree, snapshot } = plan;
  const { sectionBases } = snapshot;
  const status = configuredStatus(plan, config);
  const active = activeRules(config, status, isPart, cache.active);
  cache.active = active;
  const context: RuleContext = {
    template: plan.template,
    openForm: !isPart && (yield* readsAsOpenForm(plan, cache)),
    isTemplateItself: isTemplateItself(plan),
    isTemplateNamed: options.isTemplateNamed ?? false,
    reportsTables: active.section.some(({ id }) => id === 'empty-table'),
    feature: options.feature,
    missingReferences,
    ids: options.featureTexts && featureIdsOf(options.featureTexts, options.path ?? '', snapshot),
    status,
  };
  const runs = yield* runOnSections(active.section, plan, context, cache.sections?.runs);
  const inSections = sectionFindings(plan, runs, active.severities, cache.sections);
  cache.sections = inSections;
  const found = new DocumentFindings(active.severities);
  cache.headings = headingRuns(active.headings, tree, context, cache.headings);
  for (const { reports, ...run } of cache.headings.runs)
    found.add({ ...run, reports: reports.map(report => placedHeadingReport(report, plan)) });
  for (const rule of active.plan) found.add(runRule(rule, () => rule.check(plan, context)));

  const all = found.mergedWith(inSections.findings);
  const suppressions = suppressionsIn(runs, sectionBases);
  const findings =
    suppressions.length === 0
      ? all
      : suppressedFindings(all, found, suppressions, active, snapshot.text, {
          references: options.missingReferences !== undefined,
          feature: options.featureTexts !== undefined,
        }).toSorted(byPlace);
  const reportOf = ({ origin, range }: Finding) => {
    const base = origin.section === undefined ? 0 : (sectionBases[origin.section] ?? 0);
    const reports = origin.section === undefined ? found.reports : runs.bySection[origin.section]?.reports;
    const report = reports?.[origin.report];
    const isFound =
      report && report.range.start + base === range.start && report.range.end + base === range.end;
    return isFound ? { report, base } : undefined;
  };
  const placeOf = (finding: Finding) => {
    const { report, base = 0 } = reportOf(finding) ?? {};
    return report ? placeFor(report, base) : finding.range;
  };
  const madeFixesOf = (finding: Finding) => {
    const { report, base = 0 } = reportOf(finding) ?? {};
    return report ? fixesFor(report, base) : [];
  };
  const fixesInPlanOf = (finding: Finding) => {
    const { report, base = 0 } = reportOf(finding) ?? {};
    const node = finding.origin.section === undefined ? undefined : tree.nodes[finding.origin.section];
    return report && node ? fixesInPlanFor(report, base, { plan, node }) : [];
  };
  const fixesOf = (finding: Finding) => madeFixesOf(finding).map(fix => safeFix(fix, snapshot));
  // The cache goes on with the document. Trials start from this version, so that each costs no more than an edit.
  const known = { ...cache };
  const allFixesOf = (finding: Finding) => [...fixesOf(finding), ...fixesInPlanOf(finding)];
  const trial: FixTrial = {
    findings,
    findingsAfter: edits =>
      lintPlan(readPlan(snapshot.update(edits), plan.template, plan), options, { ...known }).findings,
  };
  const offeredFixesOf = (finding: Finding) => offeredFixes(finding, allFixesOf(finding), trial);
  const firstOfferedFixOf: Lint['firstOfferedFixOf'] = (finding, isWanted) =>
    firstOfferedFix(finding, allFixesOf(finding), trial, isWanted);
  let safe: ReturnType<typeof safeEditsOf> | undefined;
  const safeEdits = () => {
    safe ??= safeEditsOf(findings, madeFixesOf, snapshot);
    return safe;
  };
  return { findings, placeOf, fixesOf, offeredFixesOf, firstOfferedFixOf, safeEdits };
}

/** The suppressions of all sections, on the offsets of the document. */
function suppressionsIn({ bySection }: DocumentRuns, bases: Int32Array): readonly Suppression[] {
  const placed: Suppression[] = [];
  for (const [index, { suppressions }] of bySection.entries()) {
    for (const suppression of suppressions) placed.push(placedSuppression(suppression, bases[index] ?? 0));
  }
  return placed;
}

const formMarksOf = memoizeBySection(formMarksIn);

/** See {@link isOpenForm}. */
function* readsAsOpenForm({ tree, snapshot: { sections } }: Plan, cache: LintCache): Steps<boolean> {
  if (followsTemplate(tree)) return false;
  const before = cache.formMarks;
  const counts: number[] = [];
  for (let index = 0; index < sections.length; index += 1) {
    const section = sections[index] as Section;
    const isSame = before?.sections[index] === section;
    counts.push(isSame ? (before.counts[index] ?? 0) : formMarksOf(section));
    if (!isSame) yield;
  }
  cache.formMarks = { sections, counts };
  return isOpenForm(counts);
}
