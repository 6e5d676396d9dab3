import { type Prose, proseOf } from '../../markdown/queries/prose';
import { rangeOf, type Section, sectionText } from '../../markdown/section';
import { visit } from '../../markdown/visit';
import { placeholderNotation } from '../../template/placeholders/notation';
import { valueRangesOf } from '../../template/placeholders/valueRanges';
import { anyPhrase, clarificationMarker, emptyQuestions } from '../../template/vocabulary';
import { collapsed } from '../../text/lines';
import type { Range } from '../../text/positions';
import { RangeIndex } from '../../text/rangeIndex';
import type { RuleDocs, SectionRule } from '../rule';

/** The page of {@link openQuestion}, and its tests. */
export const openQuestionDocs: RuleDocs = {
  description: 'Reports a `NEEDS CLARIFICATION` marker that contains a question or replaces a value.',
  rationale: `
    Whoever builds from a plan with an open question answers it alone, and often without noticing. Sentences and check
    boxes about the marker are ignored.
  `,
  examples: [
    {
      title: 'A question in the middle of a requirement',
      text: '- Users sign in with «[NEEDS CLARIFICATION: password or e-mail link?]»\n',
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

const marker = String.raw`(\[?${clarificationMarker}\]?)`;
const markerFirst = new RegExp(String.raw`^[^\p{L}\p{N}\x60]*?${marker}(?=\.?$|\s*[(:：—–-])`, 'u');
const markerLast = new RegExp(String.raw`\s[-–—]\s${marker}$`, 'u');
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

  *check({ section }) {
    if (!sectionText(section).includes('NEEDS ')) return;
    for (const prose of proseOf(section)) {
      if (prose.inTask || prose.node.type === 'heading') continue;
      const questions = questionsIn(prose, section);
      const asked = new RangeIndex(questions.map(({ range }) => range));
      yield* questions.map(({ range, question }) => ({ messageId: 'question', data: { question }, range }));
      for (const range of markedValues(prose, section)) {
        if (!asked.contains(range)) yield { messageId: 'value', range };
      }
    }
  },
};

interface Question {
  readonly range: Range;
  readonly question: string;
}

function questionsIn({ node }: Prose, { source }: Section): readonly Question[] {
  const code: Range[] = [];
  visit(node, child => {
    if (child.type !== 'inlineCode' && child.type !== 'html') return undefined;
    code.push(rangeOf(child));
    return 'skip';
  });
  return placeholderNotation.bracketsIn(source, rangeOf(node), code).flatMap(range => {
    const words = placeholderNotation.wordsIn(source.slice(range.start, range.end));
    const [, asked] = /^NEEDS [A-Z]+\s*[:：]\s*(\S.*)$/su.exec(words) ?? [];
    const question = asked && collapsed(asked);
    // In `[NEEDS CLARIFICATION: question]` the template explains the marker.
    return question === undefined || emptyQuestion.test(question) ? [] : [{ range, question }];
  });
}

/** Markers that stand for a value: all of it, its first words before a remark, or its last after a dash. */
function markedValues({ node }: Prose, { source }: Section): readonly Range[] {
  const ranges = valueRangesOf(node, source).flatMap(value => {
    const text = source.slice(value.start, value.end);
    const match = markerFirst.exec(text) ?? markerLast.exec(text);
    const found = match?.[1];
    if (!match || found === undefined) return [];
    const start = value.start + match.index + match[0].lastIndexOf(found);
    return [{ start, end: start + found.length }];
  });
  return [...new Map(ranges.toReversed().map(range => [range.start, range])).values()].toReversed();
}
