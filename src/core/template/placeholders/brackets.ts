import { anyPattern, literalPattern } from '../../text/patterns';
import type { Range } from '../../text/positions';

/** The signs around the words of a placeholder. Each is one character or several; the two differ. */
export interface Brackets {
  readonly opening: string;
  readonly closing: string;
}

/** Finds balanced brackets of several kinds in one pass over any text. */
export class BracketFinder {
  /** Closing to opening. Brackets that begin like others are left out: who finds `{` finds `{{`. */
  readonly #openings: ReadonlyMap<string, string>;
  readonly #sign: RegExp;

  constructor(kinds: readonly Brackets[]) {
    const basic = kinds.filter(
      ({ opening }) => !kinds.some(other => other.opening !== opening && opening.startsWith(other.opening)),
    );
    this.#openings = new Map(basic.map(({ opening, closing }) => [closing, opening]));
    const signs = ['\\', ...this.#openings.keys(), ...this.#openings.values()];
    this.#sign = new RegExp(anyPattern(signs.map(literalPattern)), 'gu');
  }

  /**
   * The outermost balanced brackets in a part of a text, in order. An escaped bracket is text. An unclosed bracket is
   * skipped. Of two pairs that cross (`[a {b] c}`) the first counts.
   *
   * @param opaque ordered ranges that are no prose (code, links, comments)
   */
  outermost(source: string, within: Range, opaque: readonly Range[]): readonly Range[] {
    const text = source.slice(within.start, within.end);
    const open = new Map<string, number[]>();
    const pairs: Range[] = [];
    let nextOpaque = 0;
    this.#sign.lastIndex = 0;
    for (let match = this.#sign.exec(text); match; match = this.#sign.exec(text)) {
      const [sign] = match;
      const offset = within.start + match.index;
      while ((opaque[nextOpaque]?.end ?? Number.POSITIVE_INFINITY) <= offset) nextOpaque += 1;
      const hiding = opaque[nextOpaque];
      const opening = this.#openings.get(sign);
      if (hiding && hiding.start <= offset) {
        this.#sign.lastIndex = hiding.end - within.start;
      } else if (sign === '\\') {
        this.#sign.lastIndex = match.index + 2;
      } else if (opening === undefined) {
        const starts = open.get(sign);
        if (starts) starts.push(offset);
        else open.set(sign, [offset]);
      } else {
        const start = open.get(opening)?.pop();
        if (start !== undefined) pairs.push({ start, end: offset + sign.length });
      }
    }
    pairs.sort((a, b) => a.start - b.start);
    const outermost: Range[] = [];
    for (const pair of pairs) if (pair.start >= (outermost.at(-1)?.end ?? 0)) outermost.push(pair);
    return outermost;
  }
}
