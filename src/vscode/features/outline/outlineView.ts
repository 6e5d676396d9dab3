import { columnOf } from '../../documents/editorArea';
import { applyGesture, showOutcome } from '../../documents/gesture';
import type { OpenPlan, PlanDocuments } from '../../documents/planDocuments';
import { vscode } from '../../host/api';
import { toRange } from '../../host/convert';
import { spokenState } from '../../host/planStateText';
import type { Services } from '../../services';
import { rowsOf } from './chosenRows';
import { OutlineDrops } from './outlineDrops';
import { OutlineModel, type VersionedOffset } from './outlineModel';
import { revealSectionCommand } from './outlineRow';
import { OutlineTree } from './outlineTree';
import { RowGestures } from './rowGestures';
import { type SectionCommand, sectionCommands } from './sectionCommands';
import { registerToggleTask } from './toggleTaskCommand';

const viewId = 'planquill.outline';
/** Context keys that choose the view's welcome text. */
const hasPlanKey = 'planquill.hasActivePlan';
const planIsEmptyKey = 'planquill.activePlanIsEmpty';
/** The context key of the view's filter, which is also the name that it is remembered by. */
const isFilteredKey = 'planquill.outlineIsFiltered';

/** The sidebar's outline of the active plan: it follows the editor and the cursor, and takes no focus. */
export function registerOutlineView({ plans, activePlan, workspaceState }: Services): vscode.Disposable {
  const model = new OutlineModel<OpenPlan>();
  const tree = new OutlineTree(model);
  const gestures = new RowGestures(plans, model, place => reveal(place, true));
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    // A section is no task: VS Code would tick its tasks with it.
    manageCheckboxStateManually: true,
    dragAndDropController: new OutlineDrops(model, gestures),
  });

  const show = () => {
    const { plan: open, state } = activePlan;
    tree.show(open);
    const plan = open?.plan;
    view.badge = plan?.unfinished ? { value: plan.unfinished, tooltip: spokenState(plan) } : undefined;
    const hidesAll = plan && plan.outline.length > 0 && model.children().length === 0;
    view.message = hidesAll ? vscode.l10n.t('Nothing is unfinished.') : '';
    void vscode.commands.executeCommand('setContext', hasPlanKey, state.kind !== 'none');
    // The welcome text would flash up before every plan's rows if it did not wait for this.
    void vscode.commands.executeCommand('setContext', planIsEmptyKey, plan?.outline.length === 0);
    follow();
  };

  const filter = (isFiltered: boolean) => {
    model.isFiltered = isFiltered;
    void vscode.commands.executeCommand('setContext', isFilteredKey, isFiltered);
    show();
  };

  const reveal = async (place: VersionedOffset, focus: boolean) => {
    const key = model.keyAt(place);
    // Revealing what is selected already would undo a person's scrolling.
    const isSelected = view.selection.some(row => row === key || isTaskAt(model, row, place.offset));
    if (key === undefined || (!focus && isSelected)) return;
    await view.reveal(key, { select: true, focus }).then(undefined, () => {
      // The row went away between the edit and the tree's answer; the next refresh follows again.
    });
  };

  // While the plan is behind its document, the cursor waits: the plan's next lint follows it.
  const follow = () => {
    const editor = vscode.window.activeTextEditor;
    if (!view.visible || !editor) return;
    const { document, selection } = editor;
    const { uri, version } = document;
    void reveal({ uri, version, offset: document.offsetAt(selection.active) }, false);
  };

  /** @param rows the keys of the rows that it is for; absent for the section at the cursor */
  const run = async ({ gesture, hasStops, nothing }: SectionCommand, rows: readonly string[] | undefined) => {
    if (!rows) {
      showOutcome(await applyGesture(plans, (plan, { start }) => gesture(plan, [start])), nothing());
      return;
    }
    const { shown } = model;
    const chosen = gestures.choose(rows);
    if (!shown) return;
    if (hasStops) await gestures.applyInEditor(shown.uri, chosen, gesture, nothing());
    else await gestures.apply(shown.uri, chosen, gesture, nothing());
  };

  const filterFromNowOn = async (isFiltered: boolean) => {
    filter(isFiltered);
    await workspaceState.update(isFilteredKey, isFiltered);
  };

  filter(workspaceState.get(isFilteredKey, false));
  return vscode.Disposable.from(
    tree,
    view,
    activePlan.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.onDidChangeTextEditorSelection(follow),
    view.onDidChangeVisibility(follow),
    view.onDidChangeCheckboxState(async ({ items }) => {
      const { Checked } = vscode.TreeItemCheckboxState;
      const isTicked = await gestures.tick(items.map(([key, state]) => [key, state === Checked]));
      // The text is as before, and so are the boxes to be.
      if (!isTicked) for (const [key] of items) tree.redraw(key);
    }),
    vscode.commands.registerCommand('planquill.filterOutline', () => filterFromNowOn(true)),
    vscode.commands.registerCommand('planquill.unfilterOutline', () => filterFromNowOn(false)),
    registerToggleTask(plans, gestures, view),
    ...sectionCommands.map(command =>
      vscode.commands.registerCommand(command.id, (first?: unknown, others?: unknown) =>
        run(command, rowsOf(first, others, view)),
      ),
    ),
    vscode.commands.registerCommand(revealSectionCommand, (uri: vscode.Uri, key: string) =>
      goTo(plans, model, uri, key),
    ),
  );
}

/** Whether a row is of the task in whose box an offset is. */
function isTaskAt(model: OutlineModel<OpenPlan>, row: string, offset: number): boolean {
  const entry = model.entry(row);
  if (entry?.kind !== 'task') return false;
  const { start, end } = entry.task.markRange;
  return start <= offset && offset <= end;
}

/** Puts the cursor at the heading, or in the box, of a row. The text may have changed since the row was drawn. */
async function goTo(
  plans: PlanDocuments,
  model: OutlineModel<OpenPlan>,
  uri: vscode.Uri,
  key: string,
): Promise<void> {
  const row = model.choose(key);
  const editor = await vscode.window.showTextDocument(uri, {
    viewColumn: columnOf(uri) ?? vscode.ViewColumn.Active,
  });
  const open = await plans.current(editor.document);
  if (!open || open.plan.version !== editor.document.version) return;
  const entry = model.find(row, open);
  if (!entry) return;
  const range = entry.kind === 'task' ? entry.task.markRange : entry.item.headingRange;
  const place = toRange(range, open.plan.snapshot);
  editor.selection = new vscode.Selection(place.end, place.end);
  const { AtTop, InCenterIfOutsideViewport } = vscode.TextEditorRevealType;
  editor.revealRange(place, entry.kind === 'task' ? InCenterIfOutsideViewport : AtTop);
}
