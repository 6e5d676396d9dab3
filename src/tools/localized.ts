import strings from '../../package.nls.json';

/** A text of the manifest, in English. */
export function localized(text: string): string {
  const key = /^%(.+)%$/u.exec(text)?.[1];
  return key === undefined ? text : ((strings as Readonly<Record<string, string>>)[key] ?? text);
}
