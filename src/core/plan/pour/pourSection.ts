import type { RootContent } from 'mdast';
import { hasNoContent } from '../../markdown/queries/noContent';
import { rangeOf, type Section, sectionText } from '../../markdown/section';
import { Snapshot } from '../../markdown/snapshot';
import { applyEdits, lineEndingOf, withLineEnding } from '../../text/edits';
import { shiftRange } from '../../text/positions';
import { depthEdits } from '../edits/depthEdits';
import { isComment } from '../guidance';
import { closingOf } from './openEnd';
import { withFields } from './pourFields';
import { pouredFrontMatter, splitFrontMatter } from './pourFrontMatter';
import { tableEdits } from './pourTables';

/** Whether an author wrote something under a heading: no comments, rulers or definitions alone. */
export function isWritten({ blocks }: Section): boolean {
  return blocks.some(block => !isMatter(block) && !hasNoContent(block) && !isComment(block));
}

function isMatter({ type }: RootContent): boolean {
  return type === 'yaml' || type === 'toml';
}

/** A section of a text as it is, on another level of headings. */
export function sectionOnLevel(section: Section, depth: number): string {
  const text = sectionText(section);
  if (depth === section.depth) return text;
  return applyEdits(text, depthEdits({ section, base: -section.range.start }, depth) ?? []);
}

/** What is known of a section's place in a template. */
interface SectionPlace {
  /** The depth that its heading gets. */
  readonly depth: number;
  /** Whether the text has sub-sections there: they stand for the template's words, and only fields are added. */
  readonly isParent: boolean;
  /** Whether the template asks for the field of a label. */
  readonly isAsked: (label: string) => boolean;
}

/**
 * A section of a text with what it lacks of its template's section. Where nothing was written it gets the template's words, and
 * a comment or a definition of the author's stands after them. The heading keeps the author's words.
 *
 * @param shown the template's section, with the feature filled in
 */
export function pouredSection(
  section: Section,
  shown: Section,
  { depth, isParent, isAsked }: SectionPlace,
): string {
  const before = sectionText(section);
  const text = sectionOnLevel(section, depth);
  const by = text.length - before.length - section.range.start;
  const head = section.heading ? rangeOf(section.heading).end + by : 0;
  const own = text.slice(head);
  const body = withLineEnding(bodyOf(shown), lineEndingOf(section.source));
  if (own.trim() === body.trim()) return text;
  if (!isWritten(section) && !isParent) return text.slice(0, head) + filledBody(own, body);
  const edits = tableEdits(section, shown).map(edit => ({ ...edit, range: shiftRange(edit.range, by) }));
  return withFields(applyEdits(text, edits), shown, isAsked);
}

/** The text before the first heading: the front matter of both, and under it what was written or else what the template has. */
export function pouredLead(section: Section, shown: Section): string {
  const eol = lineEndingOf(section.source);
  const own = splitFrontMatter(sectionText(section));
  const theirs = splitFrontMatter(withLineEnding(sectionText(shown), eol));
  const matter = pouredFrontMatter(own.matter, theirs.matter);
  const [written] = Snapshot.parse(own.rest).sections;
  const [shownRest] = Snapshot.parse(theirs.rest).sections;
  const restOf = () => {
    if (!written) return theirs.rest;
    if (!shownRest) return own.rest;
    return pouredSection(written, shownRest, { depth: 0, isParent: false, isAsked: () => true });
  };
  return matter + (matter !== '' && own.matter === '' && written ? eol + eol : '') + restOf();
}

/** A template's body in the place of one in which nothing was written. */
function filledBody(own: string, body: string): string {
  const left = own.trim();
  if (left.startsWith(body.trim())) return own;
  const eol = lineEndingOf(body);
  const closing = closingOf(body);
  const end = closing === undefined ? '' : eol + closing;
  return body.trimEnd() + end + eol + eol + (left === '' ? '' : left + eol + eol);
}

function bodyOf({ heading, source, range }: Section): string {
  return source.slice(heading ? rangeOf(heading).end : range.start, range.end);
}
