import type { Range } from '../../text/positions';

/** Where a placeholder stands. Exact template text is a placeholder anywhere, a mere shape only in prose. */
export type PlaceholderPlace =
  | 'text'
  | 'heading'
  | 'cell'
  | 'code'
  | 'destination'
  | 'fence'
  | 'front-matter';

/** Whether a place is in code, inline or in a fence, or in the destination of a link, where text is as literal. */
export function isCodePlace(place: PlaceholderPlace): boolean {
  return isInlineCodePlace(place) || place === 'fence';
}

/** Whether a place is in inline code or in the destination of a link. */
export function isInlineCodePlace(place: PlaceholderPlace): boolean {
  return place === 'code' || place === 'destination';
}

/** Text that may be a placeholder, whatever its style. */
export interface PlaceholderShape {
  readonly place: PlaceholderPlace;
  /** The text without escapes, its white space collapsed. Two candidates with the same text are the same placeholder. */
  readonly text: string;
  /** Offsets into the section's source. */
  readonly range: Range;
  /** It fills its cell, list item, value or paragraph. */
  readonly whole: boolean;
  /** It does so together with others. */
  readonly together?: true;
}

/** Words in brackets that may be a placeholder. */
export interface BracketedText {
  /** Without the brackets. */
  readonly words: string;
  /** The sign before the brackets, or none at the start of the text. */
  readonly before: string;
  /** The sign after the brackets, or none at the end of the text. */
  readonly after: string;
  readonly place: PlaceholderPlace;
}

/** The values that a placeholder offers. */
export interface PlaceholderOffer {
  /** `[e.g., Docker, AWS]` gives `Docker` and `AWS`: examples, to be used or replaced. */
  readonly examples: readonly string[];
  /** `High/Medium/Low` gives three: one of them is the answer. */
  readonly choices: readonly string[];
}
