import type { PlanSection } from '../plan/plan';
import type { Template } from '../template/template';
import type { Edit } from '../text/edits';
import type { Range } from '../text/positions';

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a message's `{name}` gaps are filled with. */
export type MessageData = Readonly<Record<string, string>>;

/** A way to settle a finding: plain data, applied alike by the editor, the command line and the tests. */
export interface Fix {
  readonly title: string;
  readonly data: MessageData;
  readonly edits: readonly Edit[];
  readonly preferred?: boolean;
}

/** What a rule reports about one place. Offsets are the section's; the linter places them in the document. */
export interface Report {
  /** Key of the rule's `messages`. */
  readonly messageId: string;
  readonly data?: MessageData;
  readonly range: Range;
  readonly fixes?: readonly Fix[];
}

/** A report in its document. Offsets are the document's. */
export interface Finding {
  readonly rule: string;
  /** English, with `{name}` gaps: also the key under which a translation is looked up. */
  readonly message: string;
  readonly data: MessageData;
  readonly severity: Severity;
  readonly range: Range;
  readonly fixes: readonly Fix[];
}

/** What a rule sees of the document around its section. */
export interface RuleContext {
  readonly template: Template | undefined;
}

/** A text and what the rule must say about it: the rule's tests and its documentation in one. */
export interface RuleExample {
  readonly title: string;
  /** Markdown in which `«…»` marks every stretch that the rule reports. */
  readonly text: string;
  /** The template to measure by; the built-in one when absent. */
  readonly template?: string;
}

export interface Rule {
  /** Kebab-case, the file's name, the setting's and the command line's; it never changes. */
  readonly id: string;
  /** One sentence: what is reported. */
  readonly description: string;
  /** Why it matters to the author of a plan, in Markdown. */
  readonly rationale: string;
  readonly severity: Severity;
  readonly messages: Readonly<Record<string, string>>;
  readonly examples: readonly RuleExample[];
  check(planSection: PlanSection, context: RuleContext): Iterable<Report>;
}
