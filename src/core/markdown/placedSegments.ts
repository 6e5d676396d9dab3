import { lastNotAfter } from '../text/positions';
import type { Section } from './section';
import type { Segment } from './segment';

/**
 * The segments of a document in their places. Immutable; what follows an edit is made from what was before it, with numbers
 * alone: looking into a thousand segments on every keystroke would cost as much as parsing one.
 */
export class PlacedSegments {
  /** In document order; they cover the whole text. */
  readonly segments: readonly Segment[];
  /** Where each segment starts, and where the last one ends. */
  readonly bases: readonly number[];
  /** The line that each segment starts on, and that the last one ends on; 0-based. */
  readonly lines: readonly number[];
  /** In document order. */
  readonly sections: readonly Section[];
  /** For each section: an offset of the section + its base = an offset of the document. */
  readonly sectionBases: readonly number[];
  /** Those segments that define labels: few, and needed often. */
  readonly defining: readonly Segment[];
  /** For each segment, how many sections stand before it; for the end, how many there are. */
  readonly #sectionsBefore: readonly number[];

  private constructor(
    lists: Pick<PlacedSegments, 'segments' | 'bases' | 'lines' | 'sections' | 'sectionBases' | 'defining'>,
    sectionsBefore: readonly number[],
  ) {
    this.segments = lists.segments;
    this.bases = lists.bases;
    this.lines = lists.lines;
    this.sections = lists.sections;
    this.sectionBases = lists.sectionBases;
    this.defining = lists.defining;
    this.#sectionsBefore = sectionsBefore;
  }

  static of(segments: readonly Segment[]): PlacedSegments {
    const none = { segments: [], sections: [], sectionBases: [], defining: [] };
    return new PlacedSegments({ ...none, bases: [0], lines: [0] }, [0]).with(0, 0, segments);
  }

  /** With the segments from one index up to another replaced. */
  with(from: number, to: number, inserted: readonly Segment[]): PlacedSegments {
    const bases = this.bases.slice(0, from + 1);
    const lines = this.lines.slice(0, from + 1);
    const sectionsBefore = this.#sectionsBefore.slice(0, from + 1);
    let base = bases[from] ?? 0;
    let line = lines[from] ?? 0;
    let count = sectionsBefore[from] ?? 0;
    const sections = this.sections.slice(0, count);
    const sectionBases = this.sectionBases.slice(0, count);
    for (const segment of inserted) {
      for (const section of segment.sections) {
        sections.push(section);
        sectionBases.push(base);
      }
      base += segment.source.length;
      line += segment.lineStarts.length - 1;
      count = sections.length;
      bases.push(base);
      lines.push(line);
      sectionsBefore.push(count);
    }
    const moved = base - (this.bases[to] ?? 0);
    const firstAfter = this.#sectionsBefore[to] ?? 0;
    pushAll(bases, this.bases, to + 1, moved);
    pushAll(lines, this.lines, to + 1, line - (this.lines[to] ?? 0));
    pushAll(sectionsBefore, this.#sectionsBefore, to + 1, count - firstAfter);
    pushAll(sectionBases, this.sectionBases, firstAfter, moved);
    for (let index = firstAfter; index < this.sections.length; index += 1)
      sections.push(this.sections[index] as Section);
    const segments = [...this.segments.slice(0, from), ...inserted, ...this.segments.slice(to)];
    const removed = new Set(this.segments.slice(from, to));
    const defining = [
      ...this.defining.filter(segment => !removed.has(segment)),
      ...inserted.filter(({ definitions }) => definitions.size > 0),
    ];
    return new PlacedSegments({ segments, bases, lines, sections, sectionBases, defining }, sectionsBefore);
  }

  /** Index of the segment that an offset lies in; of two that meet there the later one. */
  indexAt(offset: number): number {
    return Math.min(lastNotAfter(this.bases, offset), this.segments.length - 1);
  }

  /** What segments outside a stretch define. */
  labelsOutside(from: number, to: number): ReadonlySet<string> {
    if (this.defining.length === 0) return noLabels;
    const inside = new Set(this.segments.slice(from, to));
    return labelsOf(this.defining.filter(segment => !inside.has(segment)));
  }
}

const noLabels: ReadonlySet<string> = new Set();

/** All that some segments define. */
export function labelsOf(segments: readonly Segment[]): ReadonlySet<string> {
  return new Set(segments.flatMap(({ definitions }) => [...definitions]));
}

function pushAll(list: number[], from: readonly number[], first: number, moved: number): void {
  for (let index = first; index < from.length; index += 1) list.push((from[index] ?? 0) + moved);
}
