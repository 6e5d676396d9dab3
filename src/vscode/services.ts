import type { ActivePlan } from './documents/activePlan';
import type { FeatureGraphs } from './documents/featureGraphs';
import type { PlanDocuments } from './documents/planDocuments';
import type { PlanSuggestions } from './documents/planSuggestions';
import type { WorkspacePlans } from './documents/workspacePlans';
import type { vscode } from './host/api';

/** What the extension's features share; each takes what it needs. */
export interface Services {
  /** The open plans. */
  readonly plans: PlanDocuments;
  /** The one that a person works on. */
  readonly activePlan: ActivePlan;
  /** All plans of the workspace, searched for on first use. */
  readonly workspacePlans: WorkspacePlans;
  /** The ids of the features of open documents, read on first use. */
  readonly graphs: FeatureGraphs;
  /** What is suggested in plans. */
  readonly suggestions: PlanSuggestions;
  readonly log: vscode.LogOutputChannel;
  /** The folder in which the extension is installed. */
  readonly extensionUri: vscode.Uri;
  /** What is remembered of this workspace from one start to the next. */
  readonly workspaceState: vscode.Memento;
}
