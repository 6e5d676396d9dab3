import { vscode } from '../host/api';
import { insertSnippet } from '../host/applyChange';
import type { Services } from '../services';

/** The parts of the manifest's snippet file that this command needs. */
type Snippets = Readonly<
  Record<string, { readonly prefix: string; readonly body: readonly string[]; readonly description: string }>
>;

/**
 * Offers the plan's snippets in a quick pick: Markdown shows no snippets while typing by default, so that a person who
 * does not know their prefixes would never meet them (microsoft/vscode#26108).
 */
export function registerInsertPlanBlock({ extensionUri }: Services): vscode.Disposable {
  return vscode.commands.registerCommand('planquill.insertPlanBlock', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'markdown') {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a Markdown document to insert a plan block into.'),
      );
      return;
    }
    const items = Object.entries(await readSnippets(extensionUri)).map(
      ([label, { prefix, body, description }]) => ({
        label,
        description: prefix,
        detail: vscode.l10n.t(description),
        body,
      }),
    );
    const chosen = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Insert Plan Block'),
      placeHolder: vscode.l10n.t('Choose what to insert at the cursor'),
      matchOnDetail: true,
    });
    if (chosen) await insertOnOwnLine(editor, chosen.body.join('\n'));
  });
}

async function insertOnOwnLine(editor: vscode.TextEditor, body: string): Promise<void> {
  const line = editor.document.lineAt(editor.selection.active.line);
  const text = line.isEmptyOrWhitespace ? body : `\n${body}`;
  await insertSnippet(editor, text, line.isEmptyOrWhitespace ? line.range : line.range.end);
}

/** Reads the snippets from the file that VS Code suggests them from, so that both are always the same. */
async function readSnippets(extensionUri: vscode.Uri): Promise<Snippets> {
  const file = vscode.Uri.joinPath(extensionUri, 'snippets', 'plan.json');
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
}
