import { type UnfilledStop, unfilledStops } from '../../core/editing/unfilledStops';
import type { Range } from '../../core/text/positions';
import { vscode } from '../host/api';
import { toOffsets } from '../host/convert';
import { showStatusMessage } from '../host/statusMessage';
import type { Services } from '../services';

/**
 * Goes to a stop of the plan in an editor, and shows what fits there.
 *
 * @param find chooses among all stops of the plan, from the selection in UTF-16 offsets of it
 * @returns whether there is one; undefined where the editor shows no plan, or it was edited faster than it could be read
 */
export async function goToStop(
  editor: vscode.TextEditor,
  { plans, suggestions }: Pick<Services, 'plans' | 'suggestions'>,
  find: (stops: readonly UnfilledStop[], selection: Range) => UnfilledStop | undefined,
): Promise<boolean | undefined> {
  const { document } = editor;
  const open = await plans.current(document);
  if (!open || open.plan.version !== document.version) return undefined;
  const stop = find(unfilledStops(open.plan), toOffsets(editor.selection, document));
  if (stop) await suggestions.goTo(stop.range, open, editor);
  return stop !== undefined;
}

export function tellNothingLeft(): void {
  showStatusMessage(vscode.l10n.t('Nothing is left to fill in'));
}
