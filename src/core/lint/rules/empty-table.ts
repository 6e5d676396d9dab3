import type { Table } from 'mdast';
import { tablesOf } from '../../markdown/queries/tables';
import { rangeOf } from '../../markdown/section';
import { type UntouchedTable, untouchedTables } from '../../plan/untouchedTables';
import type { Range } from '../../text/positions';
import type { Related } from '../finding';
import type { RuleDocs, SectionRule } from '../rule';
import { unusedFixes } from '../unusedFixes';

/** The page of {@link emptyTable}, and its tests. */
export const emptyTableDocs: RuleDocs = {
  description: 'Reports a table that has no rows, or only rows of blanks and placeholders.',
  rationale: 'A table of nothing but blank cells and placeholders looks filled in and holds no information.',
  examples: [
    { title: 'A table with a header alone', text: '«| Risk | Impact |»\n|------|--------|\n' },
    {
      title: 'A table of placeholders',
      text: '«| Field | Type |\n|-------|------|\n| ... | ... |\n| [Risk 1] | [How to mitigate] |»\n',
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
    withSamples:
      "Every row of this table is a placeholder or the template's sample. Fill one in, or remove the table.",
    onlyPlaceholders: 'Every row of this table is blank or a placeholder. Fill one in, or remove the table.',
  },

  *check(planSection, context) {
    const { section } = planSection;
    const tables = tablesOf(section);
    if (tables.length === 0) return;
    const untouched = new Map(untouchedTables(planSection, context).map(found => [found.table, found]));
    for (const table of tables) {
      const [header, ...rows] = table.children;
      if (!header) continue;
      const fixesInPlan = unusedFixes(rangeOf(header), section, context);
      const found = untouched.get(table);
      if (rows.length === 0)
        yield { messageId: 'noRows', range: rangeOf(header), place: endOf(table), fixesInPlan };
      else if (found)
        yield {
          messageId: found.hasSamples ? 'withSamples' : 'onlyPlaceholders',
          range: rangeOf(table),
          place: { start: rangeOf(rows[0] ?? header).start, end: rangeOf(table).end },
          related: placesToBegin(found),
          fixesInPlan,
        };
    }
  },
};

function endOf(table: Table): Range {
  const { end } = rangeOf(table);
  return { start: end, end };
}

function placesToBegin({ firstPlaceholder }: UntouchedTable): readonly Related[] {
  if (!firstPlaceholder) return [];
  const { text, range } = firstPlaceholder;
  return [{ message: 'Not filled in yet: {text}', data: { text }, range }];
}
