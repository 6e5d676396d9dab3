import type { WorkspacePlan, WorkspacePlans } from '../../documents/workspacePlans';
import { vscode } from '../../host/api';
import { Renewal } from '../../host/renewal';
import type { Services } from '../../services';
import { askForFilter, askForOrder, orderName } from './askForOptions';
import { PlanPlaces } from './planPlaces';
import { PlansCheck } from './plansCheck';
import { PlansModel } from './plansModel';
import { isFiltered, type PlansOptions, readOptions } from './plansOptions';
import { PlansTree } from './plansTree';

const viewId = 'planquill.plans';
/** Context key that chooses the view's welcome text. */
const isEmptyKey = 'planquill.hasNoPlans';
/** Context key that offers to take the findings of closed plans away. */
const hasFindingsKey = 'planquill.hasClosedFindings';
const optionsKey = 'planquill.plans';

/** The sidebar's list of all plans. Nothing is searched before it is visible for the first time. */
export function registerPlansView({ plans, workspacePlans, workspaceState }: Services): vscode.Disposable {
  const model = new PlansModel();
  const tree = new PlansTree(model);
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: tree, showCollapseAll: true });
  const check = new PlansCheck(plans, workspacePlans);
  const places = new PlanPlaces();
  let options = readOptions(workspaceState.get(optionsKey));

  const show = () => {
    // A list that nobody sees waits until somebody does.
    if (!view.visible) return;
    const all = workspacePlans.all();
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri, name }) => ({
      key: uri.toString(),
      name,
    }));
    const documents = all.flatMap(plan => {
      const place = places.of(plan.path);
      return place ? [{ ...plan, ...place }] : [];
    });
    tree.renew(model.show(folders, documents, options));
    view.description = shownOptions(options);
    view.message = messageOf(workspacePlans, all, model) ?? shownFound(check) ?? '';
    const isEmpty = model.children().length === 0 && model.hidden === 0 && !workspacePlans.isBusy;
    void vscode.commands.executeCommand('setContext', isEmptyKey, isEmpty);
  };
  const renewal = new Renewal(show);
  const change = async (changed: PlansOptions | undefined) => {
    if (!changed) return;
    options = changed;
    show();
    await workspaceState.update(optionsKey, changed);
  };

  show();
  return vscode.Disposable.from(
    tree,
    view,
    check,
    renewal,
    places,
    view.onDidChangeVisibility(show),
    workspacePlans.onDidChange(() => renewal.changed(workspacePlans.isBusy)),
    check.onDidChange(() => {
      void vscode.commands.executeCommand('setContext', hasFindingsKey, check.found !== undefined);
      show();
    }),
    vscode.commands.registerCommand('planquill.sortPlans', async () => change(await askForOrder(options))),
    vscode.commands.registerCommand('planquill.filterPlans', async () =>
      change(await askForFilter(options, statusCounts(workspacePlans.all()))),
    ),
    vscode.commands.registerCommand('planquill.refreshPlans', () => workspacePlans.renew()),
    vscode.commands.registerCommand('planquill.checkAllPlans', () => checkAll(check)),
    vscode.commands.registerCommand('planquill.clearClosedFindings', () => check.clear()),
    vscode.commands.registerCommand('planquill.openPlanToSide', async (key: unknown) => {
      const row = typeof key === 'string' ? key : view.selection[0];
      const path = row === undefined ? undefined : model.row(row)?.document?.path;
      if (path === undefined) return;
      const uri = vscode.Uri.parse(path);
      await vscode.commands.executeCommand('vscode.open', uri, vscode.ViewColumn.Beside);
    }),
  );
}

async function checkAll(check: PlansCheck): Promise<void> {
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Checking all plans'),
    cancellable: true,
  };
  await vscode.window.withProgress(progress, (progress, token) =>
    check.run(token, ({ done, total }) =>
      progress.report({ message: vscode.l10n.t('{0} of {1}', done, total), increment: 100 / total }),
    ),
  );
}

function statusCounts(plans: readonly WorkspacePlan[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { summary } of plans) {
    if (!summary) continue;
    const status = summary.status ?? '';
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return counts;
}

/** What the list shows, beside its title; nothing where it shows all plans by name. */
function shownOptions(options: PlansOptions): string {
  const order = options.order === 'name' ? '' : orderName(options.order);
  return [order, isFiltered(options) ? vscode.l10n.t('Filtered') : ''].filter(Boolean).join(', ');
}

/** Tells how far the search and the reading are, and which plans are not in the list. */
function messageOf(
  { isBusy, isSearching, walk }: WorkspacePlans,
  all: readonly WorkspacePlan[],
  { hidden }: PlansModel,
): string | undefined {
  const read = all.filter(({ summary }) => summary).length;
  if (isBusy && walk) return vscode.l10n.t('Searching for plans: {0} folders so far', walk.folders);
  if (isSearching && read === 0) return vscode.l10n.t('Searching for plans…');
  if (isBusy && read < all.length) return vscode.l10n.t('{0} of {1} documents are read…', read, all.length);
  if (walk?.isCutShort)
    return vscode.l10n.t('The search stopped after {0} folders. Others may hold more plans.', walk.folders);
  if (hidden === 1) return vscode.l10n.t('The filter hides 1 document.');
  return hidden > 1 ? vscode.l10n.t('The filter hides {0} documents.', hidden) : undefined;
}

function shownFound({ found }: PlansCheck): string | undefined {
  if (!found) return undefined;
  if (found.findings === 0) return vscode.l10n.t('Checked: no findings in the plans that are not open.');
  return vscode.l10n.t(
    'Checked: the Problems view has {0} findings of {1} plans that are not open.',
    found.findings,
    found.plans,
  );
}
