import { vscode } from '../host/api';
import { ActiveDocument, type ActiveState, planOf } from './activeDocument';
import { editorArea } from './editorArea';
import type { OpenPlan, PlanDocuments } from './planDocuments';

/** The plan that a person works on, as outline, status and context keys have it. See {@link ActiveDocument}. */
export class ActivePlan implements vscode.Disposable {
  readonly #document: ActiveDocument<OpenPlan>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when another plan is active, or the active one was linted. */
  readonly onDidChange = this.#changed.event;

  constructor(plans: PlanDocuments) {
    this.#document = new ActiveDocument(editorArea, plans);
    const update = () => {
      if (this.#document.update()) this.#changed.fire();
    };
    const { tabGroups } = vscode.window;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      plans.onDidChange(update),
      plans.onDidPreview(update),
      plans.onDidClose(update),
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.window.onDidChangeVisibleTextEditors(update),
      tabGroups.onDidChangeTabs(update),
      tabGroups.onDidChangeTabGroups(update),
    );
  }

  get state(): ActiveState<OpenPlan> {
    return this.#document.state;
  }

  /** Undefined when no plan is active, or it is still being read. */
  get plan(): OpenPlan | undefined {
    return planOf(this.#document.state);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
