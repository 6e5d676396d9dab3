import type { Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { PlanDocument } from '../document/planDocument';
import { fieldBlocksOf } from '../markdown/queries/fieldBlocks';
import { fieldLabelKey } from '../markdown/queries/fieldLabelKey';
import { tablesOf } from '../markdown/queries/tables';
import { rangeOf, rangeOfAll, type Section } from '../markdown/section';
import { sectionAt } from '../plan/sectionAt';
import { type ValueOffers, valueOffersIn } from '../template/valueOffers';
import { lineAfter, lineBefore } from '../text/lines';
import { type Range, rangeContains, shiftRange } from '../text/positions';

/** The values that fit at a place, and what is written there by now. */
export interface ValuesAt {
  /** In the order of the template. */
  readonly values: readonly string[];
  /** UTF-16 offsets of the document. */
  readonly written: Range;
  /** What has to come before a value there: a blank right behind a colon or a bar, or nothing. */
  readonly lead: string;
}

/** A label or a column header with the value at a place. */
interface Labelled {
  readonly key: string;
  readonly kind: keyof ValueOffers;
  readonly range: Range;
}

/**
 * What the template suggests for the value at a place: behind a label, or in a cell of a table. Behind the label of the
 * status, the statuses that the configuration names come after. Undefined where nothing is suggested.
 *
 * @param range of the cursor or a selection, in the document
 */
export function valuesAt({ plan, statuses, statusLabels }: PlanDocument, range: Range): ValuesAt | undefined {
  const node = sectionAt(plan, range.start);
  if (!node) return undefined;
  const { section, base } = plan.snapshot.placed(node.index);
  const labelled = labelledAt(section, shiftRange(range, -base));
  if (!labelled) return undefined;
  const { key, kind } = labelled;
  const ofTemplate = node.templateSection && valueOffersIn(node.templateSection.section)[kind].get(key);
  const isStatus = kind === 'fields' && statusLabels.some(label => fieldLabelKey(label) === key);
  const values = [...new Set([...(ofTemplate ?? []), ...(isStatus ? statuses : [])])];
  const { start } = labelled.range;
  const lead = /[:：|*_]/u.test(section.source.charAt(start - 1)) ? ' ' : '';
  return values.length > 0 ? { values, written: shiftRange(labelled.range, base), lead } : undefined;
}

function labelledAt(section: Section, range: Range): Labelled | undefined {
  for (const { field } of fieldBlocksOf(section)) {
    const { start, end } = field.valueRange;
    // An empty value begins right behind the colon. Blanks may follow, and the cursor.
    const blank = start === end ? (/^[ \t]*/u.exec(lineAfter(section.source, end))?.[0].length ?? 0) : 0;
    if (!rangeContains({ start, end: end + blank }, range)) continue;
    return { key: fieldLabelKey(field.label), kind: 'fields', range: blank === 0 ? { start, end } : range };
  }
  for (const table of tablesOf(section)) {
    const { start, end } = rangeOf(table);
    const isNear = start <= range.start && lineBefore(section.source, range.end).length >= range.end - end;
    const cell = isNear ? cellAt(table, section.source, range) : undefined;
    if (cell) return { ...cell, kind: 'columns' };
  }
  return undefined;
}

/** Whether a cursor is behind the last bar of a row, where the next cell begins. */
function isBehind(rowEnd: number, source: string, { start, end }: Range): boolean {
  return (
    start === end &&
    end >= rowEnd &&
    /^[ \t]*$/u.test(source.slice(rowEnd, end)) &&
    source.charAt(rowEnd - 1) === '|'
  );
}

/** The cell of a row, but for the header, that a range lies in, without the bars and blanks around it. */
function cellAt(
  { children: [header, ...rows] }: Table,
  source: string,
  range: Range,
): Pick<Labelled, 'key' | 'range'> | undefined {
  for (const row of rows) {
    const { children } = row;
    if (isBehind(rangeOf(row).end, source, range)) {
      const title = header?.children[children.length];
      return title && { key: fieldLabelKey(textOf(title)), range };
    }
    for (const [column, cell] of children.entries()) {
      if (!rangeContains(rangeOf(cell), range)) continue;
      const title = header?.children[column];
      const written = rangeOfAll(cell.children);
      return title && { key: fieldLabelKey(textOf(title)), range: written ?? range };
    }
  }
  return undefined;
}
