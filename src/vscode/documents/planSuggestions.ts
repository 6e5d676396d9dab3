import type { PlanDocument } from '../../core/document/planDocument';
import { completionsAt } from '../../core/editing/completions';
import type { Offer } from '../../core/editing/offer';
import { pathAt } from '../../core/editing/pathAt';
import type { Range } from '../../core/text/positions';
import { isoDate } from '../../core/workspace/isoDate';
import { vscode } from '../host/api';
import { toRange } from '../host/convert';
import { select } from '../host/select';
import type { OpenPlan } from './planDocuments';

/** The offers for a selection in one version of a plan. */
interface Asked {
  readonly plan: PlanDocument;
  readonly selection: Range;
  readonly offers: readonly Offer[];
}

/**
 * What is suggested in plans. A stop that is gone to opens the list of suggestions by itself. VS Code adds snippets of all
 * extensions to it, so that the list is closed as soon as what is typed begins none of the offers: else Enter at the end of a
 * word would take a snippet.
 */
export class PlanSuggestions implements vscode.Disposable {
  /** The latest answer: the command that goes to a stop asks before VS Code does. */
  #asked: Asked | undefined;
  /** The document in which the list was opened at a stop. */
  #opened: vscode.Uri | undefined;
  readonly #typing = vscode.workspace.onDidChangeTextDocument(event => this.#closeUnlessOffered(event));

  offersAt(plan: PlanDocument, selection: Range): readonly Offer[] {
    const { start, end } = selection;
    const known = this.#asked;
    if (known?.plan === plan && known.selection.start === start && known.selection.end === end)
      return known.offers;
    const offers = completionsAt(plan, selection, isoDate(new Date()));
    this.#asked = { plan, selection, offers };
    return offers;
  }

  /**
   * Selects a place of a plan, and shows what fits there. The cursor is at the start of it: VS Code then compares what is typed
   * with the list, and not what it replaces.
   */
  async goTo(range: Range, { plan, uri }: OpenPlan, editor: vscode.TextEditor): Promise<void> {
    const { start, end } = toRange(range, plan.snapshot);
    select(editor, end, start);
    const isPath = pathAt(plan.plan, range) !== undefined;
    if (!isPath && this.offersAt(plan, range).length === 0) return;
    this.#opened = isPath ? undefined : uri;
    await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  }

  dispose(): void {
    this.#typing.dispose();
    this.#asked = undefined;
  }

  #closeUnlessOffered({ document, contentChanges: [change] }: vscode.TextDocumentChangeEvent): void {
    if (!change || !this.#asked || document.uri.toString() !== this.#opened?.toString()) return;
    const { selection, offers } = this.#asked;
    const end = document.positionAt(change.rangeOffset + change.text.length);
    const typed = document.getText(new vscode.Range(document.positionAt(selection.start), end)).toLowerCase();
    const begins = ({ filter, title }: Offer) => (filter ?? title).toLowerCase().startsWith(typed);
    if (change.rangeOffset >= selection.start && offers.some(begins)) return;
    this.#opened = undefined;
    void vscode.commands.executeCommand('hideSuggestWidget');
  }
}
