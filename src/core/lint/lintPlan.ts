import { type MappedSections, mapSections } from '../markdown/mapSections';
import type { Feature } from '../plan/featureFill';
import { isTemplateItself, type Plan, planSectionOf } from '../plan/plan';
import { followsTemplate, type SectionNode, type SectionTree } from '../plan/sectionTree';
import { statusOf } from '../plan/status';
import { formMarksIn, isOpenForm } from '../plan/unfilled';
import { statusLabels } from '../template/vocabulary';
import { allAtOnce, type Steps } from '../text/steps';
import type { LintConfig } from './config';
import type { Finding, Severity } from './finding';
import { type HeadingReports, headingReports } from './headingReports';
import { placedReport } from './placedReport';
import { rules } from './registry';
import type { HeadingRule, Rule, RuleContext, SectionRule } from './rule';
import { failureOf, findingOf, findingsOf, isFailure, placedHeadingReport } from './ruleFindings';
import { occasionOf, type RuleReports, sectionReports } from './sectionReports';
import { severitiesOf } from './severity';
import { type SuppressionUse, suppress } from './suppression/applySuppressions';
import { placedSuppression, type Suppression, suppressionsIn } from './suppression/readSuppressions';

const onCommentsIds = new Set(rules.filter(({ scope }) => scope === 'suppressions').map(({ id }) => id));

const noConfig: LintConfig = {};

/** What the host knows of the world around a plan. */
export interface LintOptions {
  readonly feature?: Feature;
  /** References, as they are written, that lead nowhere; absent while nobody has looked. */
  readonly missingReferences?: ReadonlySet<string> | undefined;
  readonly config?: LintConfig;
  /** The rest of the document has not been read: rules that look beyond a section stay silent. */
  readonly isPart?: boolean;
}

/** What the rules say about one version of a plan, and of which parts of it they said that. */
export interface Lint {
  /** In document order, without what the plan's comments silence. */
  readonly findings: readonly Finding[];
  readonly spoken: Speaking;
  readonly tree: SectionTree;
  readonly certain: MappedSections<number> | undefined;
  readonly comments: MappedSections<readonly Suppression[]>;
  /** See {@link occasionOf}. */
  readonly occasion: string;
  readonly inSections: MappedSections<readonly RuleReports[]>;
  readonly onHeadings: HeadingReports;
}

/**
 * Everything the rules say about a plan.
 *
 * A rule that throws reports its own failure where it happened, and hides nothing of the others.
 *
 * @param before what they said about an earlier version: only what an edit can have changed is looked at again
 */
export function lintPlan(plan: Plan, options: LintOptions = {}, before?: Lint): Lint {
  return allAtOnce(lintInSteps(plan, options, before));
}

