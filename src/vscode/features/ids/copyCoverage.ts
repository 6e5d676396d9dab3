import { coverageReport } from '../../../core/report/coverageReport';
import { coverageTable } from '../../../core/report/coverageTable';
import { vscode } from '../../host/api';
import { showStatusMessage } from '../../host/statusMessage';
import type { Services } from '../../services';

/** "Copy Coverage Table": which requirements the plan and the tasks of the open document's feature mention, as Markdown. */
export function registerCopyCoverage({ graphs }: Services): vscode.Disposable {
  return vscode.commands.registerCommand('planquill.copyCoverageTable', async () => {
    const document = vscode.window.activeTextEditor?.document;
    const open = document && (await graphs.around(document));
    const shown = (path: string) => vscode.workspace.asRelativePath(vscode.Uri.parse(path));
    const report = open && coverageReport(open.graph, '', shown);
    if (!report?.requirements.length) {
      showStatusMessage(
        vscode.l10n.t(
          'There is no requirement with an id beside a plan or tasks in the feature of this document.',
        ),
      );
      return;
    }
    await vscode.env.clipboard.writeText(`${coverageTable(report)}\n`);
    showStatusMessage(
      vscode.l10n.t(
        'Copied the coverage as a table: {0} of {1} requirements are covered.',
        report.covered,
        report.requirements.length,
      ),
    );
  });
}
