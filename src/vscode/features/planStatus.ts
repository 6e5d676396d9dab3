import type { PlanDocument } from '../../core/document/planDocument';
import type { TemplateReason } from '../../core/template/templateChoice';
import { shownText } from '../../core/text/untrustedText';
import { vscode } from '../host/api';
import { hostLimits } from '../host/convert';
import { spokenState, spokenTasks } from '../host/planStateText';
import { openingCommand, problemText } from '../host/problemText';
import { templateName } from '../host/templateName';
import type { Services } from '../services';
import { nextUnfilledCommand } from './unfilled';

/**
 * Shows what is unfinished in the active plan and how far its tasks are in its language status, and its template in a row of
 * its own: VS Code cuts off what is wider than its hover, and the link at the end first.
 */
export function registerPlanStatus({ activePlan }: Services): vscode.Disposable {
  const status = vscode.languages.createLanguageStatusItem('planquill.status', { language: 'markdown' });
  status.name = 'Planquill';
  let template: vscode.LanguageStatusItem | undefined;
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
    status.command = plan?.unfinished ? nextUnfilled() : undefined;
    // Without a plan there is no row to show: an item cannot be hidden.
    if (!plan) template?.dispose();
    template = plan && showTemplate(plan, template ?? templateStatus());
  };
  show();
  return vscode.Disposable.from(status, activePlan.onDidChange(show), { dispose: () => template?.dispose() });
}

function templateStatus(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('planquill.template', { language: 'markdown' });
  item.name = vscode.l10n.t('Planquill: Template');
  return item;
}

/** Shows the template that a plan is measured by. The first line of the plan tells what is wrong with it: here is the way there. */
function showTemplate(plan: PlanDocument, item: vscode.LanguageStatusItem): vscode.LanguageStatusItem {
  const [problem] = plan.problems;
  item.text = shownText(shownTemplate(plan));
  item.detail = problem ? vscode.l10n.t('see Problems') : '';
  item.accessibilityInformation = {
    label: problem ? `${item.text}. ${problemText(problem)}` : item.text,
  };
  item.severity = problem ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  item.command = problem && openingCommand(problem);
  return item;
}

function nextUnfilled(): vscode.Command {
  return { title: vscode.l10n.t('Next Unfilled'), command: nextUnfilledCommand };
}

function shownState(plan: PlanDocument): string {
  return [shownCount(plan), spokenTasks(plan.tasks)].filter(Boolean).join(' · ');
}

/** The number of unfinished items, and how many findings are shown where VS Code does not show all. */
function shownCount({ unfinished, findings: { length } }: PlanDocument): string {
  if (unfinished === 0) return vscode.l10n.t('Plan: nothing unfinished');
  if (length <= hostLimits.listed) return vscode.l10n.t('Plan: {0} left', unfinished);
  const numbers = [unfinished, hostLimits.listed, length].map(n => n.toLocaleString(vscode.env.language));
  return vscode.l10n.t('Plan: {0} left, {1} of {2} findings shown', ...numbers);
}

/** The template that a plan is measured by, and the reason for it. */
function shownTemplate({ choice }: PlanDocument): string {
  const name = templateName(choice);
  const chosen: Readonly<Record<TemplateReason, string>> = {
    'front-matter': vscode.l10n.t('Template: {0} (named in its front matter)', name),
    configured: vscode.l10n.t('Template: {0} (named in planquill.json or the settings)', name),
    itself: vscode.l10n.t('Template: itself'),
    nearby: vscode.l10n.t("Template: {0} (the workspace's own)", name),
    'built-in': vscode.l10n.t('Template: built-in (the workspace has none that fits)'),
    none: vscode.l10n.t('Template: none fits this document'),
  };
  return chosen[choice.reason];
}
