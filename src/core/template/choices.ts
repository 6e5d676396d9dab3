import { toString as textOf } from 'mdast-util-to-string';
import { fieldBlocksOf } from '../markdown/queries/fieldBlocks';
import { fieldLabelKey } from '../markdown/queries/fieldLabelKey';
import { cellSource, tablesOf } from '../markdown/queries/tables';
import type { Section } from '../markdown/section';
import { memoizeBySection } from '../markdown/sectionCache';
import { offerOf } from './placeholders/offers';

/** The choices that a section of a template gives. */
export interface SectionChoices {
  /** By label key: `status` → Draft, In Progress, Complete. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** By the key of the column header: `impact` → High, Medium, Low. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
}

/** The choices in a section of a template. */
export const choicesIn = memoizeBySection(
  (section): SectionChoices => ({ fields: fieldChoices(section), columns: columnChoices(section) }),
);

function fieldChoices(section: Section): ReadonlyMap<string, readonly string[]> {
  const choices = new Map<string, readonly string[]>();
  for (const { field } of fieldBlocksOf(section)) {
    const offered = offerOf(section.source.slice(field.valueRange.start, field.valueRange.end)).choices;
    if (offered.length > 1) choices.set(fieldLabelKey(field.label), offered);
  }
  return choices;
}

function columnChoices(section: Section): ReadonlyMap<string, readonly string[]> {
  return new Map([...choiceCellsIn(section)].map(([header, { choices }]) => [header, choices]));
}

/** A cell of a template that asks for one of some choices. */
export interface ChoiceCell {
  /** The cell as it is written, such as `High/Medium/Low`. */
  readonly text: string;
  readonly choices: readonly string[];
}

/** For the key of a column's header the first cell with choices in it, in the tables of a template's section. */
export const choiceCellsIn = memoizeBySection((section): ReadonlyMap<string, ChoiceCell> => {
  const cells = new Map<string, ChoiceCell>();
  for (const { children } of tablesOf(section)) {
    const [header, ...rows] = children;
    header?.children.forEach((cell, column) => {
      const found = rows
        .flatMap(row => row.children[column] ?? [])
        .map(sample => {
          const text = cellSource(sample, section.source);
          return { text, choices: offerOf(text).choices };
        })
        .find(({ choices }) => choices.length > 1);
      if (found) cells.set(fieldLabelKey(textOf(cell)), found);
    });
  }
  return cells;
});
