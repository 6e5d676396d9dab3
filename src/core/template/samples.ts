import type { Code, ListItem, Nodes, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { memoizeBySection } from '../markdown/sectionCache';
import { visit } from '../markdown/visit';
import type { TemplateSection } from './template';

/** What a section shows: its fences, data rows and tasks. */
export interface SectionSamples {
  readonly fences: readonly Code[];
  /** Without header rows. */
  readonly rows: readonly TableRow[];
  readonly tasks: readonly ListItem[];
}

export const samplesIn = memoizeBySection((section): SectionSamples => {
  const fences: Code[] = [];
  const rows: TableRow[] = [];
  const tasks: ListItem[] = [];
  for (const block of section.blocks) {
    visit(block, node => {
      if (node.type === 'code') fences.push(node);
      if (node.type === 'table') rows.push(...node.children.slice(1));
      if (node.type === 'listItem' && typeof node.checked === 'boolean') tasks.push(node);
      return undefined;
    });
  }
  return { fences, rows, tasks };
});

/** The texts of a template's samples, as {@link fenceText}, {@link rowText} and {@link taskText} give them. */
export interface SampleTexts {
  readonly fences: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
  readonly tasks: ReadonlySet<string>;
}

const read = new WeakMap<TemplateSection, SampleTexts>();

/** The samples of a template's section, read once. */
export function sampleTexts(templateSection: TemplateSection): SampleTexts {
  const known = read.get(templateSection);
  if (known) return known;
  const { fences, rows, tasks } = samplesIn(templateSection.section);
  const texts = {
    fences: new Set(fences.map(fenceText)),
    rows: new Set(rows.map(rowText)),
    tasks: new Set(tasks.map(taskText)),
  };
  read.set(templateSection, texts);
  return texts;
}

/** The text of a fence whatever its indent and spacing. */
export function fenceText({ value }: Code): string {
  return collapsed(value);
}

export function rowText({ children }: TableRow): string {
  return children.map(cell => collapsed(textOf(cell))).join(' | ');
}

/** The text of a task with what is written below it, without the tasks below it. */
export function taskText({ children }: ListItem): string {
  return collapsed(
    children
      .filter(child => !isTaskList(child))
      .map(child => textOf(child))
      .join(' '),
  );
}

export function isTaskList(node: Nodes): boolean {
  return node.type === 'list' && node.children.every(({ checked }) => typeof checked === 'boolean');
}

function collapsed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
