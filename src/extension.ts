import { ActivePlan } from './vscode/documents/activePlan';
import { FeatureGraphs } from './vscode/documents/featureGraphs';
import { PlanDocuments } from './vscode/documents/planDocuments';
import { PlanSuggestions } from './vscode/documents/planSuggestions';
import { WorkspacePlans } from './vscode/documents/workspacePlans';
import { registerCompletions } from './vscode/features/completions';
import { registerContextProblems } from './vscode/features/contextProblems';
import { registerCountLenses } from './vscode/features/countLenses';
import { registerCreateReferenced } from './vscode/features/createReferenced';
import { registerDiagnostics } from './vscode/features/diagnostics';
import { registerExplainRule } from './vscode/features/explainRule';
import { registerFill } from './vscode/features/fill';
import { registerFocusMode } from './vscode/features/focusMode';
import { registerFoldFinished } from './vscode/features/foldFinished';
import { registerGoToPlan } from './vscode/features/goToPlan';
import { registerCopyCoverage } from './vscode/features/ids/copyCoverage';
import { registerIdCompletions } from './vscode/features/ids/idCompletions';
import { registerIdHighlights } from './vscode/features/ids/idHighlights';
import { registerIdHints } from './vscode/features/ids/idHints';
import { registerIdHover } from './vscode/features/ids/idHover';
import { registerIdNavigation } from './vscode/features/ids/idNavigation';
import { registerIdRename } from './vscode/features/ids/idRename';
import { registerIdSymbols } from './vscode/features/ids/idSymbols';
import { registerInsertPlanBlock } from './vscode/features/insertPlanBlock';
import { registerNewPlan } from './vscode/features/newPlan/newPlan';
import { registerOutlineView } from './vscode/features/outline/outlineView';
import { registerOwnTemplate } from './vscode/features/ownTemplate';
import { registerPathLinks } from './vscode/features/pathLinks';
import { registerPlanStatus } from './vscode/features/planStatus';
import { registerPlansView } from './vscode/features/plans/plansView';
import { registerPourIntoTemplate } from './vscode/features/pour/pourIntoTemplate';
import { registerQuickFixes } from './vscode/features/quickFixes';
import { registerTables } from './vscode/features/tables';
import { registerTemplateHover } from './vscode/features/templateHover';
import { registerUnfilled } from './vscode/features/unfilled';
import { registerUnfilledInAllPlans } from './vscode/features/unfilledInAllPlans';
import { vscode } from './vscode/host/api';
import { type PublicApi, publicApi } from './vscode/publicApi';
import type { Services } from './vscode/services';

/** Each feature adds one thing that a person can see or do. */
const features: readonly ((services: Services) => vscode.Disposable)[] = [
  registerDiagnostics,
  registerContextProblems,
  registerQuickFixes,
  registerCreateReferenced,
  registerOutlineView,
  registerPlansView,
  registerPlanStatus,
  registerNewPlan,
  registerGoToPlan,
  registerInsertPlanBlock,
  registerCompletions,
  registerUnfilled,
  registerUnfilledInAllPlans,
  registerExplainRule,
  registerTables,
  registerFill,
  registerTemplateHover,
  registerPathLinks,
  registerIdHover,
  registerIdNavigation,
  registerIdHighlights,
  registerIdSymbols,
  registerIdCompletions,
  registerIdRename,
  registerIdHints,
  registerCopyCoverage,
  registerFoldFinished,
  registerCountLenses,
  registerFocusMode,
  registerPourIntoTemplate,
  registerOwnTemplate,
];

/** Composes the extension. It is the same on the desktop, on a server and in a browser. */
export function activate({
  subscriptions,
  extensionUri,
  workspaceState,
}: vscode.ExtensionContext): PublicApi {
  const log = vscode.window.createOutputChannel('Planquill', { log: true });
  const plans = new PlanDocuments(log);
  const activePlan = new ActivePlan(plans);
  const workspacePlans = new WorkspacePlans(plans, log);
  const graphs = new FeatureGraphs(plans);
  const suggestions = new PlanSuggestions();
  const services: Services = {
    plans,
    activePlan,
    workspacePlans,
    graphs,
    suggestions,
    log,
    extensionUri,
    workspaceState,
  };
  const api = publicApi(plans);
  subscriptions.push(
    log,
    plans,
    activePlan,
    workspacePlans,
    graphs,
    suggestions,
    api,
    ...features.map(register => register(services)),
  );
  plans.start();
  return api;
}
