import type { Nodes } from 'mdast';
import { destinationRange, type NamingNode } from '../markdown/queries/destinationRange';
import { fieldBlocksOf } from '../markdown/queries/fieldBlocks';
import { fieldLabelKey } from '../markdown/queries/fieldLabelKey';
import { fieldsOf } from '../markdown/queries/fields';
import { rangeOf, type Section, sectionText } from '../markdown/section';
import { memoizeBySectionAnd } from '../markdown/sectionCache';
import { visit } from '../markdown/visit';
import { placeholderNotation } from '../template/placeholders/notation';
import type { Template } from '../template/template';
import { memoize } from '../text/memoize';
import { type Range, shiftRange } from '../text/positions';
import { RangeIndex } from '../text/rangeIndex';
import { isTemplateItself, type Plan } from './plan';

/** A path by which a plan refers to another file. */
export interface Reference {
  /** Decoded, with `/`, without fragment, query and line number; a leading `/` means the workspace's root. */
  readonly path: string;
  /** The range of the path in the document, or of the whole link if the path is written with escapes. */
  readonly range: Range;
}

/**
 * The references of a plan, in document order: relative links and images, and a path in code in a field where the template
 * has a path too (`**Related Spec**: `). Web and mail addresses, anchors in the document, paths on one machine, globs and paths with
 * a placeholder are no references. A template has none: the plans made from it will.
 */
export function referencesOf(plan: Plan): readonly Reference[] {
  if (isTemplateItself(plan)) return [];
  const labels = pathLabelsOf(plan);
  const found: Reference[] = [];
  for (const { section, base } of plan.snapshot.placedSections()) {
    for (const { path, range } of referencesIn(section, labels))
      found.push({ path, range: shiftRange(range, base) });
  }
  return found;
}

/** The names in a path that a document writes, from folder to file. */
export function namesOf(path: string): readonly string[] {
  return path.split('/').filter(name => name !== '' && name !== '.');
}

/**
 * The places where a referenced file may be: from the document's folder, and from every folder above, because plans write
 * paths from the root of their repository, with or without a leading `/`. A name may also mean a Markdown file without its
 * extension (`notes.v2` is `notes.v2.md`), as in VS Code.
 *
 * @param foldersAbove the folders above the document, nearest first
 */
export function placesOf<Folder>(
  { path }: Reference,
  foldersAbove: readonly Folder[],
): readonly { readonly folder: Folder; readonly names: readonly string[] }[] {
  const names = namesOf(path);
  const isBare = /[^/.]$/u.test(path) && !/\.md$/iu.test(path);
  const document = [...names.slice(0, -1), `${names.at(-1)}.md`];
  return foldersAbove.flatMap(folder => [
    { folder, names },
    ...(isBare ? [{ folder, names: document }] : []),
  ]);
}

/** @param labels the same set in each call for a template, so that the memo holds */
const referencesIn = memoizeBySectionAnd(
  (section: Section, labels: ReadonlySet<string>): readonly Reference[] => {
    const text = sectionText(section);
    if (!/\]\(|\]:/u.test(text) && !(labels.size > 0 && text.includes('`'))) return [];
    const references: Reference[] = [];
    const add = (written: string, node: NamingNode) => {
      const local = localPath(written);
      if (!local) return;
      const range = destinationRange(node, section.source, local.written) ?? rangeOf(node);
      references.push({ path: local.path, range });
    };
    const look = (node: Nodes): undefined => {
      if (node.type === 'link' || node.type === 'image') add(node.url, node);
      // `[Note]: important` is a link definition to the parser alone.
      else if (node.type === 'definition' && /[./]/u.test(node.url)) add(node.url, node);
      else if (node.type === 'paragraph' && labels.size > 0) {
        const fields = fieldsOf(node, section.source).filter(({ label }) => labels.has(fieldLabelKey(label)));
        const values = new RangeIndex(fields.map(({ valueRange }) => valueRange));
        for (const code of node.children) {
          if (code.type !== 'inlineCode') continue;
          const isValue = values.contains(rangeOf(code));
          // A name after a single slash is a command: `/speckit.plan`.
          if (isValue && /^\S+(?:\/\S*|\.md)$/u.test(code.value)) add(code.value, code);
        }
      }
      return undefined;
    };
    for (const block of section.blocks) visit(block, look);
    return references.sort((a, b) => a.range.start - b.range.start);
  },
);

