import type { Range } from '../../text/positions';

/** How a placeholder is written. */
export type PlaceholderStyle =
  /** `[FEATURE NAME]`, `[e.g., FastAPI]` */
  | 'bracket'
  /** `{feature-id}` */
  | 'curly'
  /** `{{ROLE}}` */
  | 'double-curly'
  /** `<what is changing>` */
  | 'angle'
  /** `$ARGUMENTS` */
  | 'variable'
  /** `YYYY-MM-DD` */
  | 'date'
  /** `________` */
  | 'blank'
  /** `REQ-xxx` */
  | 'stub'
  /** `...` or `…` as a whole value */
  | 'ellipsis'
  /** `High/Medium/Low` as a whole value */
  | 'choice';

/** Where a placeholder stands: exact template text counts anywhere, the shapes of placeholders only in prose. */
export type PlaceholderPlace = 'text' | 'heading' | 'cell' | 'code' | 'fence' | 'front-matter';

/** Text that has the shape of a placeholder. Whether it is one is for the template to say. */
export interface PlaceholderCandidate {
  readonly style: PlaceholderStyle;
  readonly place: PlaceholderPlace;
  /** As written, white space collapsed: two candidates with the same text are the same placeholder. */
  readonly text: string;
  /** Offsets into the section's source. */
  readonly range: Range;
  /** It is all there is in its cell, list item, value or paragraph. */
  readonly whole: boolean;
}

/** What a placeholder offers to be filled with. */
export interface PlaceholderOffer {
  /** `[e.g., Docker, AWS]` gives `Docker` and `AWS`: examples, to be used or replaced. */
  readonly examples: readonly string[];
  /** `High/Medium/Low` gives three: one of them is the answer. */
  readonly choices: readonly string[];
}
