import type { PlanDocument } from '../../../core/document/planDocument';
import { toggleTask } from '../../../core/editing/toggleTask';
import { type Change, selectionAfter } from '../../../core/text/change';
import { columnOf } from '../../documents/editorArea';
import { applyGestureTo, showOutcome } from '../../documents/gesture';
import type { OpenPlan, PlanDocuments } from '../../documents/planDocuments';
import { vscode } from '../../host/api';
import type { ChosenRow, OutlineModel, VersionedOffset } from './outlineModel';

/** A gesture on sections. Each offset is in one of them: UTF-16, in this version of the plan. */
export type SectionsGesture = (plan: PlanDocument, offsets: readonly number[]) => Change | undefined;

/** Gestures on what rows of the outline are of. The plan need not be in the active editor. */
export class RowGestures {
  readonly #plans: PlanDocuments;
  readonly #model: OutlineModel<OpenPlan>;
  readonly #reveal: (place: VersionedOffset) => Promise<void>;

  /** @param reveal selects the row of a place and gives it the focus */
  constructor(
    plans: PlanDocuments,
    model: OutlineModel<OpenPlan>,
    reveal: (place: VersionedOffset) => Promise<void>,
  ) {
    this.#plans = plans;
    this.#model = model;
    this.#reveal = reveal;
  }

  /** The rows of sections among some, to be found again later. */
  choose(rows: readonly string[]): readonly ChosenRow[] {
    return rows.filter(row => this.#model.entry(row)?.kind === 'section').map(row => this.#model.choose(row));
  }

  /**
   * Applies a gesture to the sections of rows. The row of what the change puts in is selected then.
   *
   * @param uri of the plan that the rows are of
   * @param nothing what is said where there was nothing to change
   */
  async apply(
    uri: vscode.Uri,
    rows: readonly ChosenRow[],
    gesture: SectionsGesture,
    nothing: string,
  ): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    let offset: number | undefined;
    const outcome = await applyGestureTo(
      this.#plans,
      document,
      plan => {
        const change = gesture(plan, this.#offsetsOf(rows, plan));
        offset = change && selectionAfter(change.edits)?.start;
        return change;
      },
      vscode.window.visibleTextEditors.find(editor => editor.document === document),
    );
    showOutcome(outcome, nothing);
    if (outcome !== 'applied' || offset === undefined) return;
    const { version } = document;
    const open = await this.#plans.current(document);
    if (open?.plan.version === version) await this.#reveal({ uri, version, offset });
  }

  /** The same for a gesture with tab stops: the plan gets the focus, as a person types there next. */
  async applyInEditor(
    uri: vscode.Uri,
    rows: readonly ChosenRow[],
    gesture: SectionsGesture,
    nothing: string,
  ): Promise<void> {
    const viewColumn = columnOf(uri) ?? vscode.ViewColumn.Active;
    const editor = await vscode.window.showTextDocument(uri, { viewColumn });
    const outcome = await applyGestureTo(
      this.#plans,
      editor.document,
      plan => gesture(plan, this.#offsetsOf(rows, plan)),
      editor,
    );
    showOutcome(outcome, nothing);
  }

  /** Ticks the tasks among rows, or takes the ticks away where all of them are done. */
  async toggleTasks(rows: readonly string[]): Promise<void> {
    const tasks = rows.flatMap(key => {
      const entry = this.#model.entry(key);
      return entry?.kind === 'task' ? [{ key, isDone: entry.task.isDone }] : [];
    });
    const isDone = tasks.some(task => !task.isDone);
    if (tasks.length > 0) await this.tick(tasks.map(({ key }) => [key, isDone]));
    else
      showOutcome('nothing', vscode.l10n.t('Choose the row of a task: the tasks are below their section.'));
  }

  /** Ticks tasks in the text, or takes the ticks away, as their boxes in the outline say. */
  async tick(boxes: readonly (readonly [key: string, isDone: boolean])[]): Promise<boolean> {
    const { shown } = this.#model;
    if (!shown) return false;
    const chosen = boxes.map(([key, isDone]) => ({ row: this.#model.choose(key), isDone }));
    const document = await vscode.workspace.openTextDocument(shown.uri);
    const outcome = await applyGestureTo(this.#plans, document, open => {
      const changes = chosen.map(({ row, isDone }) => {
        const entry = this.#model.find(row, { plan: open });
        return entry?.kind === 'task' ? toggleTask(open.plan, entry.task.markRange, isDone) : undefined;
      });
      const edits = changes.flatMap(change => change?.edits ?? []);
      return edits.length > 0 ? { edits } : undefined;
    });
    showOutcome(outcome, vscode.l10n.t('The task is as its box says already.'));
    return outcome === 'applied';
  }

  #offsetsOf(rows: readonly ChosenRow[], plan: PlanDocument): readonly number[] {
    return rows.flatMap(row => {
      const entry = this.#model.find(row, { plan });
      return entry?.kind === 'section' ? [entry.item.headingRange.start] : [];
    });
  }
}
