/** What begins a line of the witness on the console of the extension host. */
export const witnessMark = 'planquill-witness:';

/** The active editor after one of its events, as its extension host has it. */
export interface Seen {
  /** Of the document, from the workspace folder. */
  readonly path: string;
  readonly version: number;
  readonly isDirty: boolean;
  readonly selected: string;
  /** UTF-16 offset in the document where the selection starts. */
  readonly start: number;
  /** UTF-16 offset of the cursor. */
  readonly cursor: number;
  /** All of the document, with LF. */
  readonly text: string;
}
