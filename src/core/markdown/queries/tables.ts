import type { Table } from 'mdast';
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
