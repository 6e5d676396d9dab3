import { type PlanReport, planReport } from '../core/report/planReport';
import type { PlanDocuments } from './documents/planDocuments';
import { vscode } from './host/api';

/**
 * What other extensions get by `vscode.extensions.getExtension('planquill.planquill')?.exports`
 * (code.visualstudio.com/api/references/vscode-api#extensions). Names may be added. Existing names keep their meaning.
 */
export interface PublicApi {
  readonly version: 1;
  /**
   * The report of a document with its text in the editor, in the form of `planquill check --format json`. Undefined for a
   * document that is not open or no plan.
   */
  report(uri: vscode.Uri): Promise<PlanReport | undefined>;
  /** Fires with the URI of a plan whose report may have changed. */
  readonly onDidChangeReport: vscode.Event<vscode.Uri>;
}

/** The public API over the open plans. The caller has to dispose of it. */
export function publicApi(plans: PlanDocuments): PublicApi & vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const subscription = vscode.Disposable.from(
    changed,
    plans.onDidChange(({ uri }) => changed.fire(uri)),
    plans.onDidClose(uri => changed.fire(uri)),
  );
  return {
    version: 1,
    onDidChangeReport: changed.event,
    async report(uri) {
      const document = vscode.workspace.textDocuments.find(open => open.uri.toString() === uri.toString());
      const open = document && (await plans.current(document));
      const shown = (path: string) => vscode.workspace.asRelativePath(vscode.Uri.parse(path));
      return open && planReport(open.plan, shown(uri.toString()), shown);
    },
    dispose: () => subscription.dispose(),
  };
}
