import type { OpenPlan } from '../../documents/planDocuments';
import { vscode } from '../../host/api';
import type { OutlineModel } from './outlineModel';
import { sectionRow, taskRow } from './outlineRow';

/** The rows of the outline for VS Code's tree. */
export class OutlineTree implements vscode.TreeDataProvider<string>, vscode.Disposable {
  readonly #model: OutlineModel<OpenPlan>;
  readonly #changed = new vscode.EventEmitter<string[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(model: OutlineModel<OpenPlan>) {
    this.#model = model;
  }

  show(plan: OpenPlan | undefined): void {
    const changed = this.#model.show(plan);
    if (changed?.length !== 0) this.#changed.fire(changed && [...changed]);
  }

  /** Draws a row anew, such as one whose box VS Code has ticked and nobody else. */
  redraw(key: string): void {
    this.#changed.fire([key]);
  }

  getChildren(key?: string): string[] {
    return [...this.#model.children(key)];
  }

  getParent(key: string): string | undefined {
    return this.#model.parent(key);
  }

  getTreeItem(key: string): vscode.TreeItem {
    const { shown } = this.#model;
    const entry = this.#model.entry(key);
    // A row that went away while VS Code was asking for it is drawn once more as its bare name.
    if (!entry || !shown) return new vscode.TreeItem(key);
    if (entry.kind === 'task') return taskRow(entry.task, key, shown.uri);
    return sectionRow(entry.item, key, shown.uri, this.#model.isTitle(key));
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
