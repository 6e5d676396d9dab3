import type { Code, ListItem, Nodes, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { tablesOf } from '../markdown/queries/tables';
import { isTask, tasksOf } from '../markdown/queries/tasks';
import { memoizeBySection } from '../markdown/sectionCache';
import { visit } from '../markdown/visit';
import { collapsed } from '../text/lines';

/** The fences, data rows and tasks of a section. */
export interface SectionSamples {
  readonly fences: readonly Code[];
  /** Without header rows. */
  readonly rows: readonly TableRow[];
  readonly tasks: readonly ListItem[];
}

export const samplesIn = memoizeBySection((section): SectionSamples => {
  const fences: Code[] = [];
  for (const block of section.blocks) {
    visit(block, node => {
      if (node.type === 'code') fences.push(node);
      return undefined;
    });
  }
  const rows = tablesOf(section).flatMap(({ children }) => children.slice(1));
  return { fences, rows, tasks: tasksOf(section) };
});

/** The texts of a template's samples, as {@link fenceText}, {@link rowText} and {@link taskText} give them. */
export interface SampleTexts {
  readonly fences: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
  readonly tasks: ReadonlySet<string>;
}

/** The texts of the samples in a section of a template. */
export const sampleTexts = memoizeBySection((section): SampleTexts => {
  const { fences, rows, tasks } = samplesIn(section);
  return {
    fences: new Set(fences.map(fenceText)),
    rows: new Set(rows.map(rowText)),
    tasks: new Set(tasks.map(taskText)),
  };
});

/** The text of a fence, white space collapsed. */
export function fenceText({ value }: Code): string {
  return collapsed(value);
}

/** Words of a sentence: `| NEED-001 | REQ-001 | Full |` may well be the author's own row. */
const rowWords = /\p{L} \p{L}|[\p{Script=Han}\p{Script=Kana}]/u;

/** Whether a row stands in the template, in words that nobody writes by chance. */
export function isSampleRow(row: TableRow, { rows }: SampleTexts): boolean {
  const text = rowText(row);
  return rows.has(text) && rowWords.test(text);
}

function rowText({ children }: TableRow): string {
  return children.map(cell => collapsed(textOf(cell))).join(' | ');
}

/** The text of a task and of the blocks below it, without the tasks below it. */
export function taskText({ children }: ListItem): string {
  return collapsed(
    children
      .filter(child => !isTaskList(child))
      .map(child => textOf(child))
      .join(' '),
  );
}

export function isTaskList(node: Nodes): boolean {
  return node.type === 'list' && node.children.every(isTask);
}
