import { type OutlineItem, type OutlineTask, outlineItemAt } from '../../../core/document/outline';
import type { Resource } from '../../documents/activeDocument';

/** A plan as the outline needs it. */
export interface OutlinedPlan {
  readonly uri: Resource;
  readonly plan: { readonly version: number; readonly outline: readonly OutlineItem[] };
}

/** A place in one version of a document. */
export interface VersionedOffset {
  readonly uri: Resource;
  readonly version: number;
  readonly offset: number;
}

/** A row that a person chose, to be found again when the plan has changed meanwhile. */
export interface ChosenRow {
  readonly key: string;
  /** Of its section when it was chosen. */
  readonly id: string;
}

/** A row of the outline: a section, or a task of one. */
export type OutlineEntry =
  | { readonly kind: 'section'; readonly item: OutlineItem }
  | { readonly kind: 'task'; readonly task: OutlineTask };

interface Node {
  readonly entry: OutlineEntry;
  readonly parent: string | undefined;
  readonly children: readonly string[];
}

/**
 * The rows of one plan's outline. They are called by keys that outlive an edit: the view then keeps selection and folding,
 * and only rows that changed are drawn again. A key is the id that the row's section had when the outline last got or lost a
 * row: the id itself changes with every letter of the title, and so do the ids of all rows below.
 */
export class OutlineModel<Plan extends OutlinedPlan> {
  #shown: Plan | undefined;
  /** In the order of the rows. */
  #nodes: ReadonlyMap<string, Node> = new Map();
  #keys: ReadonlyMap<string, string> = new Map();
  #items: readonly OutlineItem[] = [];
  #isFiltered = false;

  /** Whether only what is unfinished has rows. It holds from the next {@link show} on. */
  set isFiltered(isFiltered: boolean) {
    this.#isFiltered = isFiltered;
  }

  get shown(): Plan | undefined {
    return this.#shown;
  }

  /** Takes the rows of a plan. Returns the keys of those that look different; undefined when all have to be drawn again. */
  show(plan: Plan | undefined): readonly string[] | undefined {
    const before = this.#nodes;
    const all = plan?.plan.outline ?? [];
    const items = this.#isFiltered ? unfinishedOf(all) : all;
    const same = plan?.uri.toString() === this.#shown?.uri.toString() && sameShape(this.#items, items);
    this.#shown = plan;
    this.#items = items;
    this.#nodes = nodesOf(items, same ? [...before.keys()].values() : undefined);
    this.#keys = new Map([...this.#nodes].map(([key, { entry }]) => [idOf(entry), key]));
    if (!same) return undefined;
    return [...this.#nodes]
      .filter(([key, { entry }]) => looksDifferent(before.get(key)?.entry, entry))
      .map(([key]) => key);
  }

  /** The row around a place; undefined unless the rows are those of the place's very version. */
  keyAt({ uri, version, offset }: VersionedOffset): string | undefined {
    const shown = this.#shown;
    if (shown?.uri.toString() !== uri.toString() || shown.plan.version !== version) return undefined;
    const item = outlineItemAt(shown.plan.outline, offset);
    return item && this.#keys.get(item.id);
  }

  entry(key: string): OutlineEntry | undefined {
    return this.#nodes.get(key)?.entry;
  }

  choose(key: string): ChosenRow {
    const entry = this.entry(key);
    return { key, id: entry ? idOf(entry) : key };
  }

  /** What a row is of in the plan as it is now: the same headings, else what is in the row's place. */
  find({ key, id }: ChosenRow, plan: Pick<Plan, 'plan'>): OutlineEntry | undefined {
    return (
      findEntry(plan.plan.outline, id) ?? (plan.plan === this.#shown?.plan ? this.entry(key) : undefined)
    );
  }

  /** @param key the row above; the rows of the top when absent */
  children(key?: string): readonly string[] {
    if (key !== undefined) return this.#nodes.get(key)?.children ?? [];
    return [...this.#nodes].flatMap(([row, { parent }]) => (parent === undefined ? [row] : []));
  }

  /** Whether a row is that of the plan's title, which holds all others. */
  isTitle(key: string): boolean {
    const [only, ...others] = this.#shown?.plan.outline ?? [];
    return (
      others.length === 0 && only !== undefined && only.children.length > 0 && this.#keys.get(only.id) === key
    );
  }

  parent(key: string): string | undefined {
    return this.#nodes.get(key)?.parent;
  }
}

/** @param keys the keys to take, in the order of the rows; their ids when absent */
function nodesOf(
  items: readonly OutlineItem[],
  keys: Iterator<string> | undefined,
): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  const add = (entry: OutlineEntry, parent: string | undefined): string => {
    const key = keys?.next().value ?? idOf(entry);
    const children: string[] = [];
    nodes.set(key, { entry, parent, children });
    for (const child of childrenOf(entry)) children.push(add(child, key));
    return key;
  };
  for (const item of items) add({ kind: 'section', item }, undefined);
  return nodes;
}

/** The tasks of a section stand in front of its sub-sections, as in the text. */
function childrenOf(entry: OutlineEntry): readonly OutlineEntry[] {
  if (entry.kind === 'task') return [];
  const { ownTasks, children } = entry.item;
  return [
    ...ownTasks.map(task => ({ kind: 'task', task }) as const),
    ...children.map(item => ({ kind: 'section', item }) as const),
  ];
}

function idOf(entry: OutlineEntry): string {
  return entry.kind === 'task' ? entry.task.id : entry.item.id;
}

/** What is unfinished: sections with something to write or with text of the template, and tasks that are not done. */
function unfinishedOf(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items
    .filter(
      ({ unfinished, hasTemplateText, tasks }) =>
        unfinished > 0 || hasTemplateText || tasks.done < tasks.total,
    )
    .map(item => ({
      ...item,
      ownTasks: item.ownTasks.filter(({ isDone }) => !isDone),
      children: unfinishedOf(item.children),
    }));
}

/** As many rows, each with as many below it. */
function sameShape(a: readonly OutlineItem[], b: readonly OutlineItem[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ children, ownTasks }, index) => {
      const other = b[index];
      return ownTasks.length === other?.ownTasks.length && sameShape(children, other.children);
    })
  );
}

function looksDifferent(before: OutlineEntry | undefined, after: OutlineEntry): boolean {
  if (before?.kind === 'task' && after.kind === 'task')
    return before.task.title !== after.task.title || before.task.isDone !== after.task.isDone;
  if (before?.kind !== 'section' || after.kind !== 'section') return true;
  const [was, is] = [before.item, after.item];
  return (
    was.title !== is.title ||
    was.unfinished !== is.unfinished ||
    was.hasTemplateText !== is.hasTemplateText ||
    was.tasks.done !== is.tasks.done ||
    was.tasks.total !== is.tasks.total
  );
}

function findEntry(items: readonly OutlineItem[], id: string): OutlineEntry | undefined {
  for (const item of items) {
    if (item.id === id) return { kind: 'section', item };
    const task = item.ownTasks.find(own => own.id === id);
    if (task) return { kind: 'task', task };
    const found = findEntry(item.children, id);
    if (found) return found;
  }
  return undefined;
}
