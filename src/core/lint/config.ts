import { statusesBySeverity } from '../template/vocabulary';
import type { Severity } from './finding';

/** What a rule is set to: off, one severity, or a severity for each status of a document. */
export type RuleSetting = 'off' | Severity | Readonly<Record<string, 'off' | Severity>>;

/** Files that a team keeps its plans in. */
export interface DocumentPattern {
  /** Globs, from `folder`. */
  readonly files: readonly string[];
  /** Path of their template; without one it is looked for by the name of each file. */
  readonly template?: string;
  /** The path of a new one, from `folder`, with the gaps `{number}`, `{name}` and `{date}`. */
  readonly new?: string;
  /** The path of the configuration's folder, as in `FileReader`; empty until it is known. */
  readonly folder: string;
}

/** How documents are linted: the content of `planquill.json`, or of the settings. Every part may be absent. */
export interface LintConfig {
  /** Path of the template of every document, from the folder of the configuration. */
  readonly template?: string;
  /** Path of a template by the name of the documents made from it: `plan.md`. */
  readonly templates?: Readonly<Record<string, string>>;
  /** Documents that are plans by their place; the first pattern that fits counts. */
  readonly documents?: readonly DocumentPattern[];
  /** The layouts whose documents do not count as such, by name. */
  readonly layouts?: Readonly<Record<string, 'off'>>;
  /** By rule id. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** The labels of a document's status: of a field, or of an entry in the front matter. */
  readonly statusLabels?: readonly string[];
  /** The severity of unfinished text, by the status of its document. */
  readonly statuses?: Readonly<Record<string, Severity>>;
}

/** The name of the file that holds a folder's configuration. */
export const configFileName = 'planquill.json';

/** The severity of unfinished text by the status of its document, without a configuration. */
export const defaultStatuses: Readonly<Record<string, Severity>> = Object.fromEntries(
  Object.entries(statusesBySeverity satisfies Partial<Record<Severity, readonly string[]>>).flatMap(
    ([severity, statuses]) => statuses.map(status => [status, severity as Severity]),
  ),
);

/** Merges two configurations key by key. The inner one overrides the outer one, and its document patterns come first. */
export function mergeConfigs(outer: LintConfig, inner: LintConfig): LintConfig {
  return {
    ...outer,
    ...inner,
    ...((outer.documents ?? inner.documents) && {
      documents: [...(inner.documents ?? []), ...(outer.documents ?? [])],
    }),
    ...((outer.templates ?? inner.templates) && { templates: { ...outer.templates, ...inner.templates } }),
    ...((outer.layouts ?? inner.layouts) && { layouts: { ...outer.layouts, ...inner.layouts } }),
    ...((outer.rules ?? inner.rules) && { rules: { ...outer.rules, ...inner.rules } }),
    ...((outer.statuses ?? inner.statuses) && { statuses: { ...outer.statuses, ...inner.statuses } }),
  };
}
