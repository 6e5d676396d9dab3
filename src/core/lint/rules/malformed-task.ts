import type { ListItem, Nodes, Paragraph } from 'mdast';
import { rangeOf, type Section } from '../../markdown/section';
import { visit } from '../../markdown/visit';
import type { Range } from '../../text/positions';
import type { Report, RuleDocs, SectionRule } from '../rule';

/** A box, however it is spaced: which of them GFM reads, the parser says. */
const box = /^\[[ \t]*[xX]?[ \t]*\]/u;

/** The page of {@link malformedTask}, and its tests. */
export const malformedTaskDocs: RuleDocs = {
  description: 'Reports a task box that Markdown does not read as one, such as `-[ ]`, `[]` or `[X ]`.',
  rationale: `A box that is written a little wrong shows as text: it cannot be ticked, and neither the outline nor any other
tool counts it ([GFM §5.3](https://github.github.com/gfm/#task-list-items-extension-)). Boxes in other states, such as \`[~]\`
and \`[-]\`, are left alone.`,
  examples: [
    {
      title: 'A box without its space',
      text: '- [ ] One\n- «[]» Two\n- «[x]»Three\n',
      fixed: '- [ ] One\n- [ ] Two\n- [x] Three\n',
    },
    {
      title: 'A mark with too much space, and nested',
      text: '- «[X ]» One\n  1. «[ x]» Two\n',
      fixed: '- [x] One\n  1. [x] Two\n',
    },
    {
      title: 'A list marker without its space',
      text: '«-[ ]» One\n«-[x]» Two\n',
      fixed: '- [ ] One\n- [x] Two\n',
    },
    {
      title: 'Everything else in brackets',
      text: '- [ ] One\n- [~] in progress\n- [](a.md)\n- [x](b.md)\n- []string is a type\n- [ ]\n\n-[a] and arrays: []\n',
    },
  ],
};

/** Reports text that is meant as a task and is none to a Markdown reader. */
export const malformedTask: SectionRule = {
  id: 'malformed-task',
  scope: 'section',
  severity: 'warning',
  messages: { malformed: 'Markdown does not read this as a task; it would be {task}.' },

  *check({ section }) {
    // Every box that GFM does not read, and a few more.
    if (!/[-*+]\[|\[\]|\[[ \t]{2,}|\[[ \t]*[xX][ \t]|\[[ \t]+[xX]|\[[ xX]\]\S/u.test(section.source)) return;
    for (const block of section.blocks) yield* malformedIn(block, section);
  },
};

function malformedIn(block: Nodes, section: Section): readonly Report[] {
  const reports: Report[] = [];
  visit(block, node => {
    if (node.type === 'listItem') reports.push(...oddBoxOf(node, section));
    if (node.type === 'paragraph') reports.push(...missingSpaces(node, section));
    return undefined;
  });
  return reports;
}

/** `- [] Two` and `- [x]Three`: an item, whose text begins with a box. */
function oddBoxOf(item: ListItem, { source }: Section): readonly Report[] {
  const [paragraph] = item.children;
  if (typeof item.checked === 'boolean' || paragraph?.type !== 'paragraph') return [];
  if (paragraph.children[0]?.type !== 'text') return [];
  const { start, end } = rangeOf(paragraph);
  const text = source.slice(start, end);
  const written = box.exec(text)?.[0];
  if (written === undefined) return [];
  const after = text.slice(written.length);
  // Something has to follow, and `[](url)`, `[]string` and `[x]: url` are links, types and definitions.
  const isTask = /^[ \t]+\S/u.test(after) || (/[xX ]/u.test(written) && /^\p{L}/u.test(after));
  if (!isTask) return [];
  const space = /^\s/u.test(after) ? '' : ' ';
  return [report({ start, end: start + written.length }, canonical(written), space)];
}

/** `-[ ] One`: no item at all, for want of a space. Each line of a paragraph may be one. */
function missingSpaces(paragraph: Paragraph, { source }: Section): readonly Report[] {
  const { start, end } = rangeOf(paragraph);
  const lines = source.slice(start, end).matchAll(/^([-*+])(\[[ \t]*[xX]?[ \t]*\])(?=([ \t]*)\S)/gmu);
  return [...lines].flatMap(match => {
    const [whole, marker = '', written = '', gap = ''] = match;
    const at = start + match.index;
    const next = source.charAt(at + whole.length + gap.length);
    if (gap === '' && (/[(:[]/u.test(next) || written === '[]')) return [];
    const range = { start: at, end: at + whole.length };
    return [report(range, `${marker} ${canonical(written)}`, gap === '' ? ' ' : '')];
  });
}

function canonical(written: string): string {
  return /x/iu.test(written) ? '[x]' : '[ ]';
}

/** @param space what the text after the box still needs */
function report(range: Range, task: string, space: string): Report {
  const edits = [{ range, newText: task + space }];
  return {
    messageId: 'malformed',
    data: { task },
    range,
    fixes: [{ title: 'Write it as {task}', data: { task }, edits, preferred: true, safe: true }],
  };
}
