import type { Edit } from '../text/edits';
import type { Range } from '../text/positions';

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a message's `{name}` gaps are filled with. */
export type MessageData = Readonly<Record<string, string>>;

/** A way to settle a finding: plain data, applied alike by the editor, the command line and the tests. */
export interface Fix {
  /** English, with `{name}` gaps: also the key under which a translation is looked up. */
  readonly title: string;
  readonly data?: MessageData;
  readonly edits: readonly Edit[];
  /** The likeliest of a finding's fixes: at most one. */
  readonly preferred?: boolean;
  /** It settles the finding and cannot lose an author's words: fix-all and `--fix` apply it unasked. */
  readonly safe?: boolean;
  /** A file to make from its own template, as the plan refers to it; a fix has this or edits. */
  readonly createFile?: string;
}

/** Another place that explains a finding. */
export interface Related {
  readonly message: string;
  readonly data?: MessageData;
  readonly range: Range;
}

/** A report in its document. Offsets are the document's. */
export interface Finding {
  readonly rule: string;
  /** English, with `{name}` gaps: also the key under which a translation is looked up. */
  readonly message: string;
  readonly data: MessageData;
  readonly severity: Severity;
  /** It says that something is unfinished; advice on form and on comments, whatever its severity, is counted nowhere. */
  readonly unfinished: boolean;
  readonly range: Range;
  readonly related: readonly Related[];
  readonly unnecessary: boolean;
  readonly fixes: readonly Fix[];
}
