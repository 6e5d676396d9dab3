import { type Severity, severities } from './finding';

/** What a rule is set to: off, one severity, or a severity for each status of a document. */
export type RuleSetting = 'off' | Severity | Readonly<Record<string, 'off' | Severity>>;

/** How documents are judged, as `planquill.json` and the settings say it. Every part may be absent. */
export interface LintConfig {
  /** Path of the template of every document, from the folder of the configuration. */
  readonly template?: string;
  /** Path of a template by the name of the documents made from it: `plan.md`. */
  readonly templates?: Readonly<Record<string, string>>;
  /** By rule id. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Labels of the field, and keys of the front matter, that tell a document's status. */
  readonly statusLabels?: readonly string[];
  /** The severity of what is unfinished, by the status of its document. */
  readonly statuses?: Readonly<Record<string, Severity>>;
}

/** The name of the file that holds a folder's configuration. */
export const configFileName = 'planquill.json';

/** What is known without any configuration, in the languages that plans are known to be written in. */
export const defaultStatusLabels: readonly string[] = [
  'Status',
  '状态',
  '狀態',
  'ステータス',
  '状態',
  '상태',
  'Estado',
  'Statut',
  'Статус',
];

export const defaultStatuses: Readonly<Record<string, Severity>> = {
  draft: 'information',
  'in progress': 'information',
  wip: 'information',
  草稿: 'information',
  下書き: 'information',
  'in review': 'warning',
  review: 'warning',
  proposed: 'warning',
  审核中: 'warning',
  レビュー中: 'warning',
  approved: 'error',
  accepted: 'error',
  done: 'error',
  complete: 'error',
  completed: 'error',
  implemented: 'error',
  final: 'error',
  已批准: 'error',
  已完成: 'error',
  承認済み: 'error',
  完了: 'error',
};

/** The inner configuration over the outer one, key by key. */
export function mergeConfigs(outer: LintConfig, inner: LintConfig): LintConfig {
  return {
    ...outer,
    ...inner,
    ...((outer.templates ?? inner.templates) && { templates: { ...outer.templates, ...inner.templates } }),
    ...((outer.rules ?? inner.rules) && { rules: { ...outer.rules, ...inner.rules } }),
    ...((outer.statuses ?? inner.statuses) && { statuses: { ...outer.statuses, ...inner.statuses } }),
  };
}

/** A configuration and what in it was not understood, in sentences for a person. The rest of it counts all the same. */
export interface ParsedConfig {
  readonly config: LintConfig;
  readonly problems: readonly string[];
}

/**
 * Reads JSON in which comments and trailing commas may stand, as in the other settings of VS Code.
 *
 * @param ruleIds the ids that exist
 */
export function parseConfig(text: string, ruleIds: readonly string[]): ParsedConfig {
  let value: unknown;
  try {
    value = JSON.parse(plainJson(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { config: {}, problems: [`It is not valid JSON: ${reason}.`] };
  }
  return readConfig(value, ruleIds);
}

/** What JSON does not have is blanked out, so that what is wrong is where the parser says. */
function plainJson(text: string): string {
  const blank = (found: string) => (found.startsWith('"') ? found : found.replace(/[^\r\n]/gu, ' '));
  return text
    .replace(/"(?:[^"\\\r\n]|\\.)*"|\/\/[^\r\n]*|\/\*.*?\*\//gsu, blank)
    .replace(/"(?:[^"\\\r\n]|\\.)*"|,(?=\s*[}\]])/gu, blank);
}

/** Reads a configuration from a value of any shape. */
export function readConfig(value: unknown, ruleIds: readonly string[]): ParsedConfig {
  if (!isRecord(value)) return { config: {}, problems: ['It is no JSON object.'] };
  const problems: string[] = [];
  const config: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    if (key === '$schema') continue;
    const check = checks.get(key);
    if (!check) problems.push(`There is no option "${key}".`);
    else {
      const read = check(part, key, problems, ruleIds);
      if (read !== undefined) config[key] = read;
    }
  }
  return { config, problems };
}

type Check = (value: unknown, key: string, problems: string[], ruleIds: readonly string[]) => unknown;

const severityNames = severities.join(', ');

const checks: ReadonlyMap<string, Check> = new Map(
  Object.entries<Check>({
    template: (value, key, problems) => (isText(value) ? value : wrong(problems, `"${key}" takes a path.`)),
    templates: (value, key, problems) =>
      recordOf(value, key, problems, (part, name) =>
        isText(part) ? part : wrong(problems, `"${name}" in "${key}" takes a path.`),
      ),
    statusLabels: (value, key, problems) =>
      Array.isArray(value) && value.every(isText)
        ? value
        : wrong(problems, `"${key}" takes a list of words.`),
    statuses: (value, key, problems) =>
      recordOf(value, key, problems, (part, name) =>
        isSeverity(part) ? part : wrong(problems, `"${name}" in "${key}" takes ${severityNames}.`),
      ),
    rules: (value, key, problems, ruleIds) =>
      recordOf(value, key, problems, (part, id) => {
        if (!ruleIds.includes(id)) return wrong(problems, `There is no rule "${id}".`);
        if (isRecord(part))
          return recordOf(part, id, problems, (level, status) =>
            isLevel(level) ? level : wrong(problems, `"${status}" in "${id}" takes off, ${severityNames}.`),
          );
        const levels = `off, ${severityNames}, or one of these for each status`;
        return isLevel(part) ? part : wrong(problems, `"${id}" in "${key}" takes ${levels}.`);
      }),
  }),
);

/** A record of what was read of its parts; a part that could not be read is left out. */
function recordOf(
  value: unknown,
  key: string,
  problems: string[],
  read: (part: unknown, name: string) => unknown,
): unknown {
  if (!isRecord(value)) return wrong(problems, `"${key}" takes an object.`);
  const parts = Object.entries(value).map(([name, part]) => [name, read(part, name)] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}

function wrong(problems: string[], problem: string): undefined {
  problems.push(problem);
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isSeverity(value: unknown): value is Severity {
  return severities.some(severity => severity === value);
}

function isLevel(value: unknown): value is 'off' | Severity {
  return value === 'off' || isSeverity(value);
}
