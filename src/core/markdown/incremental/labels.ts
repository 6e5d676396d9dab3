import type { RootContent } from 'mdast';
import { definedLabel } from '../definedLabel';
import { visit } from '../visit';

/** The labels that nodes define for the whole document, see {@link definedLabel}. */
export function definitionsIn(nodes: readonly RootContent[]): ReadonlySet<string> {
  const definitions = new Set<string>();
  for (const node of nodes) {
    visit(node, child => {
      const label = definedLabel(child);
      if (label !== undefined) definitions.add(label);
      return undefined;
    });
  }
  return definitions;
}

/** The labels that a text seems to define. Only a parser can tell: a wrong guess costs nothing but time. */
export function definedIn(text: string): ReadonlySet<string> {
  if (!text.includes(']:')) return noLabels;
  const lines = text.match(/(?<![^\r\n])[ \t>]*\[(?:[^\\[\]]|\\.){1,999}\](?=:)/gsu) ?? [];
  return new Set(lines.map(line => normalLabel(line.replace(/^[ \t>]+/u, '')).replace(/^\^/u, '[^')));
}

/** The labels of a text that defines none: one set, so that sets can be compared by identity first. */
export const noLabels: ReadonlySet<string> = new Set();

export function sameLabels(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some === others || (some.size === others.size && [...some].every(label => others.has(label)));
}

/**
 * The labels, out of the given ones, that a text may refer to, in order of mention. It never leaves one out that a parser
 * resolves, and may name some that a parser does not.
 */
export function mentionedIn(text: string, ...labels: readonly ReadonlySet<string>[]): readonly string[] {
  if (labels.every(({ size }) => size === 0)) return [];
  const mentioned = new Set(bracketedIn(text).map(normalLabel));
  return [...mentioned]
    .flatMap(label => [label, `[${label}`])
    .filter(label => labels.some(some => some.has(label)));
}

/** The texts in brackets without a bracket in them that is not escaped. */
function bracketedIn(text: string): readonly string[] {
  const found: string[] = [];
  const signs = /\\.|[[\]]/gsu;
  let open = -1;
  for (let match = signs.exec(text); match; match = signs.exec(text)) {
    const [sign] = match;
    if (sign === '[') open = match.index;
    // A label has at most 999 characters (CommonMark §6.3).
    else if (sign === ']' && open >= 0 && match.index - open <= 2000)
      found.push(text.slice(open, match.index + 1));
    if (sign === ']') open = -1;
  }
  return found;
}

/** Markdown that defines labels. The destination is of no account: the node of a reference does not hold it. */
export function definitionsOf(labels: readonly string[]): string {
  // The label of a link may begin with `^`. A space before it keeps it from being the label of a footnote.
  const opened = (label: string) =>
    label.startsWith('[^') ? label : label.startsWith('^') ? `[ ${label}` : `[${label}`;
  return labels.map(label => `${opened(label)}]: x\n\n`).join('');
}

/** The text between two brackets in the form in which labels are compared (CommonMark §6.3, "matches"). */
function normalLabel(bracketed: string): string {
  const written = bracketed.slice(1, -1);
  return (/[\0\t\n\r]| {2}|^ | $/u.test(written) ? collapsedLabel(written) : written)
    .toLowerCase()
    .toUpperCase();
}

function collapsedLabel(label: string): string {
  return (
    label
      .replaceAll('\0', '\uFFFD')
      // The mark that begins a line of a quote is no part of the label.
      .replace(/[\n\r][\t >]*/gu, ' ')
      .replace(/[\t\n\r ]+/gu, ' ')
      .replace(/^ | $/gu, '')
  );
}