/** The path that a text names; undefined where the text is no reference: see {@link referencesOf}. */
export function localPath(
  text: string,
):
  | { readonly path: string /** As it stands at the start of the text. */; readonly written: string }
  | undefined {
  const written = writtenPath(text);
  const path = decoded(written);
  // No fragment has a second `#`: that is a name with a stub, `REQ-###.md`.
  return !isLocal(written) || elsewhere.test(path) || text.includes('##') ? undefined : { path, written };
}

const noLabels: ReadonlySet<string> = new Set();

/** Whether a value is a path, or has a path with a placeholder in it. Another path in a sentence of the template is no value. */
function isPathValue(value: string): boolean {
  if (/^(?:`[^`\s]+\.md`|\[[^\]]*\]\([^)]*\))$/u.test(value)) return true;
  const parts = value.split('`').slice(1, -1);
  return parts.some(
    part => part.endsWith('.md') && placeholderNotation.mark.test(part.slice(0, -'.md'.length)),
  );
}

/** The labels, in normal form, whose value in a plan's template is a path in code or a link. */
export function pathLabelsOf({ template }: Plan): ReadonlySet<string> {
  return template ? pathLabels(template) : noLabels;
}

const pathLabels = memoize((template: Template): ReadonlySet<string> => {
  const labels = new Set<string>();
  for (const { section } of template.sections) {
    for (const { field } of fieldBlocksOf(section)) {
      const value = section.source.slice(field.valueRange.start, field.valueRange.end);
      if (isPathValue(value)) labels.add(fieldLabelKey(field.label));
    }
  }
  return labels;
});

/** A path without `?query`, `#fragment` and `:12` for a line. */
function writtenPath(url: string): string {
  const end = url.search(/[?#]/u);
  if (end >= 0) return url.slice(0, end);
  const [numbers] = /(?<![\d:-])[\d:-]+$/u.exec(url) ?? [''];
  const colon = url.indexOf(':', url.length - numbers.length);
  const isLine = colon > 0 && /\d/u.test(url.charAt(colon + 1)) && hasExtension(url.slice(0, colon));
  return isLine ? url.slice(0, colon) : url;
}

function hasExtension(path: string): boolean {
  return /^\w+$/u.test(path.slice(path.lastIndexOf('.') + 1)) && path.includes('.');
}

/** Schemes, hosts and folders of one machine, as in `/Users/ada/plans`. */
const elsewhere = /^[a-z][a-z\d+.-]*:|^\/\/|^\/(?:Users|home|root|tmp|mnt|Volumes|workspaces)\//iu;

/** `ada@example.org`, which people link to without `mailto:`. `icon@2x.png` is a file. */
const mailAddress =
  /^[\w.+%-]+@(?!\d+x\.)(?:[\w-]+\.)+(?!(?:mdx?|png|svg|jpe?g|gif|webp|pdf|txt|ya?ml|json|html?|css|[jt]sx?)$)[a-z]{2,}$/iu;

/** Globs, variables, and words that a template leaves for a name: `NNNN-title.md`, `path/to/next.md`. */
const notAName = /[\\*$|…]|\.{3}|NNNN|XXXX|YYYY|path\/to\//u;

function isLocal(path: string): boolean {
  return (
    path !== '' &&
    ![elsewhere, mailAddress, notAName, placeholderNotation.mark].some(pattern => pattern.test(path))
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
