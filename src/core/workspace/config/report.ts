import type { ConfigProblemCode } from '../../text/problem';

/** The way to a value: names of options, and 0-based places in lists. */
export type Path = readonly (string | number)[];

/** Records a problem. It returns nothing, so that a reader can return the call in place of a value. */
export type Report = (code: ConfigProblemCode, at: Path, data?: Readonly<Record<string, string>>) => void;

/** Reports a value that is wrong, with what its option takes in words. */
export function wrong(values: string, at: Path, report: Report): undefined {
  const names = at.map(part => (typeof part === 'number' ? String(part + 1) : part));
  const [option = '', part] = [names.at(-2) ?? names.at(-1), names.length > 1 ? names.at(-1) : undefined];
  if (part === undefined) report('wrong-value', at, { option, values });
  else report('wrong-part', at, { part, option, values });
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

export function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}
