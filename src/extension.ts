import { vscode } from './vscode/api';
import { registerCreateReferenced } from './vscode/createReferenced';
import { registerDiagnostics } from './vscode/diagnostics';
import { registerExplainRule } from './vscode/explainRule';
import { registerGoToPlan } from './vscode/goToPlan';
import { registerInsertPlanBlock } from './vscode/insertPlanBlock';
import { registerNewPlan } from './vscode/newPlanCommand';
import { registerOutlineView } from './vscode/outline/outlineView';
import { PlanDocuments } from './vscode/planDocuments';
import { registerPlanStatus } from './vscode/planStatus';
import { registerQuickFixes } from './vscode/quickFixes';
import { WorkspacePlans } from './vscode/workspacePlans';

/** Puts the parts together; the same on the desktop, on a server and in a browser. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Planquill', { log: true });
  const plans = new PlanDocuments(log);
  const workspacePlans = new WorkspacePlans(plans, log);
  context.subscriptions.push(
    log,
    plans,
    workspacePlans,
    registerDiagnostics(plans),
    registerQuickFixes(plans),
    registerCreateReferenced(log),
    registerOutlineView(plans),
    registerPlanStatus(plans),
    registerNewPlan(log),
    registerGoToPlan(workspacePlans, log),
    registerInsertPlanBlock(context.extensionUri),
    registerExplainRule(context.extensionUri),
  );
  plans.start();
}
