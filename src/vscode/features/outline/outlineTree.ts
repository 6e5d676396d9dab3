import type { OutlineItem } from '../../../core/document/outline';
import type { OpenPlan } from '../../documents/planDocuments';
import { vscode } from '../../host/api';
import { outlineRow } from './outlineRow';

interface Node {
  readonly item: OutlineItem;
  readonly parent: string | undefined;
}

/**
 * The outline of one plan for VS Code's tree. Its elements are the ids of the sections, which outlive an edit: VS Code
 * then keeps selection and folding, and only rows that changed are drawn again.
 */
export class OutlineTree implements vscode.TreeDataProvider<string>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<string[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #shown: OpenPlan | undefined;
  #nodes: ReadonlyMap<string, Node> = new Map();

  get shown(): OpenPlan | undefined {
    return this.#shown;
  }

  show(plan: OpenPlan | undefined): void {
    const before = this.#nodes;
    const same = plan?.uri.toString() === this.#shown?.uri.toString();
    this.#shown = plan;
    this.#nodes = nodesOf(plan?.plan.outline ?? [], undefined);
    if (!same || !sameKeys(before, this.#nodes)) {
      this.#changed.fire(undefined);
      return;
    }
    const changed = [...this.#nodes].filter(([id, { item }]) => looksDifferent(before.get(id)?.item, item));
    if (changed.length > 0) this.#changed.fire(changed.map(([id]) => id));
  }

  item(id: string): OutlineItem | undefined {
    return this.#nodes.get(id)?.item;
  }

  getChildren(id?: string): string[] {
    const items = id === undefined ? this.#shown?.plan.outline : this.item(id)?.children;
    return (items ?? []).map(item => item.id);
  }

  getParent(id: string): string | undefined {
    return this.#nodes.get(id)?.parent;
  }

  getTreeItem(id: string): vscode.TreeItem {
    const item = this.item(id);
    // A row that went away while VS Code was asking for it is drawn once more as its bare name.
    return item && this.#shown ? outlineRow(item, this.#shown.uri) : new vscode.TreeItem(id);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function nodesOf(items: readonly OutlineItem[], parent: string | undefined): ReadonlyMap<string, Node> {
  return new Map(
    items.flatMap(item => [[item.id, { item, parent }] as const, ...nodesOf(item.children, item.id)]),
  );
}

/** The same rows in the same order; rows under another parent have another id. */
function sameKeys(a: ReadonlyMap<string, Node>, b: ReadonlyMap<string, Node>): boolean {
  const keys = [...b.keys()];
  return a.size === b.size && [...a.keys()].every((id, index) => id === keys[index]);
}

function looksDifferent(before: OutlineItem | undefined, after: OutlineItem): boolean {
  return (
    before?.unfinished !== after.unfinished ||
    before.tasks.done !== after.tasks.done ||
    before.tasks.total !== after.tasks.total
  );
}
