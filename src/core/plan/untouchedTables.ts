import type { Table, TableCell, TableRow } from 'mdast';
import { tablesOf } from '../markdown/queries/tables';
import { rangeOf, rangeOfAll } from '../markdown/section';
import type { PlaceholderCandidate } from '../template/placeholders/styles';
import { isSampleRow, sampleTexts } from '../template/samples';
import { RangeIndex } from '../text/rangeIndex';
import type { PlanSection } from './plan';
import { type PlaceholderEvidence, unfilledPlaceholders } from './unfilled';

/** A table with rows in which nothing is the author's. */
export interface UntouchedTable {
  readonly table: Table;
  /** Besides blanks and placeholders it has rows of the template's samples. */
  readonly hasSamples: boolean;
  /** Where a person begins; undefined in a table of blanks. */
  readonly firstPlaceholder: PlaceholderCandidate | undefined;
}

/** The tables of a section in which every row is blank, of placeholders or the template's sample; not of samples alone. */
export function untouchedTables(
  planSection: PlanSection,
  evidence: PlaceholderEvidence & { readonly isTemplateItself: boolean },
): readonly UntouchedTable[] {
  const { section, templateSection } = planSection;
  const tables = tablesOf(section);
  if (tables.length === 0) return [];
  const candidates = unfilledPlaceholders(planSection, evidence);
  const placeholders = new RangeIndex(candidates.map(({ range }) => range));
  const samples =
    templateSection && !evidence.isTemplateItself ? sampleTexts(templateSection.section) : undefined;
  const isEmpty = (row: TableRow) =>
    row.children.every(cell => isEmptyCell(cell, section.source, placeholders));
  const isSample = (row: TableRow) =>
    samples !== undefined && isSampleRow(row, samples) && !placeholders.overlaps(rangeOf(row));
  let next = 0;
  return tables.flatMap(table => {
    const filled = table.children.slice(1).filter(row => !isEmpty(row));
    const isUntouched = filled.length < table.children.length - 1 && filled.every(isSample);
    if (!isUntouched) return [];
    const { start, end } = rangeOf(table);
    while ((candidates[next]?.range.start ?? end) < start) next += 1;
    const candidate = candidates[next];
    const firstPlaceholder = candidate && candidate.range.end <= end ? candidate : undefined;
    return [{ table, hasSamples: filled.length > 0, firstPlaceholder }];
  });
}

function isEmptyCell(cell: TableCell, source: string, placeholders: RangeIndex): boolean {
  const written = rangeOfAll(cell.children);
  if (!written) return true;
  const { start, end } = written;
  if (cell.children.every(child => child.type === 'html' && child.value.startsWith('<!--'))) return true;
  return placeholders.has(written) || source.slice(start, end).trim() === '';
}
