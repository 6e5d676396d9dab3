import { toString as textOf } from 'mdast-util-to-string';
import { fieldBlocksOf } from '../markdown/queries/fieldBlocks';
import { fieldLabelKey } from '../markdown/queries/fieldLabelKey';
import { tablesOf } from '../markdown/queries/tables';
import { rangeOf, type Section } from '../markdown/section';
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
  const choices = new Map<string, readonly string[]>();
  for (const { children } of tablesOf(section)) {
    const [header, ...rows] = children;
    header?.children.forEach((cell, column) => {
      const offered = rows
        .flatMap(row => row.children[column] ?? [])
        .map(
          sample =>
            offerOf(
              section.source
                .slice(rangeOf(sample).start, rangeOf(sample).end)
                .replace(/^\||\|$/gu, '')
                .trim(),
            ).choices,
        )
        .find(options => options.length > 1);
      if (offered) choices.set(fieldLabelKey(textOf(cell)), offered);
    });
  }
  return choices;
}
