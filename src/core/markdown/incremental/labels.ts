import type { RootContent } from 'mdast';
import { visit } from '../visit';

/**
 * What nodes define for their whole document: normal labels of link definitions, and those of footnotes after `[^`, which no
 * link's label begins with.
 */
export function definitionsIn(nodes: readonly RootContent[]): ReadonlySet<string> {
  const definitions = new Set<string>();
  for (const node of nodes) {
    visit(node, child => {
      if (child.type === 'definition') definitions.add(child.identifier.toUpperCase());
      if (child.type === 'footnoteDefinition') definitions.add(`[^${child.identifier.toUpperCase()}`);
      return undefined;
    });
  }
  return definitions;
}

/** Labels that a text seems to define. Only a parser can tell: a wrong guess costs time alone. */
export function definedIn(text: string): ReadonlySet<string> {
  if (!text.includes(']:')) return noLabels;
  const lines = text.match(/(?<![^\r\n])[ \t>]*\[(?:[^\\[\]]|\\.){1,999}\](?=:)/gsu) ?? [];
  return new Set(lines.map(line => normalLabel(line.replace(/^[ \t>]+/u, '')).replace(/^\^/u, '[^')));
}

/** One set for all that define nothing. */
export const noLabels: ReadonlySet<string> = new Set();

/** The labels that one of two sets has and the other has not. */
export function differenceOf(some: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...some, ...others].filter(label => some.has(label) !== others.has(label)));
}

/** Those of some labels that a text may refer to: it may name more than a parser would, and never less. */
export function mentionedIn(text: string, labels: ReadonlySet<string>): readonly string[] {
  if (labels.size === 0) return [];
  // A label has no bracket in it that is not escaped, and at most 999 characters (CommonMark §6.3).
  const mentioned = new Set(text.match(/\[(?:[^\\[\]]|\\.){0,999}\]/gsu)?.map(normalLabel));
  return [...mentioned].flatMap(label => [label, `[${label}`]).filter(label => labels.has(label));
}

/** Markdown that defines labels. What they lead to does not show in what refers to them. */
export function definitionsOf(labels: readonly string[]): string {
  // The label of a link may begin with `^`: after a space it is no footnote's.
  const opened = (label: string) =>
    label.startsWith('[^') ? label : label.startsWith('^') ? `[ ${label}` : `[${label}`;
  return labels.map(label => `${opened(label)}]: x\n\n`).join('');
}

/** What stands between brackets, in the form in which labels are compared (CommonMark §6.3, "matches"). */
function normalLabel(bracketed: string): string {
  const written = bracketed.slice(1, -1);
  return (/[\0\t\n\r]| {2}|^ | $/u.test(written) ? collapsed(written) : written).toLowerCase().toUpperCase();
}

function collapsed(label: string): string {
  return (
    label
      .replaceAll('\0', '\uFFFD')
      // Lines of a quote begin with its mark, which is none of the label's.
      .replace(/[\n\r][\t >]*/gu, ' ')
      .replace(/[\t\n\r ]+/gu, ' ')
      .replace(/^ | $/gu, '')
  );
}
