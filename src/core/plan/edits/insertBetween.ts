import { Snapshot } from '../../markdown/snapshot';
import type { Template } from '../../template/template';
import type { SnippetEdit } from '../../text/change';
import type { Edit } from '../../text/edits';
import { lineStartAt } from '../../text/lines';
import type { Range } from '../../text/positions';
import type { Plan } from '../plan';
import { withTabStops } from './withTabStops';

/** A text of a template that is inserted, and the ranges of it that a person names anew besides the placeholders. */
export interface Insertion {
  readonly edit: Edit;
  readonly names?: readonly Range[];
}

/** The insertion with a tab stop wherever something is to be written. */
export function insertBetween(
  { snapshot }: Plan,
  { edit, names }: Insertion,
  template: Template,
): SnippetEdit {
  const start = lineStartAt(snapshot.text, edit.range.start);
  // The editor indents what is inserted as the line that it starts on, up to the column: in the first column it does not.
  const line = snapshot.text.slice(start, edit.range.start);
  const newText = [...(line === '' ? [] : [line]), ...withTabStops(edit.newText, template, names)];
  return { range: { start, end: edit.range.end }, newText };
}

/**
 * Whether all sections are read as before some insertions, and what was inserted as sections.
 *
 * @param hasSections whether the inserted texts consist of sections
 */
export function staysApart({ snapshot }: Plan, edits: readonly Edit[], hasSections: boolean): boolean {
  const titles = (sections: Snapshot['sections']) =>
    sections.filter(({ depth }) => depth > 0).map(({ title }) => title);
  const before = titles(snapshot.sections);
  const after = titles(snapshot.update(edits).sections);
  const found = new Set(after);
  const inserted = hasSections
    ? edits.flatMap(({ newText }) => titles(Snapshot.parse(newText).sections))
    : [];
  return before.every(title => found.has(title)) && after.length === before.length + inserted.length;
}
