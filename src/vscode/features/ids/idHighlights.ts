import { idPlaces } from '../../../core/graph/idPlaces';
import { vscode } from '../../host/api';
import { toRange } from '../../host/convert';
import type { Services } from '../../services';

/** Marks in a document all places of the id at the cursor, the ranges that imply it too. */
export function registerIdHighlights({ graphs }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentHighlightProvider(
    { language: 'markdown' },
    {
      async provideDocumentHighlights(document, position, token) {
        const open = await graphs.around(document, token);
        const at = open?.graph.at(open.path, document.offsetAt(position));
        if (!open || !at) return undefined;
        return idPlaces(at.entry)
          .filter(place => place.document.path === open.path)
          .map(
            ({ range, isDefinition }) =>
              new vscode.DocumentHighlight(
                toRange(range, document),
                isDefinition ? vscode.DocumentHighlightKind.Write : vscode.DocumentHighlightKind.Read,
              ),
          );
      },
    },
  );
}
