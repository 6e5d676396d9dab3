import { type Offer, type OfferKind, textOffer } from '../../core/editing/offer';
import { type PathAt, pathAt } from '../../core/editing/pathAt';
import type { Range } from '../../core/text/positions';
import { shownText } from '../../core/text/untrustedText';
import { nextNames } from '../../core/workspace/nextNames';
import { vscode } from '../host/api';
import { completionText, plainTextEdits } from '../host/applyChange';
import { type Lines, toOffsets, toRange } from '../host/convert';
import { workspaceFiles } from '../host/workspaceFiles';
import type { Services } from '../services';

/** Markdown shows no suggestions while words are typed, so that these signs ask for them. */
const triggers = ['[', '|', '#', ':', '/'];

const kinds: Readonly<Record<OfferKind, vscode.CompletionItemKind>> = {
  value: vscode.CompletionItemKind.Value,
  path: vscode.CompletionItemKind.File,
  task: vscode.CompletionItemKind.Event,
  section: vscode.CompletionItemKind.Struct,
  change: vscode.CompletionItemKind.Operator,
  removal: vscode.CompletionItemKind.Operator,
};

/** Suggests what fits at the cursor of a plan, or at the stop that is selected. */
export function registerCompletions({ plans, suggestions }: Services): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { language: 'markdown' },
    {
      async provideCompletionItems(document, position, token) {
        const plan = (await plans.current(document))?.plan;
        if (!plan || token.isCancellationRequested || plan.version !== document.version) return [];
        const selection = selectionAt(document, position);
        const path = pathAt(plan.plan, selection);
        const paths = path ? await pathOffers(path, document.uri.toString()) : [];
        if (token.isCancellationRequested || plan.version !== document.version) return [];
        return [...paths, ...suggestions.offersAt(plan, selection)].map((offer, index) =>
          itemOf(offer, index, selection, plan.snapshot),
        );
      },
    },
    ...triggers,
  );
}

async function pathOffers({ folder, range, lead }: PathAt, document: string): Promise<readonly Offer[]> {
  const names = await nextNames(workspaceFiles, document, folder);
  return names.map(name => textOffer('path', lead + name, range));
}

/** The selection of the editor whose cursor is at a position: with a stop selected, all of it is written over. */
function selectionAt(document: vscode.TextDocument, position: vscode.Position): Range {
  const editor = vscode.window.activeTextEditor;
  const isHere = editor?.document === document && editor.selection.active.isEqual(position);
  return toOffsets(isHere ? editor.selection : new vscode.Range(position, position), document);
}

function itemOf(
  { kind, title, data = {}, filter, detail, range, newText, others }: Offer,
  index: number,
  selection: Range,
  lines: Lines,
): vscode.CompletionItem {
  const isText = kind === 'value' || kind === 'path' || kind === 'section';
  const item = new vscode.CompletionItem(shownText(isText ? title : vscode.l10n.t(title, data)), kinds[kind]);
  item.insertText = completionText(newText);
  item.sortText = String(index).padStart(4, '0');
  item.preselect = index === 0;
  if (detail) item.documentation = shownText(detail);
  const isSelected = selection.end > selection.start;
  // VS Code replaces what is selected besides the range, which may not go beyond a line. So the range is the cursor.
  item.range = toRange(isSelected ? { start: selection.start, end: selection.start } : range, lines);
  item.filterText = filter ?? title;
  // What is chosen was not typed: lines keep the indent that they have.
  item.keepWhitespace = true;
  if (others.length > 0) item.additionalTextEdits = plainTextEdits(others, lines);
  return item;
}
