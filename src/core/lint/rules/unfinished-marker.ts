import { fenceOffsets } from '../../markdown/queries/fenceOffsets';
import { frontMatterValuesIn } from '../../markdown/queries/frontMatter';
import { opaqueRangesIn } from '../../markdown/queries/opaqueRanges';
import { type Inline, type Prose, proseOf } from '../../markdown/queries/prose';
import { tablesOf } from '../../markdown/queries/tables';
import { rangeOf, type Section, sectionText, sourceOf } from '../../markdown/section';
import { unfilledPlaceholders } from '../../plan/unfilled';
import { placeholderNotation } from '../../template/placeholders/notation';
import { valueRangesOf } from '../../template/placeholders/valueRanges';
import { samplesIn } from '../../template/samples';
import {
  isMarkerLine,
  markedLinksIn,
  markerInHeading,
  markerInSquares,
  markersOf,
  mayHaveMarker,
} from '../../template/unfinishedMarker';
import { collapsed, followsQuoteMark } from '../../text/lines';
import { type Range, shiftRange } from '../../text/positions';
import { RangeIndex } from '../../text/rangeIndex';
import type { RuleDocs, SectionRule } from '../rule';

/** The page of {@link unfinishedMarker}, and its tests. */
export const unfinishedMarkerDocs: RuleDocs = {
  description: 'Reports `TBD`, `TODO`, `???` and the like in place of a value.',
  rationale:
    'A marker is a note to yourself that something is missing, in front matter too. A noun (“the TODO app”) is an ordinary word, and ignored.',
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
      title: 'In brackets, and at the end of a sentence',
      text: `
        - Merged in #«[TBD]»
        - Windows «(TBD)»
        - Move the dashboards, «TODO with @kim»
      `,
    },
    {
      title: 'At the end of a heading, in a remark, before more words, and in place of the words of a link',
      text: `
        ## Kosten «[TBD]»

        ### 支持流程«（待定）»

        The call ends early (timeout «TBD»). Ein Schalter (Name «TBD») hilft. 新的服务（名称«待定»）会启动。

        «TBD» for the first release.

        «TBD». Ask the owners of the network.

        The format is currently «TBD». Later we choose one.

        - Pull request: «[TBD]»(https://example.org)
        - No value may stay open (no TBD), and none (marked TBD) either.
      `,
    },
    {
      title: 'In place of a numbered task',
      text: `
        - [ ] T001 «TBD»
        - [ ] T002 [P] «TODO»
        - [x] 2.1 «???»
        - [ ] T003 Remove every TODO
        - [ ] 2.2 TODO list
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

  *check(planSection, context) {
    const { section } = planSection;
    if (!mayHaveMarker(sectionText(section))) return;
    const ranges = [
      ...inFrontMatter(section),
      ...proseOf(section).flatMap(prose => inProse(prose, section)),
      ...inFences(section),
    ];
    if (ranges.length === 0) return;
    // What the template has in brackets is its placeholder, whatever its words.
    const placeholders = unfilledPlaceholders(planSection, context).map(({ range }) => range);
    const others = new RangeIndex([...placeholders, ...repeatedMarksIn(section)]);
    for (const range of ranges) {
      if (others.overlaps(range)) continue;
      yield {
        messageId: 'marker',
        data: { text: collapsed(section.source.slice(range.start, range.end)) },
        range,
      };
    }
  },
};

/** Values such as `TBD`, and the account `@TBD`. */
function inFrontMatter(section: Section): readonly Range[] {
  return frontMatterValuesIn(section).flatMap(({ start, end }) => {
    const value = section.source.slice(start, end);
    const lead = value.startsWith('@') ? 1 : 0;
    const [marker] = markersOf(value.slice(lead), { inQuote: false, inTask: true });
    return marker ? [{ start, end: start + lead + marker.end }] : [];
  });
}

function inProse({ node, inTask }: Prose, { source }: Section): readonly Range[] {
  const text = sourceOf(node, source);
  if (!mayHaveMarker(text)) return [];
  const { start: nodeStart } = rangeOf(node);
  if (node.type === 'heading') {
    const marker = markerInHeading(text.trimEnd());
    return marker ? [shiftRange(marker, nodeStart)] : [];
  }
  const inQuote = followsQuoteMark(source, nodeStart);
  const values = valueRangesOf(node, source);
  const opaque = opaqueRangesIn(node, source, opaqueTypes);
  const found = inSquares(node, source, opaque, { inTask, values });
  for (const { start, end } of values) {
    for (const range of markersOf(source.slice(start, end), { inQuote, inTask }))
      found.push(shiftRange(range, start));
  }
  const hidden = new RangeIndex(opaque);
  const code = opaqueRangesIn(node, source, new Set(['inlineCode', 'html'] as const));
  const links = inTask ? [] : markedLinksIn(text).map(range => shiftRange(range, nodeStart));
  const kept: Range[] = [];
  let end = -1;
  for (const range of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (range.start < end || hidden.contains(range)) continue;
    kept.push(range);
    end = range.end;
  }
  const taken = new RangeIndex([...kept, ...code]);
  return [...kept, ...links.filter(range => !taken.overlaps(range))];
}

/** `[TODO: measure]` anywhere, and `[TBD]` where it is or ends a value, or is a number: in a sentence it may be the subject. */
function inSquares(
  node: Inline,
  source: string,
  opaque: readonly Range[],
  { inTask, values }: { readonly inTask: boolean; readonly values: readonly Range[] },
): Range[] {
  const whole = new RangeIndex(values);
  const { end } = rangeOf(node);
  return placeholderNotation.bracketsIn(source, rangeOf(node), opaque).filter(range => {
    const marker = markerInSquares(placeholderNotation.wordsIn(source.slice(range.start, range.end)));
    if (!marker || whole.has(range)) return marker !== undefined;
    if (inTask) return false;
    const rest = source.slice(range.end, Math.min(end, range.end + 20));
    const isLast = /^[.;,)]{0,3}[ \t]*(?:[\r\n]|$)/u.test(rest);
    return marker.saysMore || isLast || source.charAt(range.start - 1) === '#';
  });
}

const opaqueTypes = new Set(['inlineCode', 'html', 'link', 'linkReference', 'image'] as const);

/** The cells with `???` in a table that has it again and again: there it is a value among others. */
function repeatedMarksIn(section: Section): readonly Range[] {
  return tablesOf(section).flatMap(({ children }) => {
    const cells = children.flatMap(row => row.children.map(rangeOf));
    const marks = cells.filter(({ start, end }) => /^\|?\s*\?{3}/u.test(section.source.slice(start, end)));
    return marks.length < 3 ? [] : marks;
  });
}

/** The line of a fence that holds no other line: among code a marker is the code's. */
function inFences(section: Section): readonly Range[] {
  return samplesIn(section).fences.flatMap(fence => {
    const line = fence.value.trim();
    if (/[\r\n]/u.test(line) || !isMarkerLine(line)) return [];
    const start = fenceOffsets(fence, section.source)(fence.value.indexOf(line));
    return [{ start, end: start + line.length }];
  });
}
