import { frontMatterEnd } from '../parser';
import { headingMark } from './chunk';
import type { Segment } from './segment';

/** A place where a text may be cut into chunks. */
export interface CutPoint {
  /** Where the chunk before the cut ends: an offset of the text. A cut past the text counts on in what follows it. */
  readonly offset: number;
  /** What the line after the cut begins with, see {@link headingMark}; undefined at the end of the document. */
  readonly mark: string | undefined;
  /** How many of the following segments lie before the cut. */
  readonly swallowed: number;
}

/**
 * The places where a replaced text may be cut, in document order: its likely heading lines, its end, then the end of each
 * segment that follows it. A cursor moves over them, and only forward.
 */
export class CutPoints {
  readonly #text: string;
  readonly #headings: readonly number[];
  readonly #following: readonly Segment[];
  #index = 0;
  #stride = 1;

  /** @param headings offsets of heading lines in the text, see {@link headingLines} */
  constructor(text: string, headings: readonly number[], following: readonly Segment[]) {
    this.#text = text;
    this.#headings = headings;
    this.#following = following;
  }

  /** Moves to the first cut at an offset of the text or after it, and to the end of the text at most. */
  after(offset: number): CutPoint {
    this.#stride = 1;
    while (this.#index < this.#headings.length && (this.#headings[this.#index] ?? 0) < offset)
      this.#index += 1;
    return this.#current();
  }

  /** Moves on by one cut, then by two, by four: a chunk that has to grow does not grow line by line. */
  further(): CutPoint {
    this.#index = Math.min(this.#index + this.#stride, this.#headings.length + this.#following.length);
    this.#stride *= 2;
    return this.#current();
  }

  /** The source from an offset of the text to a cut. */
  sourceBetween(start: number, { offset, swallowed }: CutPoint): string {
    const taken = this.#following.slice(0, swallowed);
    return this.#text.slice(start, offset) + taken.map(({ source }) => source).join('');
  }

  #current(): CutPoint {
    const heading = this.#headings[this.#index];
    if (heading !== undefined)
      return { offset: heading, mark: headingMark(this.#text, heading), swallowed: 0 };
    const swallowed = this.#index - this.#headings.length;
    const next = this.#following[swallowed];
    const taken = this.#following.slice(0, swallowed);
    return {
      offset: taken.reduce((offset, { source }) => offset + source.length, this.#text.length),
      mark: next && headingMark(next.source),
      swallowed,
    };
  }
}

/**
 * Where lines start that look like headings at the root; lines inside fences are left out. Only the parser can tell whether
 * they are headings: a wrong guess costs nothing but time.
 *
 * @param isFirst whether the text begins the document, where front matter may be
 * @returns UTF-16 offsets, ascending
 */
export function headingLines(text: string, isFirst: boolean): readonly number[] {
  const lines =
    /(?<![^\r\n])(?: {0,3}#{1,6}(?=[ \t\r\n]|$)|[ \t>]*(`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,})([^\r\n]*))/gu;
  lines.lastIndex = isFirst ? frontMatterEnd(text) : 0;
  const starts: number[] = [];
  let fence = '';
  for (let line = lines.exec(text); line; line = lines.exec(text)) {
    const [, mark, info = ''] = line;
    if (mark === undefined) {
      if (fence === '') starts.push(line.index);
    } else if (fence === '') fence = mark;
    else if (mark.startsWith(fence) && info.trim() === '') fence = '';
  }
  return starts;
}
