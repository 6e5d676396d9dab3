import { type IdOffer, idOffersAt } from '../../../core/editing/idOffers';
import { shownText } from '../../../core/text/untrustedText';
import { vscode } from '../../host/api';
import { toRange } from '../../host/convert';
import type { Services } from '../../services';

/** Markdown shows no suggestions while words are typed, so that these signs ask for them. */
const triggers = [':', ' ', ',', '[', '('];

/** Suggests ids where a list of them stands: after a label such as `Covers:` and in brackets behind the id of a task. */
export function registerIdCompletions({ graphs }: Services): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { language: 'markdown' },
    {
      async provideCompletionItems(document, position, token) {
        // Most spaces are typed in sentences.
        if (!/[:：[(【（]/u.test(document.lineAt(position.line).text.slice(0, position.character))) return [];
        const open = await graphs.around(document, token);
        if (!open) return [];
        return idOffersAt(open.graph, open.path, document.offsetAt(position)).map((offer, index) =>
          itemOf(offer, index, document),
        );
      },
    },
    ...triggers,
  );
}

function itemOf(
  { id, title, range, newText }: IdOffer,
  index: number,
  document: vscode.TextDocument,
): vscode.CompletionItem {
  // A detail would show on the row alone that is chosen.
  const label = { label: id, description: shownText(title) };
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Reference);
  item.insertText = newText;
  item.filterText = id;
  item.range = toRange(range, document);
  item.sortText = String(index).padStart(5, '0');
  return item;
}
