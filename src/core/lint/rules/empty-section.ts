import { hasNoContent } from '../../markdown/queries/noContent';
import { rangeOf, type Section } from '../../markdown/section';
import { lineEndingOf } from '../../text/edits';
import { lineAfter, nextLineStart } from '../../text/lines';
import type { Range } from '../../text/positions';
import { notApplicable } from '../notApplicable';
import type { RuleDocs, SectionRule } from '../rule';
import { unusedFixes } from '../unusedFixes';

/** The page of {@link emptySection}, and its tests. */
export const emptySectionDocs: RuleDocs = {
  description: 'Reports a heading with nothing under it.',
  rationale: `
    An empty section announces content and has none. Write it, or remove it: a reader cannot tell “nothing” from
    “not yet”. A heading with sub-sections is not empty.
  `,
  examples: [
    {
      title: 'A heading right before the next one',
      text: '# Plan\n\nWhy.\n\n«## Risks»\n\n---\n\n## Phases\n\nOne.\n',
      fixed: '# Plan\n\nWhy.\n\n## Phases\n\nOne.\n',
    },
    { title: 'A heading with a blank under it', text: '# Plan\n\nWhy.\n\n«## Risks»\n\n&nbsp;\n' },
    {
      title: 'A line above a ruler, which Markdown takes for a heading',
      text: '# Log\n\n**Goal**: Find out why.\n---\n\n## Facts\n\nTwo.\n\nThat is all.\n---\n',
    },
    { title: 'A heading that has only sub-sections', text: '## Decisions\n\n### Storage\n\nFiles.\n' },
  ],
};

/** Reports a heading with nothing under it. */
export const emptySection: SectionRule = {
  id: 'empty-section',
  scope: 'section',
  severity: 'warning',
  messages: { empty: 'This section is empty. Write it, or remove it.' },

  *check({ section, isParent }, context) {
    const { heading } = section;
    if (!heading || isParent || !section.blocks.every(hasNoContent)) return;
    if (isIndented(section.source, rangeOf(heading).start) || isTextAboveRuler(section)) return;
    const { end } = rangeOf(heading);
    const eol = lineEndingOf(section.source);
    yield {
      messageId: 'empty',
      range: rangeOf(heading),
      place: placeBelow(end, section.source),
      fixes: [
        {
          title: 'Remove the section “{title}”',
          data: { title: section.title },
          change: { edits: [{ range: section.range, newText: '' }] },
          offered: 'where-it-settles',
        },
        {
          title: 'Write “{value}” here',
          data: { value: notApplicable },
          change: { edits: [{ range: { start: end, end }, newText: `${eol}${eol}${notApplicable}` }] },
          offered: 'as-last-resort',
        },
      ],
      fixesInPlan: unusedFixes(rangeOf(heading), section, context),
    };
  },
};

/** The blank line under a heading, or the end of a heading that has none. */
function placeBelow(headingEnd: number, source: string): Range {
  const below = nextLineStart(source, headingEnd);
  const isBlank = below > headingEnd && lineAfter(source, below).trim() === '';
  const at = isBlank ? below : headingEnd;
  return { start: at, end: at };
}

/**
 * Whether a heading is indented. A script without its fence has indented comments, `  # like this`, which the parser takes
 * for headings. People do not indent their headings.
 */
function isIndented(source: string, offset: number): boolean {
  return /[ \t]/u.test(source.charAt(offset - 1));
}

/**
 * Whether a heading is a label with its value, or a sentence, right above `---`. The parser takes the line for a heading; its
 * author meant a ruler.
 */
function isTextAboveRuler({ heading, title, source }: Section): boolean {
  if (!heading || source.charAt(rangeOf(heading).start) === '#') return false;
  const [first] = heading.children;
  const isField = first?.type === 'strong' && /[:：]/u.test(title);
  return isField || /[.!。！]$/u.test(title);
}
