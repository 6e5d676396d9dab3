import { vscode } from '../host/api';
import type { EditorArea, EditorTab } from './activeDocument';

/** The editors of this window of VS Code. */
export const editorArea: EditorArea = {
  activeText: () => vscode.window.activeTextEditor?.document.uri,
  activeTab() {
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    return tab && editorTab(tab);
  },
  *tabs() {
    for (const { tabs } of vscode.window.tabGroups.all) for (const tab of tabs) yield editorTab(tab);
  },
  *visibleTexts() {
    for (const { document } of vscode.window.visibleTextEditors) yield document.uri;
  },
};

/** The column that shows a document, else one that has a tab of it. */
export function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const isIt = (other: vscode.Uri) => other.toString() === uri.toString();
  const visible = vscode.window.visibleTextEditors.find(({ document }) => isIt(document.uri));
  const hasTab = ({ tabs }: vscode.TabGroup) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && isIt(input.uri));
  return visible?.viewColumn ?? vscode.window.tabGroups.all.find(hasTab)?.viewColumn;
}

function editorTab({ input, label }: vscode.Tab): EditorTab {
  if (input instanceof vscode.TabInputText) return { isText: true, documents: [input.uri] };
  if (input instanceof vscode.TabInputTextDiff)
    return { isText: true, documents: [input.modified, input.original] };
  if (input instanceof vscode.TabInputCustom) return { isText: false, documents: [input.uri] };
  // VS Code puts a prefix before the view type (`mainThreadWebview-markdown.preview`).
  if (input instanceof vscode.TabInputWebview && input.viewType.endsWith('markdown.preview'))
    return { isText: false, documents: [], previewTitle: label };
  return { isText: false, documents: [] };
}
