import type { MessageData } from '../lint/finding';
import type { SnippetText } from '../text/change';
import type { Edit } from '../text/edits';
import type { Range } from '../text/positions';

/** What kind of thing is offered, for an icon. */
export type OfferKind = 'value' | 'path' | 'task' | 'section' | 'change' | 'removal';

/** Something that fits at the cursor: plain data, which a host shows in a list. */
export interface Offer {
  readonly kind: OfferKind;
  /** The text itself for a value, a path and a section; else English with `{name}` gaps, the key of its translation. */
  readonly title: string;
  readonly data?: MessageData;
  /** What typed text is compared with; the title when absent. */
  readonly filter?: string;
  /** More about it, in the words of the template. */
  readonly detail?: string;
  /** What {@link newText} takes the place of: it holds the cursor, or is all that is selected. UTF-16 offsets of the document. */
  readonly range: Range;
  readonly newText: SnippetText;
  /** Edits elsewhere that belong to it. None overlaps the range. */
  readonly others: readonly Edit[];
}

/** An offer of a text as it is. */
export function textOffer(kind: 'value' | 'path', text: string, range: Range): Offer {
  return { kind, title: text, range, newText: text, others: [] };
}
