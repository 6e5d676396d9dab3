import type { FeatureIds } from '../graph/featureIds';
import type { Section } from '../markdown/section';
import type { Feature } from '../plan/featureFill';
import type { Plan, PlanSection } from '../plan/plan';
import type { SectionNode, SectionTree } from '../plan/sectionTree';
import type { PlaceholderEvidence } from '../plan/unfilled';
import type { Range } from '../text/positions';
import type { Fix, MessageData, Related, Severity } from './finding';
import type { SuppressionUse } from './suppression/applySuppressions';

/** What a rule reports about one place. Offsets are the section's for a section rule, else the document's (UTF-16). */
export interface Report {
  /** Key of the rule's `messages`. */
  readonly messageId: string;
  readonly data?: MessageData;
  readonly range: Range;
  /**
   * Where a person writes to settle it: what typing replaces, or an empty range where all text stays. The range itself when
   * absent.
   */
  readonly place?: Range | (() => Range);
  readonly related?: readonly Related[];
  /** Shown faded: the text has served its purpose. */
  readonly unnecessary?: boolean;
  /** It may well be meant as it is: a hint at most, and not counted as unfinished. */
  readonly isAdvice?: boolean;
  /**
   * For section rules only: whether the report counts among the sections under the same parent that stand for the same
   * section of the template, itself among them; there are none at the top of the plan. It is called again when one of them
   * changes, while the report is kept as long as its own section stays the same.
   */
  readonly holdsAmong?: (peers: readonly Section[]) => boolean;
  /** Fixes, or a function that makes them on demand: most fixes are never needed. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
  /** For section rules only: makes more of the fixes that people are offered, out of the plan around the section. */
  readonly fixesInPlan?: (place: FixPlace) => readonly Fix[];
}

/** The plan around a section at the time when fixes are made. */
export interface FixPlace {
  readonly plan: Plan;
  /** The section's. */
  readonly node: SectionNode;
}

/** What a rule is given besides its section or plan. */
export interface RuleContext extends PlaceholderEvidence {
  /** The document is a template that is measured by itself. */
  readonly isTemplateItself: boolean;
  /** The document or its configuration names the template. */
  readonly isTemplateNamed: boolean;
  /** The rule `empty-table` is on: it speaks for all cells of a table that nobody has touched. */
  readonly reportsTables: boolean;
  /** The feature that the plan is about, for values of placeholders; undefined where the plan's path names none. */
  readonly feature: Feature | undefined;
  /** References, as they are written, to files that the host has not found. */
  readonly missingReferences: ReadonlySet<string>;
  /** The ids around the document; undefined until the host has read the other documents of its feature. */
  readonly ids: FeatureIds | undefined;
  /** See `statusOf`. */
  readonly status: string | undefined;
}

/** A text and what the rule must report in it: the rule's tests and its documentation in one. */
export interface RuleExample {
  readonly title: string;
  /** Markdown in which `«…»` marks every range that the rule reports. */
  readonly text: string;
  /** The template to measure by; the built-in one when absent, none when null. */
  readonly template?: string | null;
  /** The text after the first fix of every finding, in which the rule finds nothing any more. */
  readonly fixed?: string;
  readonly missingReferences?: readonly string[];
  /** The name of the document, and the other documents of its feature by their names. */
  readonly name?: string;
  readonly others?: Readonly<Record<string, string>>;
  /** A fix leaves another finding behind. */
  readonly remains?: boolean;
}

/**
 * The text of a rule's page. It is an object apart from the rule, because the extension ships the finished page and leaves
 * this text out. In the rule's file a text of several lines is indented like its code. `docsOf` removes the indent.
 */
export interface RuleDocs {
  /** One sentence: what is reported. */
  readonly description: string;
  /** Why it matters to the author of a plan, in Markdown. */
  readonly rationale: string;
  readonly examples: readonly RuleExample[];
}

interface RuleDescription {
  /** Kebab-case: the name of the file, and of the rule in settings and on the command line. It never changes. */
  readonly id: string;
  /** A rule of severity `hint` gives advice on form; every other rule reports something unfinished. */
  readonly severity: Severity;
  readonly messages: Readonly<Record<string, string>>;
}

/** A rule that looks no further than one section and what the template has for it. */
export interface SectionRule extends RuleDescription {
  readonly scope: 'section';
  check(planSection: PlanSection, context: RuleContext): Iterable<Report>;
}

/** What a rule reports about a heading. It holds no offset, so it stays true while only other text changes. */
export interface HeadingReport {
  /** Key of the rule's `messages`. */
  readonly messageId: string;
  readonly data?: MessageData;
  readonly node: SectionNode;
  readonly related?: readonly { readonly message: string; readonly node: SectionNode }[];
  /** Makes the fixes on demand, for a plan with the same headings. */
  readonly fixes?: (plan: Plan) => readonly Fix[];
}

/** A rule that looks only at the headings of a plan. Its reports are kept until the headings change. */
export interface HeadingRule extends RuleDescription {
  readonly scope: 'headings';
  check(
    tree: SectionTree,
    context: Pick<RuleContext, 'isTemplateItself' | 'isTemplateNamed'>,
  ): Iterable<HeadingReport>;
}

/**
 * A rule that looks at the plan as a whole; with scope `workspace` also at files of the workspace, with scope `feature` at the
 * other documents of the feature.
 */
export interface PlanRule extends RuleDescription {
  readonly scope: 'plan' | 'workspace' | 'feature';
  check(plan: Plan, context: RuleContext): Iterable<Report>;
}

/** What a suppression rule is given besides the suppressions. */
export interface SuppressionContext {
  readonly ruleIds: {
    readonly all: readonly string[];
    /** Rules that were on and did not fail: a suppression of another rule cannot be called unused. */
    readonly completed: readonly string[];
  };
  /** The document's text. */
  readonly source: string;
}

/** A rule about the comments that suppress findings. It runs after all other rules. */
export interface SuppressionRule extends RuleDescription {
  readonly scope: 'suppressions';
  check(uses: readonly SuppressionUse[], context: SuppressionContext): Iterable<Report>;
}

export type Rule = SectionRule | HeadingRule | PlanRule | SuppressionRule;
