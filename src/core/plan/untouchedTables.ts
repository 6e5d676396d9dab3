import type { Table, TableCell, TableRow } from 'mdast';
import { tablesOf } from '../markdown/queries/tables';
import { rangeOf, rangeOfAll } from '../markdown/section';
import { isSampleRow, sampleTexts } from '../template/samples';
import { RangeIndex } from '../text/rangeIndex';
import type { PlanSection } from './plan';
import { type PlaceholderEvidence, unfilledPlaceholders } from './unfilled';

/** A table with rows in which nothing is the author's. */
export interface UntouchedTable {
  readonly table: Table;
  /** Besides blanks and placeholders it has rows of the template's samples. */
  readonly hasSamples: boolean;
}

/** The tables of a section in which every row is blank, of placeholders or the template's sample; not of samples alone. */
export function untouchedTables(
  planSection: PlanSection,
  evidence: PlaceholderEvidence & { readonly isTemplateItself: boolean },
): readonly UntouchedTable[] {
  const { section, templateSection } = planSection;
  const tables = tablesOf(section);
  if (tables.length === 0) return [];
  const placeholders = new RangeIndex(unfilledPlaceholders(planSection, evidence).map(({ range }) => range));
  const samples =
    templateSection && !evidence.isTemplateItself ? sampleTexts(templateSection.section) : undefined;
  const isEmpty = (row: TableRow) =>
    row.children.every(cell => isEmptyCell(cell, section.source, placeholders));
  const isSample = (row: TableRow) =>
    samples !== undefined && isSampleRow(row, samples) && !placeholders.overlaps(rangeOf(row));
  return tables.flatMap(table => {
    const filled = table.children.slice(1).filter(row => !isEmpty(row));
    const isUntouched = filled.length < table.children.length - 1 && filled.every(isSample);
    return isUntouched ? [{ table, hasSamples: filled.length > 0 }] : [];
  });
}

function isEmptyCell(cell: TableCell, source: string, placeholders: RangeIndex): boolean {
  const written = rangeOfAll(cell.children);
  if (!written) return true;
  const { start, end } = written;
  if (cell.children.every(child => child.type === 'html' && child.value.startsWith('<!--'))) return true;
  return placeholders.has(written) || source.slice(start, end).trim() === '';
}
