import { type PlansOptions, passes } from './plansOptions';
import { isMain, type ListedDocument, type ListedFolder, type PlansRow, rowsOf } from './plansRows';

/**
 * The rows of the list of plans: workspace folders where there are several, features' folders, and in them the documents by
 * kind. A document that nothing checks is listed when its name tells what it is.
 */
export class PlansModel {
  /** Each row above its children. */
  #rows: ReadonlyMap<string, PlansRow> = new Map();
  #hidden = 0;

  /** The number of documents that the filter leaves out. */
  get hidden(): number {
    return this.#hidden;
  }

  /** Takes the documents. Returns the keys of rows that look different; undefined when all have to be drawn again. */
  show(
    folders: readonly ListedFolder[],
    documents: readonly ListedDocument[],
    options: PlansOptions,
  ): readonly string[] | undefined {
    const before = this.#rows;
    const listed = documents.filter(isListed);
    const shown = listed.filter(({ summary }) => passes(summary, options));
    this.#hidden = listed.length - shown.length;
    this.#rows = rowsOf(folders, shown, listed, options);
    const keys = [...this.#rows.keys()];
    const isSame =
      keys.length === before.size &&
      [...before.values()].every(
        ({ key, parent }, index) => key === keys[index] && parent === this.#rows.get(key)?.parent,
      );
    return isSame ? keys.filter(key => looksDifferent(before.get(key), this.#rows.get(key))) : undefined;
  }

  row(key: string): PlansRow | undefined {
    return this.#rows.get(key);
  }

  /** @param key the row above; the rows of the top when absent */
  children(key?: string): readonly string[] {
    if (key !== undefined) return this.#rows.get(key)?.children ?? [];
    return [...this.#rows.values()].flatMap(row => (row.parent === undefined ? [row.key] : []));
  }
}

function isListed({ names, kind, summary }: ListedDocument): boolean {
  return isMain({ names, kind }) || (summary?.isChecked ?? false);
}

function looksDifferent(before: PlansRow | undefined, after: PlansRow | undefined): boolean {
  const look = (row: PlansRow | undefined) => {
    const { title, status, isChecked, problem } = row?.document?.summary ?? {};
    return JSON.stringify([
      row?.place,
      row?.unfinished,
      row?.tasks,
      row?.isKnown,
      title,
      status,
      isChecked,
      problem,
    ]);
  };
  return look(before) !== look(after);
}
