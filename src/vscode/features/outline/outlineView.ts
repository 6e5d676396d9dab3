import { type OutlineItem, outlineItemAt } from '../../../core/document/outline';
import type { PlanDocuments } from '../../documents/planDocuments';
import { vscode } from '../../host/api';
import { toRange } from '../../host/convert';
import type { Services } from '../../services';
import { revealSectionCommand } from './outlineRow';
import { OutlineTree } from './outlineTree';

const viewId = 'planquill.outline';
/** Context keys that choose the view's welcome text. */
const hasPlanKey = 'planquill.hasActivePlan';
const planIsEmptyKey = 'planquill.activePlanIsEmpty';

/** The sidebar's outline of the active plan: it follows the editor and the cursor, and takes no focus. */
export function registerOutlineView({ plans }: Services): vscode.Disposable {
  const tree = new OutlineTree();
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: tree, showCollapseAll: true });

  const show = () => {
    const editor = vscode.window.activeTextEditor;
    const plan = editor && plans.get(editor.document.uri);
    tree.show(plan);
    const unfinished = plan?.plan.unfinished ?? 0;
    view.badge =
      unfinished === 0
        ? undefined
        : { value: unfinished, tooltip: vscode.l10n.t('{0} unfinished', unfinished) };
    void vscode.commands.executeCommand('setContext', hasPlanKey, plan !== undefined);
    // The welcome text would flash up before every plan's rows if it did not wait for this.
    void vscode.commands.executeCommand('setContext', planIsEmptyKey, plan?.plan.outline.length === 0);
    follow();
  };

  const follow = () => {
    const editor = vscode.window.activeTextEditor;
    const shown = tree.shown;
    if (!view.visible || !editor || !shown || editor.document.uri.toString() !== shown.uri.toString()) return;
    const item = outlineItemAt(shown.plan.outline, editor.document.offsetAt(editor.selection.active));
    // Revealing what is selected already would undo a person's scrolling.
    const key = item && tree.keyOf(item.id);
    if (key === undefined || view.selection.includes(key)) return;
    view.reveal(key, { select: true, focus: false }).then(undefined, () => {
      // The row went away between the edit and the tree's answer; the next refresh follows again.
    });
  };

  return vscode.Disposable.from(
    tree,
    view,
    plans.onDidChange(({ uri }) => isActive(uri) && show()),
    plans.onDidClose(uri => uri.toString() === tree.shown?.uri.toString() && show()),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.window.onDidChangeTextEditorSelection(follow),
    view.onDidChangeVisibility(follow),
    vscode.commands.registerCommand(revealSectionCommand, (uri: vscode.Uri, key: string) =>
      goTo(plans, uri, tree.item(key)?.id ?? key),
    ),
  );
}

function isActive(uri: vscode.Uri): boolean {
  return vscode.window.activeTextEditor?.document.uri.toString() === uri.toString();
}

async function goTo(plans: PlanDocuments, uri: vscode.Uri, id: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(uri);
  const plan = plans.get(uri)?.plan;
  const item = plan && findItem(plan.outline, id);
  if (!plan || !item) return;
  const heading = toRange(item.headingRange, plan.snapshot);
  editor.selection = new vscode.Selection(heading.end, heading.end);
  editor.revealRange(heading, vscode.TextEditorRevealType.AtTop);
}

function findItem(items: readonly OutlineItem[], id: string): OutlineItem | undefined {
  for (const item of items) {
    const found = item.id === id ? item : findItem(item.children, id);
    if (found) return found;
  }
  return undefined;
}
