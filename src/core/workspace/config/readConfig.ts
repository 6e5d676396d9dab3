import type { LintConfig } from '../../lint/config';
import { type Severity, severities } from '../../lint/finding';
import { rules } from '../../lint/registry';
import type { Problem } from '../../text/problem';
import { isRecord } from '../../text/record';
import { layouts } from '../layouts';
import { documentPattern } from './readDocuments';
import { isText, isTextList, type Path, type Report, wrong } from './report';

/** A mistake in a configuration. The caller knows the file. */
export type ConfigProblem = Omit<Problem, 'path'>;

/** A configuration and the mistakes in it. Options without a mistake are read all the same. */
export interface ParsedConfig {
  readonly config: LintConfig;
  readonly problems: readonly ConfigProblem[];
}

/** Reads one option. It reports a problem and returns undefined when the value is wrong. */
type Reader = (value: unknown, at: Path, report: Report) => unknown;

/** Reads the options of a configuration. Those with a mistake are left out. */
export function readOptions(value: unknown, report: Report): LintConfig {
  if (!isRecord(value)) {
    report('not-an-object', []);
    return {};
  }
  const config: Record<string, unknown> = {};
  for (const [option, part] of Object.entries(value)) {
    if (option === '$schema') continue;
    const reader = readers.get(option);
    if (!reader) report('unknown-option', [option], { option });
    else {
      const found = reader(part, [option], report);
      if (found !== undefined) config[option] = found;
    }
  }
  return config;
}

const severityNames = severities.join(', ');

/** A mistake in a setting of the editor. */
export interface SettingProblem extends ConfigProblem {
  /** Named without its extension. */
  readonly setting: string;
}

/** What settings give: each that cannot be used counts as if it were not set. */
export interface ReadSettings {
  /** Empty where it is not set. */
  readonly specsFolder: string;
  readonly lint: LintConfig;
  readonly problems: readonly SettingProblem[];
}

/** Settings that are on or off. The editor reads them itself: here they are only looked at for mistakes. */
const switches = ['tables.tabKey', 'codeLens', 'focusMode', 'idTitles'];

/**
 * Reads the settings. People write them by hand, so that each may have any type. An empty one, as the default is, counts as
 * not set.
 *
 * @param settingOf the value of a setting, named without its extension
 */
export function readSettings(settingOf: (setting: string) => unknown): ReadSettings {
  const problems: SettingProblem[] = [];
  const report: Report = (code, at, data) => {
    problems.push({ code, setting: String(at[0]), ...(data && { data }) });
  };
  const written = sharedOptions.map(name => [name, settingOf(name)] as const);
  const lint = readOptions(
    Object.fromEntries(written.filter(([name, value]) => !isUnset(name, value))),
    report,
  );
  const folder = settingOf('specsFolder');
  if (typeof folder !== 'string' && folder !== undefined) wrong('a path', ['specsFolder'], report);
  for (const setting of switches) {
    const value = settingOf(setting);
    if (typeof value !== 'boolean' && value !== undefined) wrong('true or false', [setting], report);
  }
  return { specsFolder: typeof folder === 'string' ? folder : '', lint, problems };
}

/** VS Code gives the default of a setting that is not set, which is empty: for some options that would mean something. */
function isUnset(option: string, value: unknown): boolean {
  if (option === 'template') return value === '' || value === undefined;
  if (option === 'statusLabels' && Array.isArray(value)) return value.length === 0;
  return value === undefined;
}

/** By option, as {@link LintConfig} describes them; the schema is made in `tools/configSchema`. */
const readers: ReadonlyMap<string, Reader> = new Map(
  Object.entries<Reader>({
    template: oneOf(isText, 'a path'),
    templates: recordOf(oneOf(isText, 'a path')),
    statusLabels: oneOf(isTextList, 'a list of words'),
    statuses: recordOf(oneOf(isSeverity, severityNames)),
    documents: (value, at, report) =>
      Array.isArray(value)
        ? value.flatMap((part, index) => documentPattern(part, [...at, index], report) ?? [])
        : wrong('a list of objects with "files"', at, report),
    layouts: recordOf((part, place, report) => {
      const names = layouts.map(({ name }) => name);
      if (!names.includes(String(place.at(-1)))) return wrong(`a layout: ${names.join(', ')}`, place, report);
      return part === 'off' ? part : wrong('off', place, report);
    }),
    rules: (value, at, report) =>
      recordOf((part, place, reportPart) =>
        rules.some(({ id }) => id === place.at(-1))
          ? ruleSetting(part, place, reportPart)
          : reportPart('unknown-rule', place, { rule: String(place.at(-1)) }),
      )(value, at, report),
  }),
);

/** The options of a `planquill.json`, `$schema` aside. */
export const configOptions: readonly string[] = [...readers.keys()];

/**
 * The options that are settings too. What is a document of which kind is none: the command line has to find the same plans as
 * every editor of the team.
 */
const sharedOptions: readonly string[] = configOptions.filter(
  option => option !== 'documents' && option !== 'layouts',
);

function ruleSetting(value: unknown, at: Path, report: Report): unknown {
  const levels = `off, ${severityNames}`;
  if (isRecord(value)) return recordOf(oneOf(isLevel, levels))(value, at, report);
  return oneOf(isLevel, `${levels}, or one of these for each status`)(value, at, report);
}

/** A reader that takes a value as it is. */
function oneOf(isRight: (value: unknown) => boolean, values: string): Reader {
  return (value, at, report) => (isRight(value) ? value : wrong(values, at, report));
}

/** A reader of objects. It leaves out each part that is wrong. */
function recordOf(reader: Reader): Reader {
  return (value, at, report) => {
    if (!isRecord(value)) return wrong('an object', at, report);
    const parts = Object.entries(value).map(
      ([name, part]) => [name, reader(part, [...at, name], report)] as const,
    );
    return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
  };
}

function isSeverity(value: unknown): value is Severity {
  return severities.some(severity => severity === value);
}

function isLevel(value: unknown): value is 'off' | Severity {
  return value === 'off' || isSeverity(value);
}
