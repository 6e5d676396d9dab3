import type { Table, TableCell } from 'mdast';
import { rangeOfAll } from '../section';
import { memoizeBySection } from '../sectionCache';
import { visit } from '../visit';

/** The tables of a section, in document order. */
export const tablesOf = memoizeBySection((section): readonly Table[] => {
  const tables: Table[] = [];
  for (const block of section.blocks) {
    visit(block, node => {
      if (node.type !== 'table') return undefined;
      tables.push(node);
      return 'skip';
    });
  }
  return tables;
});

/** What a cell says, as it is written: without the bars beside it and the blanks around; empty where it is blank. */
export function cellSource({ children }: TableCell, source: string): string {
  const range = rangeOfAll(children);
  return range ? source.slice(range.start, range.end) : '';
}
