import { finishedSections } from '../../core/editing/finishedSections';
import { vscode } from '../host/api';
import { showStatusMessage } from '../host/statusMessage';
import type { Services } from '../services';

/** Folds the finished sections of the plan in the active editor. VS Code's own commands unfold them. */
export function registerFoldFinished({ plans }: Services): vscode.Disposable {
  return vscode.commands.registerCommand('planquill.foldFinished', async () => {
    const editor = vscode.window.activeTextEditor;
    const open = editor && (await plans.current(editor.document));
    if (!open) return;
    const { version, snapshot, outline } = open.plan;
    const headings = finishedSections(outline).map(
      ({ headingRange }) => snapshot.positionAt(headingRange.start).line,
    );
    // VS Code's Markdown has the ranges. At a line where none starts, it would fold the one around the line.
    const ranges = await vscode.commands.executeCommand<readonly vscode.FoldingRange[] | undefined>(
      'vscode.executeFoldingRangeProvider',
      open.uri,
    );
    const starts = new Set(ranges?.map(({ start }) => start));
    const selectionLines = headings.filter(line => starts.has(line));
    if (editor.document.version !== version || vscode.window.activeTextEditor !== editor) return;
    if (selectionLines.length === 0) {
      showStatusMessage(vscode.l10n.t('This plan has no finished section to fold.'));
      return;
    }
    // With levels a section that is folded already stays as it is; without, VS Code would fold the one around it.
    await vscode.commands.executeCommand('editor.fold', { selectionLines, levels: 1, direction: 'down' });
  });
}
