import type { TableCell } from 'mdast';
import { tablesOf } from '../../markdown/queries/tables';
import { rangeOf, rangeOfAll } from '../../markdown/section';
import { unfilledPlaceholders } from '../../plan/unfilled';
import { RangeIndex } from '../../text/rangeIndex';
import type { Report, RuleDocs, SectionRule } from '../rule';
import { unusedFixes } from '../unusedFixes';

/** The page of {@link emptyTable}, and its tests. */
export const emptyTableDocs: RuleDocs = {
  description: 'Reports a table that has no rows, or only rows of blanks and placeholders.',
  rationale: 'A table of nothing but blank cells and placeholders looks filled in and holds no information.',
  examples: [
    { title: 'A table with a header alone', text: '«| Risk | Impact |»\n|------|--------|\n' },
    {
      title: 'A table of placeholders',
      text: '«| Field | Type |»\n|-------|------|\n| ... | ... |\n| [Risk 1] | [How to mitigate] |\n',
    },
    {
      title: 'A table with a row that is filled in',
      text: '| Field | Type |\n|-------|------|\n| id | UUID |\n| ... | ... |\n',
    },
  ],
};

/** Reports a table without a filled-in row. */
export const emptyTable: SectionRule = {
  id: 'empty-table',
  scope: 'section',
  severity: 'warning',
  messages: {
    noRows: 'This table has no rows. Add one, or remove the table.',
    onlySamples: 'Every row of this table is blank or a placeholder. Fill one in, or remove the table.',
  },

  *check(planSection, context) {
    const { section } = planSection;
    const tables = tablesOf(section);
    if (tables.length === 0) return;
    const placeholders = new RangeIndex(unfilledPlaceholders(planSection, context).map(({ range }) => range));
    for (const table of tables) {
      const [header, ...rows] = table.children;
      if (!header) continue;
      const range = rangeOf(header);
      const reportOn = (messageId: string): Report => ({
        messageId,
        range,
        fixesInPlan: unusedFixes(range, section, context),
      });
      if (rows.length === 0) yield reportOn('noRows');
      else if (
        rows.every(row => row.children.every(cell => isEmptyCell(cell, section.source, placeholders)))
      ) {
        yield reportOn('onlySamples');
      }
    }
  },
};

function isEmptyCell(cell: TableCell, source: string, placeholders: RangeIndex): boolean {
  const written = rangeOfAll(cell.children);
  if (!written) return true;
  const { start, end } = written;
  if (cell.children.every(child => child.type === 'html' && child.value.startsWith('<!--'))) return true;
  return placeholders.has(written) || source.slice(start, end).trim() === '';
}
