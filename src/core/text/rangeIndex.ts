import { lastNotAfter, type Range } from './positions';

/** Ranges, in any order and overlapping or not, that can be asked about another range in the time of a binary search. */
export class RangeIndex {
  readonly #starts: readonly number[];
  /** For each range the furthest end of it and of those before it. */
  readonly #furthestEnds: readonly number[];
  /** For each range the nearest end of it and of those after it. */
  readonly #nearestEnds: readonly number[];
  readonly #exact: ReadonlySet<string>;

  constructor(ranges: readonly Range[]) {
    const sorted = ranges.toSorted((a, b) => a.start - b.start);
    this.#starts = sorted.map(({ start }) => start);
    const furthest: number[] = [];
    for (const { end } of sorted) furthest.push(Math.max(furthest.at(-1) ?? end, end));
    this.#furthestEnds = furthest;
    const nearest: number[] = [];
    for (const { end } of sorted.toReversed()) nearest.push(Math.min(nearest.at(-1) ?? end, end));
    this.#nearestEnds = nearest.toReversed();
    this.#exact = new Set(ranges.map(keyOf));
  }

  /** Whether one of the ranges has the same start and end. */
  has(range: Range): boolean {
    return this.#exact.has(keyOf(range));
  }

  /** Whether one of the ranges overlaps a range: see `rangesOverlap`. */
  overlaps({ start, end }: Range): boolean {
    return this.#furthestEndFrom(end - 1) > start;
  }

  /** Whether one of the ranges contains all of a range. */
  contains({ start, end }: Range): boolean {
    return this.#furthestEndFrom(start) >= end;
  }

  /** Whether all of one of the ranges lies in a range. */
  hasWithin({ start, end }: Range): boolean {
    const before = this.#countFrom(start - 1);
    return (this.#nearestEnds[before] ?? Number.POSITIVE_INFINITY) <= end;
  }

  /** The furthest end of the ranges that start at an offset or before it. */
  #furthestEndFrom(offset: number): number {
    return this.#furthestEnds[this.#countFrom(offset) - 1] ?? -1;
  }

  /** How many of the ranges start at an offset or before it. */
  #countFrom(offset: number): number {
    const last = lastNotAfter(this.#starts, offset);
    return (this.#starts[last] ?? Number.POSITIVE_INFINITY) <= offset ? last + 1 : 0;
  }
}

function keyOf({ start, end }: Range): string {
  return `${start} ${end}`;
}
