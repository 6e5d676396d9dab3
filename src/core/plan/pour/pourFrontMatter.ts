import { frontMatterEnd } from '../../markdown/parser';
import { lineEndingOf, withLineEnding } from '../../text/edits';

/** A text in its front matter and the rest. */
export interface SplitText {
  /** With its fences, without the line break after them; empty where there is none. */
  readonly matter: string;
  readonly rest: string;
}

export function splitFrontMatter(text: string): SplitText {
  const end = frontMatterEnd(text);
  return { matter: text.slice(0, end), rest: text.slice(end) };
}

/**
 * The front matter of an author with the entries of a template's that the author lacks, at its end. Front matter in another
 * notation than the template's stays as it is, and so does TOML, where an entry belongs to the table above it.
 */
export function pouredFrontMatter(own: string, template: string): string {
  if (own === '') return template;
  if (!own.startsWith('---') || !template.startsWith('---')) return own;
  const eol = lineEndingOf(own);
  const known = new Set(entriesIn(own).map(({ key }) => key));
  const added = entriesIn(template)
    .filter(({ key }) => !known.has(key))
    .map(({ lines }) => withLineEnding(lines.trimEnd(), eol) + eol);
  const fence = own.trimEnd().lastIndexOf('---');
  return own.slice(0, fence) + added.join('') + own.slice(fence);
}

/** The entries at the left edge of YAML, each with the lines below it. */
function entriesIn(matter: string): readonly { readonly key: string; readonly lines: string }[] {
  const fence = matter.trimEnd().lastIndexOf('---');
  const starts = [...matter.slice(0, fence).matchAll(/^(?!-{3}\s*$)([^\s#:-][^:\r\n]*):(?=\s)/gmu)];
  return starts.map(({ index, 1: key = '' }, at) => ({
    key: key.trim().toLowerCase(),
    lines: matter.slice(index, starts[at + 1]?.index ?? fence),
  }));
}
