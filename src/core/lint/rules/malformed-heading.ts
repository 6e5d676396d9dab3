import { rangeOf, sectionText } from '../../markdown/section';
import { normalHeading } from '../../template/headings';
import { lineAfter } from '../../text/lines';
import { type Range, rangesOverlap } from '../../text/positions';
import type { RuleDocs, SectionRule } from '../rule';

/** The signs of a heading at the start of a line, behind which no space stands that Markdown takes for one. */
const opening = /^(#{1,6})(\p{Zs}*)(?=[^\s#])/gmu;
const possible = /^#{1,6}(?:[^\s#]|[^\P{Zs} ])/mu;

/** The page of {@link malformedHeading}, and its tests. */
export const malformedHeadingDocs: RuleDocs = {
  description: 'Reports a heading of the template that Markdown does not read as one, such as `##Risks`.',
  rationale: `
    Without a space after its signs, or with a hard space, a heading shows as text, and its section belongs to the one above
    ([CommonMark §4.2](https://spec.commonmark.org/0.31.2/#atx-headings)). Only headings of the template are reported: \`#tag\` is
    a word of yours.
  `,
  examples: [
    {
      title: 'Headings without their space',
      text: `
        ## Goals / Non-Goals

        Fast.

        «##Tech Stack»

        «##\u00A0Risks / Trade-offs»
      `,
      fixed: `
        ## Goals / Non-Goals

        Fast.

        ## Tech Stack

        ## Risks / Trade-offs
      `,
    },
    {
      title: 'Tags, code and headings of your own',
      text: `
        ## Context

        #backend ##Urgent

        ##Notes

        \`\`\`
        ##Tech Stack
        \`\`\`
      `,
    },
  ],
};

/** Reports text that is meant as one of the template's headings. */
export const malformedHeading: SectionRule = {
  id: 'malformed-heading',
  scope: 'section',
  severity: 'warning',
  messages: { malformed: 'Markdown does not read this as a heading. Write {heading}.' },

  *check({ section }, { template }) {
    const text = sectionText(section);
    if (!template || !possible.test(text)) return;
    const paragraphs = section.blocks.filter(({ type }) => type === 'paragraph').map(rangeOf);
    for (const { 0: signs, 1: marks = '', 2: space = '', index } of text.matchAll(opening)) {
      if (/^ +$/u.test(space)) continue;
      const start = section.range.start + index;
      const line = lineAfter(section.source, start).trimEnd();
      const title = line.slice(signs.length);
      const range: Range = { start, end: start + line.length };
      if (!template.fixedHeadings.has(normalHeading(title))) continue;
      if (!paragraphs.some(paragraph => rangesOverlap(paragraph, range))) continue;
      const heading = `${marks} ${title}`;
      yield {
        messageId: 'malformed',
        data: { heading },
        range,
        fixes: [
          {
            title: 'Change to {heading}',
            data: { heading },
            change: { edits: [{ range, newText: heading }] },
          },
        ],
      };
    }
  },
};
