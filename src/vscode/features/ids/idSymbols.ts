import type { FoundDefinition } from '../../../core/graph/featureGraph';
import { shownText } from '../../../core/text/untrustedText';
import { vscode } from '../../host/api';
import { workspaceFiles } from '../../host/workspaceFiles';
import type { Services } from '../../services';
import { locationOf } from './idLocation';

/** Finds the ids that the features of open documents define, by their names and titles. */
export function registerIdSymbols({ graphs }: Services): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      const found = new Map<string, vscode.SymbolInformation>();
      const searched = new Set<string>();
      for (const document of vscode.workspace.textDocuments) {
        // It belongs to the feature of a document before it.
        if (searched.has(document.uri.toString())) continue;
        const open = await graphs.around(document, token);
        if (token.isCancellationRequested) return [];
        for (const { path } of open?.graph.documents ?? []) searched.add(path);
        for (const { definition } of open?.graph.entries() ?? []) {
          if (!definition || !mayBeMeant(query, definition)) continue;
          found.set(`${definition.document.path}#${definition.range.start}`, symbolOf(definition));
        }
      }
      return [...found.values()];
    },
  });
}

/** VS Code compares in its own way; here it is only left out what it would not list. */
function mayBeMeant(query: string, { id, title }: FoundDefinition): boolean {
  const text = `${id.text} ${title}`.toLowerCase();
  let at = 0;
  for (const sign of query.toLowerCase().replace(/\s/gu, '')) {
    at = text.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function symbolOf(definition: FoundDefinition): vscode.SymbolInformation {
  const { id, title, document } = definition;
  return new vscode.SymbolInformation(
    shownText(title ? `${id.text} ${title}` : id.text),
    vscode.SymbolKind.Key,
    shownText(workspaceFiles.nameOf(document.path)),
    locationOf(definition),
  );
}
