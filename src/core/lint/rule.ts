import type { Feature } from '../plan/featureFill';
import type { Plan, PlanSection } from '../plan/plan';
import type { SectionNode, SectionTree } from '../plan/sectionTree';
import type { PlaceholderEvidence } from '../plan/unfilled';
import type { Range } from '../text/positions';
import type { Fix, MessageData, Related, Severity } from './finding';
import type { SuppressionUse } from './suppression/applySuppressions';

/** What a rule reports about one place. Offsets are those of what the rule was given: a section's, or the document's. */
export interface Report {
  /** Key of the rule's `messages`. */
  readonly messageId: string;
  readonly data?: MessageData;
  readonly range: Range;
  readonly related?: readonly Related[];
  /** Shown faded: the text has served its purpose. */
  readonly unnecessary?: boolean;
  /** Only a rule of section scope needs this: whether what stands around the section lets the report stand. */
  readonly holdsIn?: (plan: Plan, node: SectionNode) => boolean;
  /** A fix that copies text of the document is made when it is asked for: most never are. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
}

/** What a rule sees of the world around its plan. */
export interface RuleContext extends PlaceholderEvidence {
  /** The document is a template that is measured by itself. */
  readonly isTemplateItself: boolean;
  /** What the plan is about, to fill it in with; undefined where the plan's place does not say. */
  readonly feature: Feature | undefined;
  /** References, as they are written, of which the host knows that they lead nowhere. */
  readonly missingReferences: ReadonlySet<string>;
}

/** A text and what the rule must say about it: the rule's tests and its documentation in one. */
export interface RuleExample {
  readonly title: string;
  /** Markdown in which `«…»` marks every stretch that the rule reports. */
  readonly text: string;
  /** The template to measure by; the built-in one when absent, none when null. */
  readonly template?: string | null;
  /** The text after the first fix of every finding, in which the rule finds nothing any more. */
  readonly fixed?: string;
  readonly missingReferences?: readonly string[];
  /** A fix leaves another finding behind. */
  readonly remains?: boolean;
}

/**
 * What a rule's page says, apart from the rule so that the extension, which ships the page, need not carry it. In the
 * rule's file a text of several lines is indented like the code around it: `docsOf` takes the indent away.
 */
export interface RuleDocs {
  /** One sentence: what is reported. */
  readonly description: string;
  /** Why it matters to the author of a plan, in Markdown. */
  readonly rationale: string;
  readonly examples: readonly RuleExample[];
}

interface RuleDescription {
  /** Kebab-case, the file's name, the setting's and the command line's; it never changes. */
  readonly id: string;
  /** A rule of severity `hint` gives advice on form; every other rule speaks of something unfinished. */
  readonly severity: Severity;
  readonly messages: Readonly<Record<string, string>>;
}

/** A rule that looks no further than one section and what the template has for it. */
export interface SectionRule extends RuleDescription {
  readonly scope: 'section';
  check(planSection: PlanSection, context: RuleContext): Iterable<Report>;
}

/** What a rule reports about the heading of a section, wherever that stands by then. */
export interface HeadingReport {
  /** Key of the rule's `messages`. */
  readonly messageId: string;
  readonly data?: MessageData;
  readonly node: SectionNode;
  readonly related?: readonly { readonly message: string; readonly node: SectionNode }[];
  /** Made when they are asked for, of a plan with the same headings. */
  readonly fixes?: (plan: Plan) => readonly Fix[];
}

/** A rule that looks at nothing of a plan but its headings: what it says is true until they change. */
export interface HeadingRule extends RuleDescription {
  readonly scope: 'headings';
  check(tree: SectionTree, context: Pick<RuleContext, 'isTemplateItself'>): Iterable<HeadingReport>;
}

/** A rule that looks at the plan as a whole, or also at what the workspace holds. */
export interface PlanRule extends RuleDescription {
  readonly scope: 'plan' | 'workspace';
  check(plan: Plan, context: RuleContext): Iterable<Report>;
}

/** What the rule about suppressions sees besides them. */
export interface SuppressionContext {
  readonly ruleIds: {
    readonly all: readonly string[];
    /** Rules that said all they had to say: only these can show that there was nothing to silence. */
    readonly judged: readonly string[];
  };
  /** The document's text. */
  readonly source: string;
}

/** A rule about the comments that silence other rules, once these have spoken. */
export interface SuppressionRule extends RuleDescription {
  readonly scope: 'suppressions';
  check(uses: readonly SuppressionUse[], context: SuppressionContext): Iterable<Report>;
}

export type Rule = SectionRule | HeadingRule | PlanRule | SuppressionRule;
