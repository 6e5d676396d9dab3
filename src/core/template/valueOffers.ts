import { toString as textOf } from 'mdast-util-to-string';
import { fieldBlocksOf } from '../markdown/queries/fieldBlocks';
import { fieldLabelKey } from '../markdown/queries/fieldLabelKey';
import { cellSource, tablesOf } from '../markdown/queries/tables';
import { memoizeBySection } from '../markdown/sectionCache';
import { offerOf } from './placeholders/offers';

/** The values that a section of a template suggests, its choices and examples. */
export interface ValueOffers {
  /** By label key. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** By the key of the column header. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
}

/** The values that a section of a template suggests behind its labels and in its columns. */
export const valueOffersIn = memoizeBySection((section): ValueOffers => {
  const fields = new Map<string, readonly string[]>();
  for (const { field } of fieldBlocksOf(section)) {
    const { start, end } = field.valueRange;
    add(fields, field.label, valuesOf(section.source.slice(start, end)));
  }
  const columns = new Map<string, readonly string[]>();
  for (const { children } of tablesOf(section)) {
    const [header, ...rows] = children;
    header?.children.forEach((cell, column) => {
      const values = rows.flatMap(row => {
        const sample = row.children[column];
        return sample ? valuesOf(cellSource(sample, section.source)) : [];
      });
      add(columns, textOf(cell), values);
    });
  }
  return { fields, columns };
});

function valuesOf(text: string): readonly string[] {
  const { choices, examples } = offerOf(text.trim());
  return [...choices, ...examples];
}

function add(to: Map<string, readonly string[]>, label: string, values: readonly string[]): void {
  const key = fieldLabelKey(label);
  if (values.length > 0 && !to.has(key)) to.set(key, [...new Set(values)]);
}
