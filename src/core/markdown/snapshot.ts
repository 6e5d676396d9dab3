import { applyEdits, type Edit } from '../text/edits';
import { type Position, positionAt } from '../text/positions';
import { parseDocument } from './parser';
import { reparse } from './reparse';
import type { PlacedSection } from './section';
import { type Segment, segmentsOf } from './segment';

/** A segment in a document. */
export interface PlacedSegment {
  readonly segment: Segment;
  /** Where it starts in the document. */
  readonly base: number;
  /** The line it starts on, 0-based. */
  readonly line: number;
}

/** A document at one moment: its text, its lines and its sections. Immutable; positions are UTF-16 throughout. */
export class Snapshot {
  /** They cover the whole text. */
  readonly segments: readonly PlacedSegment[];
  /** In document order. */
  readonly sections: readonly PlacedSection[];
  /** Of the text. */
  readonly length: number;
  #text: string | undefined;

  private constructor(segments: readonly Segment[], text?: string) {
    const placed: PlacedSegment[] = [];
    const sections: PlacedSection[] = [];
    let base = 0;
    let line = 0;
    for (const segment of segments) {
      placed.push({ segment, base, line });
      for (const section of segment.sections) sections.push({ section, base });
      base += segment.source.length;
      line += segment.lineStarts.length - 1;
    }
    this.segments = placed;
    this.sections = sections;
    this.length = base;
    this.#text = text;
  }

  /** Parses a text that has no byte order mark: micromark drops one, which would shift every offset after it. */
  static parse(text: string): Snapshot {
    return new Snapshot(segmentsOf(parseDocument(text), text, 0, text.length, true), text);
  }

  /** Put together when it is first asked for: copying a long text on every keystroke would cost more than parsing. */
  get text(): string {
    this.#text ??= this.segments.map(({ segment }) => segment.source).join('');
    return this.#text;
  }

  /**
   * The document after a change. Sections that the change cannot have touched are the same objects as before; the rest
   * equals what a full parse gives.
   *
   * @param edits of one change, in any order; their ranges all refer to this snapshot's text
   * @throws RangeError when two overlap or one lies outside the text
   */
  update(edits: readonly Edit[]): Snapshot {
    if (edits.length === 0) return this;
    const segments = reparse(this.segments, edits);
    return segments ? new Snapshot(segments) : Snapshot.parse(applyEdits(this.text, edits));
  }

  positionAt(offset: number): Position {
    const { segments } = this;
    let low = 0;
    let high = segments.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((segments[middle]?.base ?? 0) <= offset) low = middle;
      else high = middle;
    }
    const found = segments[low];
    if (!found) return { line: 0, character: offset };
    const { line, character } = positionAt(found.segment.lineStarts, offset - found.base);
    return { line: found.line + line, character };
  }
}
