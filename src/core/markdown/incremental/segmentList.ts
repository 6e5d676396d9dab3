import { lastNotAfter } from '../../text/positions';
import type { Section } from '../section';
import { noLabels, sameLabels } from './labels';
import type { Segment } from './segment';

/**
 * The segments of a document with the offset and the line of each. Immutable. A list after an edit is made from the list
 * before it by moving numbers: to look into a thousand segments on every keystroke would cost as much as to parse one.
 */
export class SegmentList {
  /** In document order; they cover the whole text. */
  readonly segments: readonly Segment[];
  /** Where each segment starts, and where the last one ends. */
  readonly bases: Int32Array;
  /** The line that each segment starts on, and that the last one ends on; 0-based. */
  readonly lines: Int32Array;
  /** In document order. */
  readonly sections: readonly Section[];
  /** For each section: an offset of the section + its base = an offset of the document. */
  readonly sectionBases: Int32Array;
  /** The labels that the document defines; a splice that changes none of them keeps the set itself. */
  readonly labels: ReadonlySet<string>;
  /** The segments that define labels: few, and needed often. */
  readonly #defining: readonly Segment[];
  /** The number of sections before each segment, and at the end the number of all sections. */
  readonly #sectionsBefore: Int32Array;

  private constructor(
    lists: Pick<SegmentList, 'segments' | 'bases' | 'lines' | 'sections' | 'sectionBases' | 'labels'>,
    sectionsBefore: Int32Array,
    defining: readonly Segment[],
  ) {
    this.segments = lists.segments;
    this.bases = lists.bases;
    this.lines = lists.lines;
    this.sections = lists.sections;
    this.sectionBases = lists.sectionBases;
    this.labels = lists.labels;
    this.#defining = defining;
    this.#sectionsBefore = sectionsBefore;
  }

  static of(segments: readonly Segment[]): SegmentList {
    const start = new Int32Array(1);
    const none = { segments: [], sections: [], sectionBases: new Int32Array(), labels: noLabels };
    return new SegmentList({ ...none, bases: start, lines: start }, start, []).splice(0, 0, segments);
  }

  /** The list with the segments from index `from` up to, but not including, index `to` replaced. */
  splice(from: number, to: number, inserted: readonly Segment[]): SegmentList {
    let base = this.bases[from] ?? 0;
    let line = this.lines[from] ?? 0;
    const ends: number[] = [];
    const lastLines: number[] = [];
    const counts: number[] = [];
    const newSections: Section[] = [];
    const newBases: number[] = [];
    const firstSection = this.#sectionsBefore[from] ?? 0;
    for (const segment of inserted) {
      for (const section of segment.sections) {
        newSections.push(section);
        newBases.push(base);
      }
      base += segment.source.length;
      line += segment.lineStarts.length - 1;
      ends.push(base);
      lastLines.push(line);
      counts.push(firstSection + newSections.length);
    }
    const moved = base - (this.bases[to] ?? 0);
    const firstAfter = this.#sectionsBefore[to] ?? 0;
    const added = newSections.length - (firstAfter - firstSection);
    const defining = this.#definingWith(this.segments.slice(from, to), inserted);
    return new SegmentList(
      {
        segments: spliced(this.segments, from, to, inserted),
        bases: numbersSpliced(this.bases, from + 1, to + 1, ends, moved),
        lines: numbersSpliced(this.lines, from + 1, to + 1, lastLines, line - (this.lines[to] ?? 0)),
        sections: spliced(this.sections, firstSection, firstAfter, newSections),
        sectionBases: numbersSpliced(this.sectionBases, firstSection, firstAfter, newBases, moved),
        labels: this.#labelsOf(defining),
      },
      numbersSpliced(this.#sectionsBefore, from + 1, to + 1, counts, added),
      defining,
    );
  }

  /** Index of the segment that an offset lies in; where two segments meet, of the later one. */
  indexAt(offset: number): number {
    return Math.min(lastNotAfter(this.bases, offset), this.segments.length - 1);
  }

  /** The labels that the segments before index `from` and from index `to` on define. */
  labelsOutside(from: number, to: number): ReadonlySet<string> {
    return this.#labelsOf(this.#definingWith(this.segments.slice(from, to), []));
  }

  #definingWith(removed: readonly Segment[], inserted: readonly Segment[]): readonly Segment[] {
    const defines = ({ definitions }: Segment) => definitions.size > 0;
    if (!removed.some(defines) && !inserted.some(defines)) return this.#defining;
    const gone = new Set(removed);
    return [...this.#defining.filter(segment => !gone.has(segment)), ...inserted.filter(defines)];
  }

  #labelsOf(defining: readonly Segment[]): ReadonlySet<string> {
    if (defining === this.#defining) return this.labels;
    const labels = new Set(defining.flatMap(({ definitions }) => [...definitions]));
    return sameLabels(labels, this.labels) ? this.labels : labels;
  }
}

function spliced<Item>(
  list: readonly Item[],
  from: number,
  to: number,
  inserted: readonly Item[],
): readonly Item[] {
  return [...list.slice(0, from), ...inserted, ...list.slice(to)];
}

/** A list of numbers with some replaced, and with `moved` added to each number after them. */
function numbersSpliced(
  list: Int32Array,
  from: number,
  to: number,
  inserted: readonly number[],
  moved: number,
): Int32Array {
  const behind = from + inserted.length;
  const next = new Int32Array(behind + list.length - to);
  next.set(list.subarray(0, from));
  next.set(inserted, from);
  for (let index = to; index < list.length; index += 1)
    next[behind + index - to] = (list[index] ?? 0) + moved;
  return next;
}