/** {@link lintPlan} in steps of a section each, between which other work may be done. */
export function* lintInSteps(plan: Plan, options: LintOptions, before?: Lint): Steps<Lint> {
  const { config = noConfig, missingReferences = new Set(), isPart = false } = options;
  const { tree, snapshot } = plan;
  const { sections, sectionBases } = snapshot;
  const spoken = speaking(plan, config, isPart, before?.spoken);
  const { severities } = spoken;
  const running = [...severities.keys()];
  const certain =
    isPart || followsTemplate(tree) ? undefined : yield* mapSections(sections, before?.certain, formMarksIn);
  const context: RuleContext = {
    template: plan.template,
    openForm: certain !== undefined && isOpenForm(tree, certain.values),
    isTemplateItself: isTemplateItself(plan),
    feature: options.feature,
    missingReferences,
  };

  const sectionRules = running.filter((rule): rule is SectionRule => rule.scope === 'section');
  const occasion = occasionOf(sectionRules, context);
  const isSameOccasion = before?.tree === tree && before.occasion === occasion;
  const inSections = yield* mapSections(
    sections,
    isSameOccasion ? before.inSections : undefined,
    (_, index) => {
      const node = tree.nodes[index];
      return node ? sectionReports(sectionRules, planSectionOf(plan, node), context, occasion) : [];
    },
  );
  const headingRules = running.filter((rule): rule is HeadingRule => rule.scope === 'headings');
  const onHeadings = headingReports(headingRules, tree, context.isTemplateItself, before?.onHeadings);
  const comments = yield* mapSections(sections, before?.comments, suppressionsIn);

  const found: Finding[] = [];
  const severity = (rule: Rule) => severities.get(rule) ?? rule.severity;
  for (let index = 0; index < sections.length; index += 1) {
    const said = inSections.values[index] ?? [];
    if (said.length === 0) continue;
    const node = tree.nodes[index] as SectionNode;
    const base = sectionBases[index] ?? 0;
    for (const { rule, reports, error } of said) {
      const start = base + (sections[index]?.range.start ?? 0);
      const placed = () =>
        reports
          .filter(({ holdsIn }) => holdsIn?.(plan, node) ?? true)
          .map(report => placedReport(report, base));
      for (const finding of findingsOf(rule, severity(rule), placed, start)) found.push(finding);
      if (error !== undefined) found.push(failureOf(rule, error, start));
    }
  }
  for (const { rule, reports, error } of onHeadings.said) {
    for (const report of reports)
      found.push(findingOf(rule, severity(rule), placedHeadingReport(report, plan)));
    if (error !== undefined) found.push(failureOf(rule, error, 0));
  }
  for (const rule of running) {
    if (rule.scope === 'plan' || rule.scope === 'workspace')
      for (const finding of findingsOf(rule, severity(rule), () => rule.check(plan, context)))
        found.push(finding);
  }
  const placed: Suppression[] = [];
  comments.values.forEach((some, index) => {
    for (const comment of some) placed.push(placedSuppression(comment, sectionBases[index] ?? 0));
  });
  const findings = placed.length === 0 ? found : suppressed(found, placed, plan, severities, options);
  findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return { findings, spoken, tree, certain, comments, occasion, inSections, onHeadings };
}

/** The rules that speak in a plan, with how grave what they say is, and what decided that. */
export interface Speaking {
  readonly config: LintConfig;
  readonly status: string | undefined;
  readonly isPart: boolean;
  readonly severities: ReadonlyMap<Rule, Severity>;
}

function speaking(plan: Plan, config: LintConfig, isPart: boolean, before: Speaking | undefined): Speaking {
  const status = statusOf(plan, config.statusLabels ?? statusLabels);
  if (before?.config === config && before.status === status && before.isPart === isPart) return before;
  const heard = isPart ? rules.filter(({ scope }) => scope === 'section') : rules;
  return { config, status, isPart, severities: severitiesOf(heard, config, status) };
}

/** What comments leave of the findings, and what is to be said about the comments. */
function suppressed(
  found: readonly Finding[],
  comments: readonly Suppression[],
  { snapshot: { text } }: Plan,
  severities: ReadonlyMap<Rule, Severity>,
  { missingReferences }: LintOptions,
): Finding[] {
  const failed = new Set(found.filter(isFailure).map(({ rule }) => rule));
  const ruleIds = {
    all: rules.map(({ id }) => id),
    judged: [...severities.keys()]
      .filter(({ id, scope }) => !failed.has(id) && (scope !== 'workspace' || missingReferences))
      .map(({ id }) => id),
  };
  const onComments = (uses: readonly SuppressionUse[]) =>
    [...severities].flatMap(([rule, severity]) =>
      rule.scope === 'suppressions'
        ? findingsOf(rule, severity, () => rule.check(uses, { ruleIds, source: text }))
        : [],
    );
  // What is said about comments can itself be silenced by a comment, about which the last word is said.
  const first = suppress(
    found,
    comments.filter(({ rule }) => !onCommentsIds.has(rule)),
    text,
  );
  const second = suppress(
    onComments(first.uses),
    comments.filter(({ rule }) => onCommentsIds.has(rule)),
    text,
  );
  return [...first.findings, ...second.findings, ...onComments(second.uses)];
}
