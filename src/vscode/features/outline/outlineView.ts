import { columnOf } from '../../documents/editorArea';
import type { OpenPlan, PlanDocuments } from '../../documents/planDocuments';
import { vscode } from '../../host/api';
import { toRange } from '../../host/convert';
import { spokenState } from '../../host/planStateText';
import type { Services } from '../../services';
import { OutlineModel } from './outlineModel';
import { revealSectionCommand } from './outlineRow';
import { OutlineTree } from './outlineTree';

const viewId = 'planquill.outline';
/** Context keys that choose the view's welcome text. */
const hasPlanKey = 'planquill.hasActivePlan';
const planIsEmptyKey = 'planquill.activePlanIsEmpty';

/** The sidebar's outline of the active plan: it follows the editor and the cursor, and takes no focus. */
export function registerOutlineView({ plans, activePlan }: Services): vscode.Disposable {
  const model = new OutlineModel<OpenPlan>();
  const tree = new OutlineTree(model);
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: tree, showCollapseAll: true });

  const show = () => {
    const { plan: open, state } = activePlan;
    tree.show(open);
    const plan = open?.plan;
    view.badge = plan?.unfinished ? { value: plan.unfinished, tooltip: spokenState(plan) } : undefined;
    void vscode.commands.executeCommand('setContext', hasPlanKey, state.kind !== 'none');
    // The welcome text would flash up before every plan's rows if it did not wait for this.
    void vscode.commands.executeCommand('setContext', planIsEmptyKey, plan?.outline.length === 0);
    follow();
  };

  // While the plan is behind its document, the cursor waits: the plan's next lint follows it.
  const follow = () => {
    const editor = vscode.window.activeTextEditor;
    if (!view.visible || !editor) return;
    const { document, selection } = editor;
    const { uri, version } = document;
    const key = model.keyAt({ uri, version, offset: document.offsetAt(selection.active) });
    // Revealing what is selected already would undo a person's scrolling.
    if (key === undefined || view.selection.includes(key)) return;
    view.reveal(key, { select: true, focus: false }).then(undefined, () => {
      // The row went away between the edit and the tree's answer; the next refresh follows again.
    });
  };

  return vscode.Disposable.from(
    tree,
    view,
    activePlan.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.onDidChangeTextEditorSelection(follow),
    view.onDidChangeVisibility(follow),
    vscode.commands.registerCommand(revealSectionCommand, (uri: vscode.Uri, key: string) =>
      goTo(plans, model, uri, key),
    ),
  );
}

/** Puts the cursor at the heading of a row. The text may have changed since the row was drawn. */
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
  const item = model.find(row, open);
  if (!item) return;
  const heading = toRange(item.headingRange, open.plan.snapshot);
  editor.selection = new vscode.Selection(heading.end, heading.end);
  editor.revealRange(heading, vscode.TextEditorRevealType.AtTop);
}
