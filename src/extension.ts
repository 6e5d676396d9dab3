import * as vscode from 'vscode';
import { registerCreateReferenced } from './vscode/createReferenced';
import { registerDiagnostics } from './vscode/diagnostics';
import { registerExplainRule } from './vscode/explainRule';
import { registerInsertPlanBlock } from './vscode/insertPlanBlock';
import { registerNewPlan } from './vscode/newPlanCommand';
import { registerOutlineView } from './vscode/outline/outlineView';
import { PlanDocuments } from './vscode/planDocuments';
import { registerPlanStatus } from './vscode/planStatus';
import { registerQuickFixes } from './vscode/quickFixes';

/** Puts the parts together; the same on the desktop, on a server and in a browser. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Planquill', { log: true });
  const plans = new PlanDocuments(log);
  context.subscriptions.push(
    log,
    plans,
    registerDiagnostics(plans),
    registerQuickFixes(plans),
    registerCreateReferenced(log),
    registerOutlineView(plans),
    registerPlanStatus(plans),
    registerNewPlan(log),
    registerInsertPlanBlock(context.extensionUri),
    registerExplainRule(context.extensionUri),
  );
  plans.readAll();
}
