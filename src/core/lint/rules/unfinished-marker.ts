import { proseOf } from '../../markdown/queries/prose';
import { sectionText } from '../../markdown/section';
import { valueRangesOf } from '../../template/placeholders/valueRanges';
import { markerOf, mayHaveMarker } from '../../template/unfinishedMarker';
import type { RuleDocs, SectionRule } from '../rule';

/** The page of {@link unfinishedMarker}, and its tests. */
export const unfinishedMarkerDocs: RuleDocs = {
  description: 'Reports `TBD`, `TODO`, `???` and the like in place of a value.',
  rationale:
    'A marker is a note to yourself that something is missing. A noun (“the TODO app”) is an ordinary word, and ignored.',
  examples: [
    {
      title: 'A marker in place of a value',
      text: `
        **Assignee:** «TBD»

        - «TODO»: measure it

        | Owner | Due |
        |-------|-----|
        | Ana | «???» |
      `,
    },
    {
      title: 'The word as a noun, in code and in a heading',
      text: `
        # TODO

        The TODO app shows every \`TBD\`. What is to be done? Really???
      `,
    },
  ],
};

/** Reports a word that promises text instead of being text. */
export const unfinishedMarker: SectionRule = {
  id: 'unfinished-marker',
  scope: 'section',
  severity: 'warning',
  messages: { marker: 'Still to be written: {text}' },

  *check({ section }) {
    const { source } = section;
    if (!mayHaveMarker(sectionText(section))) return;
    for (const { node } of proseOf(section)) {
      if (node.type === 'heading') continue;
      const seen = new Set<number>();
      for (const { start, end } of valueRangesOf(node, source)) {
        const text = markerOf(source.slice(start, end));
        if (text === undefined || seen.has(start)) continue;
        seen.add(start);
        yield { messageId: 'marker', data: { text }, range: { start, end: start + text.length } };
      }
    }
  },
};
