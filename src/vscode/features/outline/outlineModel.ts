import { type OutlineItem, outlineItemAt } from '../../../core/document/outline';
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

interface Node {
  readonly item: OutlineItem;
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

  get shown(): Plan | undefined {
    return this.#shown;
  }

  /** Takes the rows of a plan. Returns the keys of those that look different; undefined when all have to be drawn again. */
  show(plan: Plan | undefined): readonly string[] | undefined {
    const before = this.#nodes;
    const items = plan?.plan.outline ?? [];
    const same =
      plan?.uri.toString() === this.#shown?.uri.toString() &&
      sameShape(this.#shown?.plan.outline ?? [], items);
    this.#shown = plan;
    this.#nodes = nodesOf(items, same ? [...before.keys()].values() : undefined);
    this.#keys = new Map([...this.#nodes].map(([key, { item }]) => [item.id, key]));
    if (!same) return undefined;
    return [...this.#nodes]
      .filter(([key, { item }]) => looksDifferent(before.get(key)?.item, item))
      .map(([key]) => key);
  }

  /** The row around a place; undefined unless the rows are those of the place's very version. */
  keyAt({ uri, version, offset }: VersionedOffset): string | undefined {
    const shown = this.#shown;
    if (shown?.uri.toString() !== uri.toString() || shown.plan.version !== version) return undefined;
    const item = outlineItemAt(shown.plan.outline, offset);
    return item && this.#keys.get(item.id);
  }

  item(key: string): OutlineItem | undefined {
    return this.#nodes.get(key)?.item;
  }

  choose(key: string): ChosenRow {
    return { key, id: this.item(key)?.id ?? key };
  }

  /** The section of a row in the plan as it is now: that of the same headings, else the one in the row's place. */
  find({ key, id }: ChosenRow, plan: Plan): OutlineItem | undefined {
    return findItem(plan.plan.outline, id) ?? (plan === this.#shown ? this.item(key) : undefined);
  }

  /** @param key the row above; the rows of the top when absent */
  children(key?: string): readonly string[] {
    if (key !== undefined) return this.#nodes.get(key)?.children ?? [];
    return [...this.#nodes].flatMap(([row, { parent }]) => (parent === undefined ? [row] : []));
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
  const add = (item: OutlineItem, parent: string | undefined): string => {
    const key = keys?.next().value ?? item.id;
    const children: string[] = [];
    nodes.set(key, { item, parent, children });
    for (const child of item.children) children.push(add(child, key));
    return key;
  };
  for (const item of items) add(item, undefined);
  return nodes;
}

/** As many rows, each with as many below it. */
function sameShape(a: readonly OutlineItem[], b: readonly OutlineItem[]): boolean {
  return (
    a.length === b.length && a.every(({ children }, index) => sameShape(children, b[index]?.children ?? []))
  );
}

function looksDifferent(before: OutlineItem | undefined, after: OutlineItem): boolean {
  return (
    before?.title !== after.title ||
    before.unfinished !== after.unfinished ||
    before.hasTemplateText !== after.hasTemplateText ||
    before.tasks.done !== after.tasks.done ||
    before.tasks.total !== after.tasks.total
  );
}

function findItem(items: readonly OutlineItem[], id: string): OutlineItem | undefined {
  for (const item of items) {
    const found = item.id === id ? item : findItem(item.children, id);
    if (found) return found;
  }
  return undefined;
}
