import type { InlineCode, Nodes } from 'mdast';
import { destinationRange } from '../markdown/queries/destinationRange';
import { fieldBlocksOf } from '../markdown/queries/fieldBlocks';
import { fieldLabelKey } from '../markdown/queries/fieldLabelKey';
import { rangeOf, type Section } from '../markdown/section';
import { memoizeBySectionAnd } from '../markdown/sectionCache';
import { visit } from '../markdown/visit';
import { type Range, shiftRange } from '../text/positions';
import { isTemplateItself, type Plan } from './plan';
import { localPath, pathLabelsOf, type Reference } from './references';

/** A path that a plan names, with the place in the file. Whether there is such a file is not known. */
export interface PathLink extends Reference {
  /** 1-based, of `a.ts:12`, `a.ts:12-20` and `a.ts#L12`. */
  readonly line: number | undefined;
  /** Of `a.md#part`, as it is written; empty without one. */
  readonly anchor: string;
}

/**
 * The paths in inline code, and those that are the value of a label where the template has a path too, in document order.
 * What is inside a link of Markdown is left to the link. A template has none.
 */
export function pathLinksOf(plan: Plan): readonly PathLink[] {
  if (isTemplateItself(plan)) return [];
  const labels = pathLabelsOf(plan);
  return [...plan.snapshot.placedSections()].flatMap(({ section, base }) =>
    pathLinksIn(section, labels).map(link => ({ ...link, range: shiftRange(link.range, base) })),
  );
}

const pathLinksIn = memoizeBySectionAnd(
  (section: Section, labels: ReadonlySet<string>): readonly PathLink[] => {
    const found = new Map<number, PathLink>();
    const add = (text: string, range: Range | undefined) => {
      const link = range && pathLinkOf(text, range);
      if (link) found.set(link.range.start, link);
    };
    for (const block of section.heading ? [section.heading, ...section.blocks] : section.blocks)
      for (const code of codesIn(block))
        add(code.value, destinationRange(code, section.source) ?? rangeOf(code));
    for (const { field } of fieldBlocksOf(section)) {
      const text = section.source.slice(field.valueRange.start, field.valueRange.end);
      if (labels.has(fieldLabelKey(field.label)) && !/[`[<]/u.test(text)) add(text, field.valueRange);
    }
    return [...found.values()].sort((a, b) => a.range.start - b.range.start);
  },
);

function codesIn(block: Nodes): readonly InlineCode[] {
  const codes: InlineCode[] = [];
  visit(block, node => {
    if (node.type === 'inlineCode') codes.push(node);
    return node.type === 'link' || node.type === 'linkReference' ? 'skip' : undefined;
  });
  return codes;
}

/** More would be no path, but a line of code. */
const longestPath = 260;

function pathLinkOf(text: string, range: Range): PathLink | undefined {
  // A path has a folder or an extension. Whether a text with spaces is one, its file tells.
  const isLikely = text.length <= longestPath && /\/|\.\p{L}/u.test(text) && !/[\r\n]/u.test(text);
  const local = isLikely ? localPath(text) : undefined;
  if (!local) return undefined;
  const rest = text.slice(local.written.length);
  const [, line] = /^(?::|[^#]*#L)(\d+)/u.exec(rest) ?? [];
  const [, anchor = ''] = /#(.*)$/u.exec(rest) ?? [];
  return line === undefined
    ? { path: local.path, range, line, anchor }
    : { path: local.path, range, line: Number(line), anchor: '' };
}
