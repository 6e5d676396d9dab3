import type { Nodes, Paragraph } from 'mdast';
import { rangeOf, type Section } from '../../markdown/section';
import { visit } from '../../markdown/visit';
import { rangeContains } from '../../text/positions';
import type { Report, RuleDocs, SectionRule } from '../rule';

/** A box at the start of a line in any spacing, with the indent and marker before it and the character after it. */
const box = /^([ \t>]*)([-*+]?)\[([ \t]*[xX]?[ \t]*)\]([ \t]*)(?=(\S))/gmu;
const isWord = /[\p{L}\p{Emoji}_`]/u;

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
    if (!/[-*+]\[|\[\]|\[[ \t]{2,}|\[[ \t]*[xX][ \t]|\[[ \t]+[xX]|\[[ xX]\]\S/u.test(section.source)) return;
    for (const block of section.blocks) yield* malformedIn(block, section);
  },
};

function malformedIn(block: Nodes, { source }: Section): readonly Report[] {
  const reports: Report[] = [];
  let itemText: Nodes | undefined;
  visit(block, node => {
    if (node.type === 'listItem' && typeof node.checked !== 'boolean') itemText = node.children[0];
    if (node.type === 'paragraph') reports.push(...boxesIn(node, node === itemText, source));
    return undefined;
  });
  return reports;
}

/**
 * Reports the boxes of a paragraph that GFM does not read. `-[ ] One` lacks a space, so it is no item and may begin any line
 * of a paragraph. `[] Two` and `[x]Three` count only at the start of an item.
 */
function boxesIn(paragraph: Paragraph, isItem: boolean, source: string): readonly Report[] {
  const { start, end } = rangeOf(paragraph);
  const texts = paragraph.children.filter(({ type }) => type === 'text').map(rangeOf);
  return [...source.slice(start, end).matchAll(box)].flatMap(match => {
    const [{ length }, indent = '', marker = '', mark = '', gap = '', next = ''] = match;
    if (!marker && (!isItem || match.index > 0)) return [];
    // `[](url)` is a link, `[x]: url` a definition, `[]string` a type, and `[] → []` is about arrays.
    const lacksSpace = gap === '' || mark === '';
    if (lacksSpace && (gap + mark === '' || !isWord.test(next))) return [];
    const range = {
      start: start + match.index + indent.length,
      end: start + match.index + length - gap.length,
    };
    // A `*` may begin emphasis, and a line of code may look like anything.
    if (!texts.some(text => rangeContains(text, range))) return [];
    const task = (marker && `${marker} `) + (mark.trim() ? '[x]' : '[ ]');
    const edits = [{ range, newText: gap ? task : `${task} ` }];
    const fix = {
      title: 'Change to {task}',
      data: { task },
      change: { edits },
      preferred: true,
      safe: true,
    };
    return [{ messageId: 'malformed', data: { task }, range, fixes: [fix] }];
  });
}
