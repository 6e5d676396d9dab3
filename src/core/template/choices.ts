import type { Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { fieldBlocksOf } from '../markdown/fieldBlocks';
import { perSection } from '../markdown/perSection';
import { rangeOf, type Section } from '../markdown/section';
import { visit } from '../markdown/visit';
import { offerOf } from './placeholderSyntax';
import type { TemplateSection } from './template';

/** What a template's section lets an author choose from. */
export interface SectionChoices {
  /** By normal label: `status` → Draft, In Progress, Complete. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** By normal column header: `impact` → High, Medium, Low. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
}

const read = new WeakMap<TemplateSection, SectionChoices>();

/** The choices of a template's section, read once. */
export function choicesIn(templateSection: TemplateSection): SectionChoices {
  const known = read.get(templateSection);
  if (known) return known;
  const choices = {
    fields: fieldChoices(templateSection.section),
    columns: columnChoices(templateSection.section),
  };
  read.set(templateSection, choices);
  return choices;
}

const normalLabels = new Map<string, string>();

/** A label or column header as it is compared. Plans have few labels and say them often, so that each is worked out once. */
export function normalLabel(label: string): string {
  const known = normalLabels.get(label);
  if (known !== undefined) return known;
  // Whoever types a label makes many that are never seen again.
  if (normalLabels.size > 1000) normalLabels.clear();
  const normal = label
    .normalize('NFC')
    .replace(/\p{Extended_Pictographic}|\uFE0F/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
  normalLabels.set(label, normal);
  return normal;
}

/** The tables of a section, in document order. */
export const tablesOf = perSection((section): readonly Table[] => {
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

function fieldChoices(section: Section): ReadonlyMap<string, readonly string[]> {
  const choices = new Map<string, readonly string[]>();
  for (const { field } of fieldBlocksOf(section)) {
    const offered = offerOf(section.source.slice(field.valueRange.start, field.valueRange.end)).choices;
    if (offered.length > 1) choices.set(normalLabel(field.label), offered);
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
      if (offered) choices.set(normalLabel(textOf(cell)), offered);
    });
  }
  return choices;
}
