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
  readonly text: string;
  /** They cover the whole text. */
  readonly segments: readonly PlacedSegment[];
  /** In document order. */
  readonly sections: readonly PlacedSection[];

  private constructor(text: string, segments: readonly Segment[]) {
    this.text = text;
    this.segments = placed(segments);
    this.sections = this.segments.flatMap(({ segment, base }) =>
      segment.sections.map(section => ({ section, base })),
    );
  }

  /** Parses a text that has no byte order mark: micromark drops one, which would shift every offset after it. */
  static parse(text: string): Snapshot {
    return new Snapshot(text, segmentsOf(parseDocument(text), text, 0, text.length, true));
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
    const text = applyEdits(this.text, edits);
    const segments = reparse(this.segments, text, edits);
    return segments ? new Snapshot(text, segments) : Snapshot.parse(text);
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

function placed(segments: readonly Segment[]): readonly PlacedSegment[] {
  let base = 0;
  let line = 0;
  return segments.map(segment => {
    const here = { segment, base, line };
    base += segment.source.length;
    line += segment.lineStarts.length - 1;
    return here;
  });
}
