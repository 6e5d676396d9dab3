import type { Change } from '../text/change';
import type { Range } from '../text/positions';

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a message's `{name}` gaps are filled with. */
export type MessageData = Readonly<Record<string, string>>;

interface FixDescription {
  /** English, with `{name}` gaps. It is also the key under which a translation is looked up. */
  readonly title: string;
  readonly data?: MessageData;
  /** It settles the finding and cannot lose an author's words. Fix-all and `--fix` apply only safe fixes. */
  readonly safe?: boolean;
  /**
   * When people are offered the fix: only where it settles its finding and brings no other one, or only where it does so
   * and nothing else can be offered. Always when absent. See `Lint.offeredFixesOf`.
   */
  readonly offered?: 'where-it-settles' | 'as-last-resort' | undefined;
}

/** A fix that changes the document. */
export interface ChangeFix extends FixDescription {
  readonly change: Change;
}

/** A fix that creates a file which the document refers to. A host finds the file's place and its template, if it has any. */
export interface CreationFix extends FixDescription {
  /** The path of the file as the document writes it. */
  readonly createReferenced: string;
}

/** A way to settle a finding: plain data. The editor, the command line and the tests apply it alike. */
export type Fix = ChangeFix | CreationFix;

/** Another place that explains a finding. */
export interface Related {
  readonly message: string;
  readonly data?: MessageData;
  readonly range: Range;
}

/** The report that a finding was made from. It leads back to the fixes of the finding: see `Lint.fixesOf`. */
export interface FindingOrigin {
  /** Index of the section in the document. Absent where the report is not a section rule's. */
  readonly section?: number;
  /** Index of the report among the reports on that section, or among the reports on the document. */
  readonly report: number;
}

/** What a rule found in a document: plain data. Its fixes are not part of it, and are made on demand. */
export interface Finding {
  readonly rule: string;
  /** English, with `{name}` gaps. It is also the key under which a translation is looked up. */
  readonly message: string;
  readonly data: MessageData;
  readonly severity: Severity;
  /** Whether it reports unfinished text. Advice on form and findings about comments are not counted, at any severity. */
  readonly unfinished: boolean;
  /** UTF-16 offsets of the document, as in `related`. */
  readonly range: Range;
  readonly related: readonly Related[];
  /** Shown faded: the text has served its purpose. */
  readonly unnecessary: boolean;
  /** The rule threw an error, and the finding reports that. */
  readonly failed: boolean;
  readonly origin: FindingOrigin;
}
