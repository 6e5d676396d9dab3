import type { Nodes, Paragraph } from 'mdast';
import { rangeOf, type Section, sectionText } from '../../markdown/section';
import { visit } from '../../markdown/visit';
import { type Edit, lineEndingOf } from '../../text/edits';
import { lineAfter, lineBefore, nextLineStart } from '../../text/lines';
import { RangeIndex } from '../../text/rangeIndex';
import type { Report, RuleDocs, SectionRule } from '../rule';

/**
 * A box at the start of a line in any spacing, with the indent and marker before it and the character after it. Spaces of
 * other kinds than Markdown's may stand after the marker, in the box and after it: nobody sees the difference.
 */
const box =
  /^([ \t>]*)(?:([-*+]|\d{1,9}[.)])(\p{Zs}*))?\\?\[([\p{Zs}\t]*(?:[xX][\p{Zs}\t]*)?)\\?\]([\p{Zs}\t]*)(?=(\S\S?))/gmu;
/** A space that Markdown does not take for one. */
const otherSpace = /[^\P{Zs} ]/u;
const possible =
  /(?:[-*+]|\d[.)])\p{Zs}*\[|\[\]|\[[\p{Zs}\t]{2,}|\[[\p{Zs}\t]*[xX][\p{Zs}\t]|\[[\p{Zs}\t]+[xX]|\[[^\P{Zs} ]\]|\[[ xX]\]\S|\\\[[ xX]/u;
/** Also an emphasised word. `[ ]* 2.1 Write tests` is an optional task of Kiro's. */
const isWord = /^(?:[\p{L}\p{N}\p{Extended_Pictographic}_`]|\*[^*\s]|\*\*)/u;

/** The page of {@link malformedTask}, and its tests. */
export const malformedTaskDocs: RuleDocs = {
  description: 'Reports a task box that Markdown does not read as one, such as `-[ ]`, `[]` or `[X ]`.',
  rationale: `
    A misspelt box shows as text: nobody can tick it, and neither the outline nor any other tool counts it
    ([GFM §5.3](https://github.github.com/gfm/#task-list-items-extension-)). Boxes with other states, such as \`[~]\` and
    \`[-]\`, are ignored.
  `,
  examples: [
    {
      title: 'A box without its space',
      text: `
        - [ ] One
        - «[]» Two
        - «[x]»Three
      `,
      fixed: `
        - [ ] One
        - [ ] Two
        - [x] Three
      `,
    },
    {
      title: 'A mark with too much space, and nested',
      text: `
        - «[X ]» One
          1. «[ x]» Two
      `,
      fixed: `
        - [x] One
          1. [x] Two
      `,
    },
    {
      title: 'A list marker without its space',
      text: `
        «-[ ]» One
        «-[x]» Two
      `,
      fixed: `
        - [ ] One
        - [x] Two
      `,
    },
    {
      title: 'A number without its space, and spaces that Markdown does not take for one',
      text: `
        «1.[ ]» One
        «2.[x]» Two

        - «[\u00A0]» Three
        - «[x]»\u3000Four
      `,
      fixed: `
        1. [ ] One
        2. [x] Two

        - [ ] Three
        - [x] Four
      `,
    },
    {
      title: 'A box that an editor has escaped',
      text: `
        - «\\[ \\]» One
        - «\\[x\\]» Two
        - \\[a\\] and \\[b\\]
      `,
      fixed: `
        - [ ] One
        - [x] Two
        - \\[a\\] and \\[b\\]
      `,
    },
    {
      title: 'The same deeper down',
      text: `
        - [ ] One
          «-[ ]» Two

        > «-[x]» Three
        > «-[ ]»**Four**
      `,
      fixed: `
        - [ ] One
          - [ ] Two

        > - [x] Three
        > - [ ] **Four**
      `,
    },
    {
      title: 'Everything else in brackets',
      text: `
        - [ ] One
        - [~] in progress
        - [ ]* 2.1 optional
        - [x]* 2.2 optional and done
        - [](a.md)
        - [x](b.md)
        - []string is a type
        - [] → []
        - [ ]

        -[a] and arrays: []

        *[ ] or [x]*
      `,
    },
  ],
};

/** Reports text that is meant as a task and that Markdown does not read as one. */
export const malformedTask: SectionRule = {
  id: 'malformed-task',
  scope: 'section',
  severity: 'warning',
  messages: { malformed: 'Markdown does not read this as a task. Write {task}.' },

  *check({ section }) {
    // Every box that GFM does not read, and a few more.
    if (!possible.test(sectionText(section))) return;
    for (const block of section.blocks) yield* malformedIn(block, section);
  },
};

function malformedIn(block: Nodes, { source }: Section): readonly Report[] {
  const reports: Report[] = [];
  let itemText: Nodes | undefined;
  visit(block, node => {
    if (node.type === 'listItem' && typeof node.checked !== 'boolean') itemText = node.children[0];
    if (node.type === 'paragraph')
      for (const report of boxesIn(node, node === itemText, source)) reports.push(report);
    return undefined;
  });
  return reports;
}

/** What makes a task of a box. */
interface Repair {
  /** Where the box ends. */
  readonly end: number;
  readonly edits: readonly Edit[];
  /** The box above, without which this one would still be a part of the paragraph. */
  readonly above: Repair | undefined;
}

function editsOf(repair: Repair): readonly Edit[] {
  const upwards: (readonly Edit[])[] = [];
  for (let one: Repair | undefined = repair; one; one = one.above) upwards.push(one.edits);
  return upwards.toReversed().flat();
}

/**
 * Reports the boxes of a paragraph that GFM does not read. `-[ ] One` and `2.[ ] Two` lack a space, so they are no items and
 * may begin any line of a paragraph. `[] Two` and `[x]Three` count only at the start of an item.
 */
function boxesIn(paragraph: Paragraph, isItem: boolean, source: string): readonly Report[] {
  const { start, end } = rangeOf(paragraph);
  const texts = new RangeIndex(paragraph.children.filter(({ type }) => type === 'text').map(rangeOf));
  const reports: Report[] = [];
  let above: Repair | undefined;
  for (const match of source.slice(start, end).matchAll(box)) {
    const [{ length }, indent = '', marker = '', space = '', mark = '', gap = '', next = ''] = match;
    if (!marker && (!isItem || match.index > 0)) continue;
    // Items with a space that Markdown reads are items, or the author's text.
    if (space !== '' && !otherSpace.test(space)) continue;
    // `[](url)` is a link, `[x]: url` a definition, `[]string` a type, and `[] → []` is about arrays.
    const lacksSpace = gap === '' || mark === '';
    if (lacksSpace && (gap + mark === '' || !isWord.test(next))) continue;
    const lineStart = start + match.index;
    const boxEnd = lineStart + length - gap.length;
    const range = { start: lineStart + indent.length, end: boxEnd };
    const escapes = source.slice(range.start, boxEnd).split('\\').length - 1;
    // Half a box in escapes is a person's: `\[ ]`.
    if (escapes === 1) continue;
    // A `*` may begin emphasis, and a line of code may look like anything.
    if (!texts.contains(range)) continue;
    const task = (marker && `${marker} `) + (mark.trim() ? '[x]' : '[ ]');
    const hasGap = /^[ \t]/u.test(gap);
    const edit = hasGap
      ? { range, newText: task }
      : { range: { start: range.start, end: boxEnd + gap.length }, newText: `${task} ` };
    // Only a list that begins with 1 can begin amid a paragraph; another needs an item or a blank line above it. A line that
    // is less indented than the paragraph is no part of the paragraph's own item.
    const isAmid = match.index > 0 && indent.length >= lineBefore(source, start).length;
    const needsItem = isAmid && /^(?!0*1[.)])\d/u.test(marker);
    const isBelow = above !== undefined && nextLineStart(source, above.end) === lineStart;
    const own = needsItem && !isBelow ? [blankLine(lineStart, indent, source), edit] : [edit];
    const repair: Repair = { end: boxEnd, edits: own, above: needsItem && isBelow ? above : undefined };
    above = repair;
    const below = source.slice(nextLineStart(source, boxEnd), end);
    const depth = marker ? indent.length + 1 : lineBefore(source, start).length;
    reports.push({
      messageId: 'malformed',
      data: { task },
      range,
      fixes: () => [
        {
          title: 'Change to {task}',
          data: { task },
          change: { edits: editsOf(repair) },
          // An author may escape a box to show it; an editor that hides the signs of Markdown escapes every one.
          safe: escapes === 0 && !goesOn(below, depth),
        },
      ],
    });
  }
  return reports;
}

/**
 * Whether lines below would go on with the task although they may be meant for themselves: those before the next box that
 * are not as deep as the text of an item is.
 */
function goesOn(below: string, depth: number): boolean {
  for (let at = 0; at < below.length; at = nextLineStart(below, at)) {
    const line = lineAfter(below, at);
    if (/^[ \t>]*(?:[-*+]|\d{1,9}[.)])\p{Zs}*\[/u.test(line)) return false;
    if (line.trim() !== '' && (/^[ \t>]*/u.exec(line)?.[0].length ?? 0) < depth) return true;
  }
  return false;
}

function blankLine(lineStart: number, indent: string, source: string): Edit {
  return {
    range: { start: lineStart, end: lineStart },
    newText: indent.trimEnd() + lineEndingOf(source),
  };
}
