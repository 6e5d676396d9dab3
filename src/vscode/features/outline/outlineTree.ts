import type { OutlineItem } from '../../../core/document/outline';
import type { OpenPlan } from '../../documents/planDocuments';
import { vscode } from '../../host/api';
import { outlineRow } from './outlineRow';

interface Node {
  readonly item: OutlineItem;
  readonly parent: string | undefined;
  readonly children: readonly string[];
}

/**
 * The outline of one plan for VS Code's tree. Its elements are keys that outlive an edit: VS Code then keeps selection and
 * folding, and only rows that changed are drawn again. A key is the id that the row's section had when the outline last got
 * or lost a row: the id itself changes with every letter of the title, and so do the ids of all rows below.
 */
export class OutlineTree implements vscode.TreeDataProvider<string>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<string[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #shown: OpenPlan | undefined;
  /** In the order of the rows. */
  #nodes: ReadonlyMap<string, Node> = new Map();
  #keys: ReadonlyMap<string, string> = new Map();

  get shown(): OpenPlan | undefined {
    return this.#shown;
  }

  show(plan: OpenPlan | undefined): void {
    const before = this.#nodes;
    const items = plan?.plan.outline ?? [];
    const same =
      plan?.uri.toString() === this.#shown?.uri.toString() &&
      sameShape(this.#shown?.plan.outline ?? [], items);
    this.#shown = plan;
    this.#nodes = nodesOf(items, same ? [...before.keys()].values() : undefined);
    this.#keys = new Map([...this.#nodes].map(([key, { item }]) => [item.id, key]));
    if (!same) {
      this.#changed.fire(undefined);
      return;
    }
    const changed = [...this.#nodes].filter(([key, { item }]) => looksDifferent(before.get(key)?.item, item));
    if (changed.length > 0) this.#changed.fire(changed.map(([key]) => key));
  }

  /** The key of a row by the present id of its section. */
  keyOf(id: string): string | undefined {
    return this.#keys.get(id);
  }

  item(key: string): OutlineItem | undefined {
    return this.#nodes.get(key)?.item;
  }

  getChildren(key?: string): string[] {
    if (key !== undefined) return [...(this.#nodes.get(key)?.children ?? [])];
    return [...this.#nodes].flatMap(([row, { parent }]) => (parent === undefined ? [row] : []));
  }

  getParent(key: string): string | undefined {
    return this.#nodes.get(key)?.parent;
  }

  getTreeItem(key: string): vscode.TreeItem {
    const item = this.item(key);
    // A row that went away while VS Code was asking for it is drawn once more as its bare name.
    return item && this.#shown ? outlineRow(item, key, this.#shown.uri) : new vscode.TreeItem(key);
  }

  dispose(): void {
    this.#changed.dispose();
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
    before.tasks.done !== after.tasks.done ||
    before.tasks.total !== after.tasks.total
  );
}
