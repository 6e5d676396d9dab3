import { frontMatterValuesIn } from '../../markdown/queries/frontMatter';
import { opaqueRangesIn } from '../../markdown/queries/opaqueRanges';
import { type Inline, proseOf } from '../../markdown/queries/prose';
import { rangeOf, type Section, sectionText, sourceOf } from '../../markdown/section';
import { unfilledPlaceholders } from '../../plan/unfilled';
import {
  askedIn,
  askedWithoutColon,
  type ClarificationMarkers,
  clarificationMarkersOf,
  markedIn,
  markedInHeading,
} from '../../template/clarification';
import { placeholderNotation } from '../../template/placeholders/notation';
import { valueRangesOf } from '../../template/placeholders/valueRanges';
import { anyPhrase, emptyQuestions } from '../../template/vocabulary';
import { collapsed } from '../../text/lines';
import { type Range, shiftRange } from '../../text/positions';
import { RangeIndex } from '../../text/rangeIndex';
import type { RuleDocs, SectionRule } from '../rule';

/** The page of {@link openQuestion}, and its tests. */
export const openQuestionDocs: RuleDocs = {
  description: 'Reports a `NEEDS CLARIFICATION` marker that contains a question or replaces a value.',
  rationale: `
    Whoever builds from a plan with an open question answers it alone, and often without noticing. A template may have the
    marker in its own language. Sentences and check boxes about the marker are ignored.
  `,
  examples: [
    {
      title: 'A question in the middle of a requirement',
      text: '- Users sign in with «[NEEDS CLARIFICATION: password or e-mail link?]»\n- Redis oder Kafka «(schneller – NEEDS CLARIFICATION)» als Puffer\n- 消息队列«（备选: NEEDS CLARIFICATION）»负责缓冲\n- A queue (with no NEEDS CLARIFICATION left)\n',
    },
    {
      title: 'Questions in other brackets',
      text: `
        Tokens live for «{{NEEDS CLARIFICATION: how long?}}», and «{NEEDS CLARIFICATION: who}» may end them.
      `,
    },
    {
      title: 'A marker in place of a value',
      text: `
        **Testing**: «NEEDS CLARIFICATION»
        **Storage**: «NEEDS CLARIFICATION» (no database chosen yet)
        **Language**: Python 3.12 - «NEEDS CLARIFICATION»

        | Gate | State |
        |------|-------|
        | Tests first | ⚠️ «NEEDS CLARIFICATION» – no test framework |
      `,
    },
    {
      title: 'In a heading, in brackets after a value, and in translation',
      text: `
        ### Sign-in «[NEEDS CLARIFICATION: by whom?]»

        - Tests: existing folder «(NEEDS CLARIFICATION)»
        - 保存期間は«[要明確化: 何日間か]»
      `,
    },
    {
      title: 'Text about the marker',
      text: `
        ## NEEDS CLARIFICATION

        - [ ] No [NEEDS CLARIFICATION] markers remain
        - [ ] Resolve [NEEDS CLARIFICATION: storage]

        Mark what is unclear with [NEEDS CLARIFICATION: specific question] or \`NEEDS CLARIFICATION\`.
      `,
    },
  ],
};

const emptyQuestion = new RegExp(`^${anyPhrase(emptyQuestions)}$`, 'iu');

/** Reports a question that was left open for somebody to answer. */
export const openQuestion: SectionRule = {
  id: 'open-question',
  scope: 'section',
  severity: 'warning',
  messages: {
    question: 'Open question: {question}',
    value: 'This still needs clarification.',
  },

  *check(planSection, context) {
    const { section } = planSection;
    const markers = clarificationMarkersOf(context.template);
    if (!markers.mayBeIn(sectionText(section))) return;
    const found = [...inFrontMatter(section, markers), ...inProse(section, markers)];
    if (found.length === 0) return;
    // A question of the template's own is its placeholder.
    const placeholders = new RangeIndex(unfilledPlaceholders(planSection, context).map(({ range }) => range));
    for (const { range, question } of found) {
      if (placeholders.overlaps(range)) continue;
      yield question === undefined
        ? { messageId: 'value', range }
        : { messageId: 'question', data: { question }, range };
    }
  },
};

