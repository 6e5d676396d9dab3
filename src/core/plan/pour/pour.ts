import { frontMatterEnd } from '../../markdown/parser';
import { type Section, sectionText } from '../../markdown/section';
import { Snapshot } from '../../markdown/snapshot';
import { fieldsAskedFor } from '../../template/fieldsAskedFor';
import type { Template } from '../../template/template';
import { lineEndingOf, withLineEnding } from '../../text/edits';
import type { Feature } from '../featureFill';
import { fillTemplate } from '../fillTemplate';
import { readPlan } from '../plan';
import type { SectionNode } from '../sectionTree';
import { closingOf } from './openEnd';
import { type Place, PourPlaces } from './pourPlaces';
import { pouredLead, pouredSection, sectionOnLevel } from './pourSection';

/** The text of a section in the poured text, with where it comes from: neighbours keep what stands between them. */
interface Piece {
  readonly text: string;
  readonly from: 'text' | 'template';
  readonly index: number;
}

/** What is poured, and into what. */
interface Pouring {
  readonly text: Snapshot;
  readonly template: Template;
  /** The template's sections with the feature filled in, by their indexes. */
  readonly shown: readonly Section[];
  /** The line ending of the poured text. */
  readonly eol: string;
}

/**
 * Pours a text into a template: the template's sections in its order, each with what the author wrote under that heading.
 *
 * - A section belongs to the template's section of the same heading under the same one, whatever its number or level; slots and
 *   numbered samples (`### Decision 1: [Title]`) take any number of sections.
 * - What was written there stays, and gets the fields and the columns of the template that it lacks. Where nothing was written
 *   there stands what the template has.
 * - A section that fits nothing stays with its sub-sections behind the others under the heading above it.
 * - A section of the template that the text lacks is put in, but none that a plan may leave out below one that was written.
 * - Front matter has the author's values, and the template's for other keys.
 *
 * No line of the author's is lost. Pouring twice is the same as pouring once, and a copy of the template stays as it is.
 *
 * @param feature fills in what the template adds
 * @returns the poured text, with the line endings of the text where it has any
 */
export function pour(text: Snapshot, template: Template, feature?: Feature): string {
  const shown = shownSections(template, feature);
  if (text.text.trim() === '') return shown.map(sectionText).join('');
  const eol = /[\r\n]/u.test(text.text) ? lineEndingOf(text.text) : lineEndingOf(template.snapshot.text);
  const places = new PourPlaces(readPlan(text, template), template).all();
  const pieces = places.map(place => pieceAt(place, { text, template, shown, eol }));
  const poured = joined(pieces, text, eol);
  const hasMatter = [text, template.snapshot].some(one => frontMatterEnd(one.text) > 0);
  // A ruler at the top is none as soon as another one follows.
  return !hasMatter && frontMatterEnd(poured) > 0 ? eol + poured : poured;
}

/** The sections of a template with the feature filled in. */
function shownSections(template: Template, feature: Feature | undefined): readonly Section[] {
  const own = template.snapshot.sections;
  if (!feature) return own;
  const filled = Snapshot.parse(fillTemplate(template, feature)).sections;
  return filled.length === own.length ? filled : own;
}

function pieceAt(place: Place, pouring: Pouring): Piece {
  const { node, known } = place;
  if (node) return { text: pouredNode(node, place, pouring), from: 'text', index: node.index };
  const shown = known && pouring.shown[known.index];
  const eol = pouring.eol === '\r\n' ? pouring.eol : '\n';
  return {
    text: shown ? withLineEnding(sectionText(shown), eol) : '',
    from: 'template',
    index: known?.index ?? 0,
  };
}

function pouredNode({ index, children }: SectionNode, { depth, known }: Place, pouring: Pouring): string {
  const { section } = pouring.text.placed(index);
  const shown = known && pouring.shown[known.index];
  if (!shown) return sectionOnLevel(section, depth);
  if (!section.heading) return pouredLead(section, shown);
  return pouredSection(section, shown, {
    depth,
    isParent: children.length > 0,
    isAsked: fieldsAskedFor(section, known, pouring.template),
  });
}

/** The pieces with what stood between them; where they were no neighbours, with a blank line. */
function joined(pieces: readonly Piece[], text: Snapshot, eol: string): string {
  let result = '';
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (next?.from === piece.from && next.index === piece.index + 1) {
      result += piece.text;
      continue;
    }
    const isUnchanged = piece.from === 'text' && text.text.endsWith(piece.text);
    if (!next && isUnchanged) return result + piece.text;
    const closing = next && closingOf(piece.text);
    result += piece.text.trimEnd() + (closing === undefined ? '' : eol + closing) + (next ? eol + eol : eol);
  }
  return result;
}
