import type { InlineCode, Nodes } from 'mdast';
import { fieldBlocksOf } from '../markdown/fieldBlocks';
import { fieldsOf } from '../markdown/fields';
import { rangeOf, type Section } from '../markdown/section';
import { visit } from '../markdown/visit';
import { normalLabel } from '../template/choices';
import type { Template } from '../template/template';
import { type Range, shiftRange } from '../text/positions';
import type { Plan } from './plan';

/** A path by which a plan refers to another file. */
export interface Reference {
  /** Decoded, with `/`, without fragment and query; a leading `/` means the workspace's root. */
  readonly path: string;
  /** Of the link, or of the path where it stands in code; in the document. */
  readonly range: Range;
}

/**
 * The files that a plan refers to, in document order: relative links and images, and a path in code in a field where the
 * template has a path as well (`**Related Spec**: `). Web addresses, places in the document itself, globs and paths with
 * something still to fill in are none.
 */
export function referencesOf(plan: Plan): readonly Reference[] {
  const labels = pathLabels(plan.template);
  const found: Reference[] = [];
  for (const { section, base } of plan.sections) {
    for (const { path, range } of referencesIn(section, labels))
      found.push({ path, range: shiftRange(range, base) });
  }
  return found;
}

/**
 * The places where a file may be that a document refers to: from its own folder, and, as plans write paths from the root of
 * their repository, from every folder above.
 *
 * @param foldersAbove of the document, nearest first
 */
export function placesOf<Folder>(
  { path }: Reference,
  foldersAbove: readonly Folder[],
): readonly { readonly folder: Folder; readonly names: readonly string[] }[] {
  const names = path.split('/').filter(name => name !== '' && name !== '.');
  const folders = path.startsWith('/') ? foldersAbove.slice(-1) : foldersAbove;
  return folders.map(folder => ({ folder, names }));
}

/** The references of each section with the labels they were looked for with. */
const read = new WeakMap<
  Section,
  { readonly labels: ReadonlySet<string>; readonly references: readonly Reference[] }
>();

function referencesIn(section: Section, labels: ReadonlySet<string>): readonly Reference[] {
  const known = read.get(section);
  if (known?.labels === labels) return known.references;
  const references = lookForReferences(section, labels);
  read.set(section, { labels, references });
  return references;
}

function lookForReferences(section: Section, labels: ReadonlySet<string>): readonly Reference[] {
  if (!/\]\(|\]:/u.test(section.source) && !(labels.size > 0 && section.source.includes('`'))) return [];
  const references: Reference[] = [];
  const add = (written: string, node: Nodes) => {
    const path = localPath(written);
    if (path !== undefined) references.push({ path, range: rangeOf(node) });
  };
  const look = (node: Nodes): undefined => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') add(node.url, node);
    if (node.type === 'paragraph' && labels.size > 0) {
      const fields = fieldsOf(node, section.source).filter(({ label }) => labels.has(normalLabel(label)));
      for (const code of node.children.filter((child): child is InlineCode => child.type === 'inlineCode')) {
        const { start, end } = rangeOf(code);
        const isValue = fields.some(({ valueRange }) => valueRange.start <= start && end <= valueRange.end);
        if (isValue && /\/|\.md$/u.test(code.value)) add(code.value, code);
      }
    }
    return undefined;
  };
  for (const block of section.blocks) visit(block, look);
  return references;
}

const labelsOf = new WeakMap<Template, ReadonlySet<string>>();
const noLabels: ReadonlySet<string> = new Set();

/** The labels whose value in a template is a path in code or a link; the same set each time. */
function pathLabels(template: Template | undefined): ReadonlySet<string> {
  if (!template) return noLabels;
  const known = labelsOf.get(template);
  if (known) return known;
  const labels = new Set<string>();
  for (const { section } of template.sections) {
    for (const { field } of fieldBlocksOf(section)) {
      const value = section.source.slice(field.valueRange.start, field.valueRange.end);
      if (/`[^`]*\.md`|\]\([^)]*\)/u.test(value)) labels.add(normalLabel(field.label));
    }
  }
  labelsOf.set(template, labels);
  return labels;
}

/** The path of a local file, or undefined for whatever else a link can be. */
function localPath(written: string): string | undefined {
  const [bare = ''] = written.split(/[?#]/u);
  if (bare === '' || /^[a-z][a-z\d+.-]*:|^\/\/|[\\*[\]{}<>$|…\s]|\.{3}/iu.test(bare)) return undefined;
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}
