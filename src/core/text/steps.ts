/** Work that can be paused after each step, so that other work need not wait for all of it. */
export type Steps<Result> = Generator<undefined, Result>;

/** How a host lets long work take turns with everything else. */
export interface Pace {
  /** Whether the work should pause now. */
  isTurnOver(): boolean;
  /** Resolves when other work has had its turn. */
  nextTurn(): Promise<void>;
}

/** Takes every step of some work at once and gives its result. */
export function allAtOnce<Result>(work: Steps<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Takes the steps of some work in turns, the first turn at once. */
export function inTurns<Result>(work: Steps<Result>, pace: Pace): Promise<Result>;
/**
 * @param isWanted called after each pause; false ends the work
 * @returns undefined when the result was not wanted any more
 */
export function inTurns<Result>(
  work: Steps<Result>,
  pace: Pace,
  isWanted: () => boolean,
): Promise<Result | undefined>;
export async function inTurns<Result>(
  work: Steps<Result>,
  pace: Pace,
  isWanted: () => boolean = () => true,
): Promise<Result | undefined> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (!pace.isTurnOver()) continue;
    await pace.nextTurn();
    if (!isWanted()) return undefined;
  }
}
