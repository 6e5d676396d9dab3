import { vscode } from '../../host/api';
import { planRow } from './planRow';
import type { PlansModel } from './plansModel';

/** The rows of the list of plans for VS Code's tree. A row is called by its key. */
export class PlansTree implements vscode.TreeDataProvider<string>, vscode.Disposable {
  readonly #model: PlansModel;
  readonly #changed = new vscode.EventEmitter<string[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(model: PlansModel) {
    this.#model = model;
  }

  /** @param changed the keys of rows to draw again; all of them when absent */
  renew(changed: readonly string[] | undefined): void {
    if (changed?.length !== 0) this.#changed.fire(changed && [...changed]);
  }

  getChildren(key?: string): string[] {
    return [...this.#model.children(key)];
  }

  getParent(key: string): string | undefined {
    return this.#model.row(key)?.parent;
  }

  getTreeItem(key: string): vscode.TreeItem {
    const row = this.#model.row(key);
    // A row that went away while VS Code was asking for it is drawn once more as its bare key.
    return row ? planRow(row) : new vscode.TreeItem(key);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
