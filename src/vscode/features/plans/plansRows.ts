import { addProgress, type Progress } from '../../../core/markdown/queries/tasks';
import { hasDocumentName } from '../../../core/workspace/documentNames';
import { listedFolder } from '../../../core/workspace/features/listedFolder';
import type { PlanSummary } from '../../../core/workspace/index/planSummary';
import type { DocumentKind } from '../../../core/workspace/layouts';
import { type PlansOptions, type RowMeasure, rowOrder } from './plansOptions';

/** A document as the list of plans needs it. */
export interface ListedDocument {
  readonly path: string;
  /** The key of its workspace folder. */
  readonly folder: string;
  /** From the workspace folder down. */
  readonly names: readonly string[];
  readonly kind: DocumentKind;
  /** Undefined until it was read. */
  readonly summary: PlanSummary | undefined;
}

/** A workspace folder with documents. */
export interface ListedFolder {
  readonly key: string;
  readonly name: string;
}

/** A row of the list of plans: a workspace folder, a feature's folder, or a document. */
export interface PlansRow extends RowMeasure {
  readonly key: string;
  /** Its last name; empty for documents right in the workspace folder. */
  readonly name: string;
  /** The names above a feature's folder with `/`, where not all features lie in one folder; else empty. */
  readonly place: string;
  readonly unfinished: number;
  readonly tasks: Progress;
  /** Whether anything in it was checked or has tasks: else it is neither unfinished nor done. */
  readonly isKnown: boolean;
  /** The row of a document; undefined for a folder. */
  readonly document: ListedDocument | undefined;
  /** The key of the row above; undefined for a row of the top. */
  readonly parent: string | undefined;
  readonly children: readonly string[];
}

/** In the order in which the documents of a feature are listed. */
const kinds: readonly DocumentKind[] = ['plan', 'document', 'companion', 'template'];

/** A row with the rows below it. */
interface Branch {
  readonly row: Omit<PlansRow, 'children'>;
  readonly below: readonly Branch[];
}

/**
 * The rows of some documents by their keys, each row above its children.
 *
 * @param all also the documents that the filter leaves out: they decide which folders are features
 */
export function rowsOf(
  folders: readonly ListedFolder[],
  shown: readonly ListedDocument[],
  all: readonly ListedDocument[],
  options: PlansOptions,
): ReadonlyMap<string, PlansRow> {
  const order = rowOrder(options);
  const tops = folders.flatMap(folder => {
    const isIn = (document: ListedDocument) => document.folder === folder.key;
    const parent = folders.length > 1 ? `folder ${folder.key}` : undefined;
    const features = featuresOf(shown.filter(isIn), all.filter(isIn), parent)
      .map(({ row, below }) => ({
        row,
        below: below.toSorted((a, b) => byKind(a.row, b.row) || order(a.row, b.row)),
      }))
      .toSorted((a, b) => order(a.row, b.row));
    if (parent === undefined || features.length === 0) return features;
    return [folderBranch({ key: parent, name: folder.name, place: '', parent: undefined }, features)];
  });
  const rows = new Map<string, PlansRow>();
  const add = ({ row, below }: Branch) => {
    rows.set(row.key, { ...row, children: below.map(child => child.row.key) });
    below.forEach(add);
  };
  tops.forEach(add);
  return rows;
}

function featuresOf(
  shown: readonly ListedDocument[],
  all: readonly ListedDocument[],
  parent: string | undefined,
): readonly Branch[] {
  const mainFolders = new Set(all.filter(isMain).map(({ names }) => names.slice(0, -1).join('/')));
  const groups = new Map<string, ListedDocument[]>();
  for (const document of shown) {
    const path = listedFolder(document.names, names => mainFolders.has(names.join('/'))).join('/');
    groups.set(path, [...(groups.get(path) ?? []), document]);
  }
  const places = new Set([...groups.keys()].map(placeOf));
  return [...groups].map(([path, documents]) => {
    const key = `feature ${documents[0]?.folder} ${path}`;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const below = documents.map(document => ({ row: documentRow(document, key, path), below: [] }));
    return folderBranch({ key, name, place: places.size > 1 ? placeOf(path) : '', parent }, below);
  });
}

/** Whether a document is a plan, or has the name of one beside it. */
export function isMain({ names, kind }: Pick<ListedDocument, 'names' | 'kind'>): boolean {
  return kind === 'plan' || hasDocumentName(names.at(-1) ?? '');
}

function placeOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** @param folder of the row above, to which the name is relative */
function documentRow(document: ListedDocument, parent: string, folder: string): Branch['row'] {
  const { summary } = document;
  const { unfinished = 0, tasks = { done: 0, total: 0 }, changedAt } = summary ?? {};
  const isKnown = (summary?.isChecked && !summary.problem) || tasks.total > 0;
  const above = folder === '' ? 0 : folder.split('/').length;
  const name = document.names.slice(above).join('/');
  return { key: document.path, name, place: '', unfinished, tasks, changedAt, isKnown, document, parent };
}

function folderBranch(
  facts: Pick<PlansRow, 'key' | 'name' | 'place' | 'parent'>,
  below: readonly Branch[],
): Branch {
  const rows = below.map(({ row }) => row);
  return {
    below,
    row: {
      ...facts,
      unfinished: rows.reduce((sum, { unfinished }) => sum + unfinished, 0),
      tasks: rows.map(({ tasks }) => tasks).reduce(addProgress, { done: 0, total: 0 }),
      changedAt: Math.max(...rows.map(({ changedAt = 0 }) => changedAt)),
      isKnown: rows.some(({ isKnown }) => isKnown),
      document: undefined,
    },
  };
}

function byKind(a: Branch['row'], b: Branch['row']): number {
  const kindOf = ({ document }: Branch['row']) => kinds.indexOf(document?.kind ?? 'plan');
  return kindOf(a) - kindOf(b);
}
