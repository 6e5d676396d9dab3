import { stopBeyond, unfilledStops } from '../../core/editing/unfilledStops';
import { editorOfPlan } from '../documents/editorOfPlan';
import type { WorkspacePlans } from '../documents/workspacePlans';
import { vscode } from '../host/api';
import type { Services } from '../services';
import { goToStop, tellNothingLeft } from './goToStop';

/** "Next Unfilled in All Plans": goes on to the next plan with something unfinished after the last stop of one. */
export function registerUnfilledInAllPlans(services: Services): vscode.Disposable {
  const { plans, activePlan, workspacePlans, suggestions } = services;
  return vscode.commands.registerCommand('planquill.nextUnfilledInAllPlans', async () => {
    const editor = await editorOfPlan(activePlan);
    const isLeftHere =
      editor &&
      (await goToStop(editor, services, (stops, selection) => stopBeyond(stops, selection, 'next')));
    if (isLeftHere) return;
    const here = editor?.document.uri.toString() ?? '';
    for (const path of await unfinishedPlans(workspacePlans, here)) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(path));
      // It may have been finished since it was read.
      const open = await plans.current(document);
      const [first] = open ? unfilledStops(open.plan) : [];
      if (!open || !first) continue;
      await suggestions.goTo(first.range, open, await vscode.window.showTextDocument(document));
      return;
    }
    tellNothingLeft();
  });
}

/** The plans of the workspace in which something is left, by their paths, from the one behind a path round to that one. */
async function unfinishedPlans(plans: WorkspacePlans, here: string): Promise<readonly string[]> {
  const unfinished = () =>
    plans
      .all()
      .filter(({ summary }) => summary && summary.unfinished > 0)
      .map(({ path }) => path)
      .sort();
  // The first look begins the search.
  unfinished();
  if (plans.isBusy)
    await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Window,
        title: vscode.l10n.t('Reading the plans of the workspace'),
      },
      () => plans.read(),
    );
  const paths = unfinished();
  return [...paths.filter(path => path > here), ...paths.filter(path => path <= here)];
}
