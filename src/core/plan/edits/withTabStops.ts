import { offerOf } from '../../template/placeholders/offers';
import type { Template } from '../../template/template';
import type { SnippetPart } from '../../text/change';
import { lineEndingOf } from '../../text/edits';
import { type Range, rangesOverlap } from '../../text/positions';
import { placesToWrite } from '../placesToWrite';

/**
 * A text of a template with a tab stop wherever a person writes: at its placeholders and its guidance, in their order. A text
 * with nothing of the kind has one at its end. Whatever is skipped stays as the template has it, and so unfinished.
 *
 * @param names further ranges that a person writes anew, as the name of a phase
 */
export function withTabStops(
  text: string,
  template: Template,
  names: readonly Range[] = [],
): readonly SnippetPart[] {
  const stops = [...names, ...placesToWrite(text, template)].toSorted((a, b) => a.start - b.start);
  const parts: SnippetPart[] = [];
  let copied = 0;
  for (const [index, stop] of stops.entries()) {
    const before = stops[index - 1];
    if (before && rangesOverlap(before, stop)) continue;
    parts.push(text.slice(copied, stop.start), stopFor(text.slice(stop.start, stop.end)));
    copied = stop.end;
  }
  if (parts.length === 0) return endingInStop(text);
  return [...parts, text.slice(copied)].filter(part => part !== '');
}

/** The first choice is the placeholder itself, so that a choice which nobody made does not look like one. */
function stopFor(text: string): SnippetPart {
  const { choices } = offerOf(text);
  return choices.length > 0 ? { choices: [text, ...choices] } : { stop: text };
}

/** A heading alone gets a line beneath it to write on. */
function endingInStop(text: string): readonly SnippetPart[] {
  const written = text.trimEnd();
  const after = text.slice(written.length);
  const eol = lineEndingOf(text);
  const isHeading = !written.trimStart().includes('\n');
  return [written + (isHeading ? eol + eol : ''), { stop: '' }, after];
}
