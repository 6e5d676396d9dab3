import { shownText } from '../../core/text/untrustedText';
import { folderName, type PlanSummary } from '../../core/workspace/index/planSummary';
import type { WorkspacePlan, WorkspacePlans } from '../documents/workspacePlans';
import { vscode } from '../host/api';
import { spokenTasks } from '../host/planStateText';
import { problemText } from '../host/problemText';
import { pickedIn } from '../host/quickPick';
import { Renewal } from '../host/renewal';
import { fileProblemOf, workspaceFiles } from '../host/workspaceFiles';
import type { Services } from '../services';
import { newPlanCommand } from './newPlan/newPlan';

const goToPlanCommand = 'planquill.goToPlan';

interface PlanItem extends vscode.QuickPickItem {
  /** Undefined for the row that starts a plan where there is none. */
  readonly uri?: vscode.Uri;
}

/** "Go to Plan…": every plan of the workspace with what is unfinished in it, to be opened. */
export function registerGoToPlan({ workspacePlans: plans, log }: Services): vscode.Disposable {
  return vscode.commands.registerCommand(goToPlanCommand, async () => {
    const chosen = await choosePlan(plans);
    if (!chosen) return;
    if (!chosen.uri) {
      await vscode.commands.executeCommand(newPlanCommand);
      return;
    }
    try {
      await vscode.window.showTextDocument(chosen.uri);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      const problem = { ...fileProblemOf(error), path: chosen.uri.toString() };
      void vscode.window.showErrorMessage(problemText(problem));
    }
  });
}

/** Undefined when the person cancels. */
async function choosePlan(plans: WorkspacePlans): Promise<PlanItem | undefined> {
  const pick = vscode.window.createQuickPick<PlanItem>();
  const rows = new PlanRows();
  pick.placeholder = vscode.l10n.t('Search plans by title, path or state');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.keepScrollPosition = true;

  const show = () => {
    const [active] = pick.activeItems;
    const items = rows.of(plans.all().filter(({ kind }) => kind === 'plan'));
    pick.busy = plans.isBusy;
    pick.title = shownTitle(plans);
    pick.items = items.length > 0 || pick.busy ? items : [newPlanItem()];
    // The active row must not change under the person's hands.
    const same = active && pick.items.find(({ uri }) => uri?.toString() === active.uri?.toString());
    if (same && same !== pick.items[0]) pick.activeItems = [same];
  };
  const renewal = new Renewal(show);
  const changed = plans.onDidChange(() => renewal.changed(plans.isBusy));

  show();
  const picked = await pickedIn(pick);
  renewal.dispose();
  changed.dispose();
  return picked?.item;
}

/** The rows of plans. A row is made again only when its summary changed. */
class PlanRows {
  readonly #known = new Map<string, { readonly summary: PlanSummary | undefined; readonly item: PlanItem }>();

  /** Rows in the order of their paths, so that no row moves while the others are read. */
  of(plans: readonly WorkspacePlan[]): readonly PlanItem[] {
    return plans
      .map(plan => this.#row(plan))
      .toSorted(({ detail: a = '' }, { detail: b = '' }) => (a < b ? -1 : a > b ? 1 : 0));
  }

  #row({ path, summary }: WorkspacePlan): PlanItem {
    const known = this.#known.get(path);
    if (known && known.summary === summary) return known.item;
    const uri = vscode.Uri.parse(path);
    const item = {
      label: shownText(summary?.title ?? folderName(workspaceFiles, path)),
      description: summary ? shownState(summary) : vscode.l10n.t('not read yet'),
      detail: shownText(vscode.workspace.asRelativePath(uri)),
      uri,
    };
    this.#known.set(path, { summary, item });
    return item;
  }
}

function shownState({ path, unfinished, tasks, problem }: PlanSummary): string {
  if (problem) return problemText({ ...problem, path });
  const open =
    unfinished === 0 ? vscode.l10n.t('nothing unfinished') : vscode.l10n.t('{0} unfinished', unfinished);
  // A row of a quick pick is spoken as it is written.
  return [open, spokenTasks(tasks)].filter(Boolean).join(' · ');
}

/** Tells how far the search is where it takes long, and where it may have missed plans. */
function shownTitle({ isBusy, walk }: WorkspacePlans): string {
  if (walk?.isCutShort)
    return vscode.l10n.t('Go to Plan: stopped after {0} folders, others may hold more plans', walk.folders);
  return walk && isBusy
    ? vscode.l10n.t('Go to Plan: searching, {0} folders so far', walk.folders)
    : vscode.l10n.t('Go to Plan');
}

function newPlanItem(): PlanItem {
  return {
    label: vscode.l10n.t('New Implementation Plan'),
    detail: vscode.l10n.t('There is no plan yet. Start the first one.'),
    iconPath: new vscode.ThemeIcon('new-file'),
    alwaysShow: true,
  };
}
