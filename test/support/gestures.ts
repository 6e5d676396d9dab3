import type { Plan } from '../../src/core/plan/plan';
import type { Template } from '../../src/core/template/template';
import type { Change, SnippetPart } from '../../src/core/text/change';
import { applyEdits } from '../../src/core/text/edits';
import type { Range } from '../../src/core/text/positions';
import { planOf } from './lint';
import { readMarkers } from './markers';

/** A plan of a text in which `«…»` marks the selection. */
export function selectedIn(
  marked: string,
  template?: Template,
): { readonly plan: Plan; readonly selection: Range; readonly text: string } {
  const {
    text,
    ranges: [selection],
  } = readMarkers(marked);
  if (!selection) throw new Error(`Nothing is selected in: ${marked}`);
  return { plan: planOf(text, template), selection, text };
}

/** The text after a change, with its tab stops in `‹…›`: a choice with all its values, a linked stop with `=`. */
export function withStops(text: string, change: Change | undefined): string | undefined {
  if (!change) return undefined;
  const edits = change.edits.map(({ range, newText }) => ({
    range,
    newText: typeof newText === 'string' ? newText : newText.map(shown).join(''),
  }));
  return applyEdits(text, edits);
}

function shown(part: SnippetPart): string {
  if (typeof part === 'string') return part;
  return 'stop' in part
    ? `‹${part.link === undefined ? '' : '='}${part.stop}›`
    : `‹${part.choices.join(',')}›`;
}

/** A text with its selection in `«…»`, as {@link selectedIn} reads it. */
export function withSelection(text: string, { start, end }: Range): string {
  return `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`;
}
