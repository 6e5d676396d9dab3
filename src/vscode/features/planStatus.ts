import type { PlanDocument } from '../../core/document/planDocument';
import type { TemplateReason } from '../../core/template/templateChoice';
import { shownText } from '../../core/text/untrustedText';
import { vscode } from '../host/api';
import { hostLimits } from '../host/convert';
import { shownTasks, spokenState } from '../host/planStateText';
import { openingCommand, problemText } from '../host/problemText';
import { templateName } from '../host/templateName';
import type { Services } from '../services';
import { nextUnfilledCommand } from './unfilled';

/** Shows what is unfinished in the active plan, how far its tasks are and its template in its language status. */
export function registerPlanStatus({ activePlan }: Services): vscode.Disposable {
  const status = vscode.languages.createLanguageStatusItem('planquill.status', { language: 'markdown' });
  status.name = 'Planquill';
  const show = () => {
    const { plan: open, state } = activePlan;
    const plan = open?.plan;
    status.text = plan
      ? shownState(plan)
      : state.kind === 'reading'
        ? vscode.l10n.t('Reading the plan')
        : vscode.l10n.t('Not a plan');
    status.accessibilityInformation = {
      label: plan ? vscode.l10n.t('Plan: {0}', spokenState(plan)) : status.text,
    };
    status.busy = state.kind === 'reading';
    status.detail = plan ? shownText(detailOf(plan)) : '';
    status.severity = plan?.problems.length
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
    const [problem] = plan?.problems ?? [];
    status.command = problem ? openingCommand(problem) : plan?.unfinished ? nextUnfilled() : undefined;
  };
  show();
  return vscode.Disposable.from(status, activePlan.onDidChange(show));
}

function nextUnfilled(): vscode.Command {
  return { title: vscode.l10n.t('Next Unfilled'), command: nextUnfilledCommand };
}

function shownState(plan: PlanDocument): string {
  return [shownCount(plan), shownTasks(plan.tasks)].filter(Boolean).join(' · ');
}

/** The number of unfinished items, and how many findings are shown where VS Code does not show all. */
function shownCount({ unfinished, findings: { length } }: PlanDocument): string {
  if (unfinished === 0) return vscode.l10n.t('Plan: nothing unfinished');
  if (length <= hostLimits.listed) return vscode.l10n.t('Plan: {0} left', unfinished);
  const numbers = [unfinished, hostLimits.listed, length].map(n => n.toLocaleString(vscode.env.language));
  return vscode.l10n.t('Plan: {0} left, {1} of {2} findings shown', ...numbers);
}

/** The template that a plan is measured by, the reason for it, and the first problem of its configuration or template. */
function detailOf({ choice, problems }: PlanDocument): string {
  const name = templateName(choice);
  const chosen: Readonly<Record<TemplateReason, string>> = {
    'front-matter': vscode.l10n.t('Template: {0} (named in its front matter)', name),
    configured: vscode.l10n.t('Template: {0} (named in planquill.json or the settings)', name),
    itself: vscode.l10n.t('Template: itself'),
    nearby: vscode.l10n.t("Template: {0} (the workspace's own)", name),
    'built-in': vscode.l10n.t('Template: built-in (the workspace has none that fits)'),
    none: vscode.l10n.t('Template: none fits this document'),
  };
  const [problem] = problems;
  return problem ? `${chosen[choice.reason]} · ${problemText(problem)}` : chosen[choice.reason];
}