interface OpenPlace {
  readonly range: Range;
  /** Absent where the marker stands for a value. */
  readonly question?: string;
}

function inFrontMatter(section: Section, markers: ClarificationMarkers): readonly OpenPlace[] {
  return frontMatterValuesIn(section).flatMap(range => {
    const value = section.source.slice(range.start, range.end);
    const question = questionOf(value, markers);
    if (question !== undefined) return [{ range, question }];
    return markedBy(markers, marker => markedIn(value, marker), range.start).slice(0, 1);
  });
}

function inProse(section: Section, markers: ClarificationMarkers): readonly OpenPlace[] {
  return proseOf(section).flatMap(({ node, inTask }) => {
    if (inTask || !markers.mayBeIn(sourceOf(node, section.source))) return [];
    const questions = questionsIn(node, section, markers);
    const asked = new RangeIndex(questions.map(({ range }) => range));
    const values = markedValues(node, section, markers).filter(({ range }) => !asked.overlaps(range));
    return [...questions, ...values];
  });
}

function questionsIn(node: Inline, { source }: Section, markers: ClarificationMarkers): readonly OpenPlace[] {
  const { start } = rangeOf(node);
  const opaque = opaqueRangesIn(node, source, opaqueTypes);
  const square = placeholderNotation.bracketsIn(source, rangeOf(node), opaque);
  const taken = new RangeIndex([...opaque, ...square]);
  const round = [...sourceOf(node, source).matchAll(/[(（][^()（）]*[)）]/gu)]
    .map(({ index, 0: found }) => ({ start: start + index, end: start + index + found.length }))
    .filter(range => !taken.overlaps(range));
  return [...square, ...round].flatMap(range => {
    const bracketed = source.slice(range.start, range.end);
    const question = questionOf(bracketed, markers);
    if (question !== undefined) return [{ range, question }];
    if (markers.bare.some(marker => markedInHeading(bracketed.slice(1, -1).trim(), marker)))
      return [{ range }];
    const isListed = /[,;，；、]/u.test(source.charAt(range.end));
    return isListed && markers.bare.includes(bracketed.slice(1, -1).trim()) ? [{ range }] : [];
  });
}

const opaqueTypes = new Set(['inlineCode', 'html'] as const);

/** The question after a marker in brackets. In `[NEEDS CLARIFICATION: question]` the template explains the marker. */
function questionOf(text: string, markers: ClarificationMarkers): string | undefined {
  const words = placeholderNotation.wordsIn(text).replace(/^[(（]|[)）]$/gu, '');
  const asked = askedIn(words) ?? askedWithoutColon(words, markers.bare);
  if (!asked) return undefined;
  const question = collapsed(asked.question);
  return markers.asks(asked.marker, question) && !emptyQuestion.test(question) ? question : undefined;
}

/**
 * Markers that stand for a value. In a heading they stand at its end, after words that need no clarification. Values lie in
 * each other, so that one marker may be found more than once.
 */
function markedValues(
  node: Inline,
  { source }: Section,
  markers: ClarificationMarkers,
): readonly OpenPlace[] {
  const isHeading = node.type === 'heading';
  const found = valueRangesOf(node, source).flatMap(({ start, end }) => {
    const value = source.slice(start, end);
    return markedBy(
      markers,
      marker => (isHeading ? markedInHeading(value, marker) : markedIn(value, marker)),
      start,
    );
  });
  return [...new Map(found.toReversed().map(open => [open.range.start, open])).values()].toReversed();
}

function markedBy(
  { bare }: ClarificationMarkers,
  find: (marker: string) => Range | undefined,
  offset: number,
): readonly OpenPlace[] {
  return bare.flatMap(marker => {
    const range = find(marker);
    return range ? [{ range: shiftRange(range, offset) }] : [];
  });
}
