/** Work that can be left off after each step, so that a long piece of it is never in the way of anything else. */
export type Steps<Result> = Generator<undefined, Result>;

/** How a host lets long work take turns with everything else. */
export interface Pace {
  /** Undefined while a turn may go on; afterwards a promise of the next turn. */
  nextTurn(): Promise<void> | undefined;
}

/** Takes every step of some work at once and gives its result. */
export function allAtOnce<Result>(work: Steps<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Takes the steps of some work in turns, the first turn at once. Undefined when nobody wanted the result any more.
 *
 * @param isWanted asked after each pause: what was going on may have come to an end by then
 */
export async function inTurns<Result>(
  work: Steps<Result>,
  pace: Pace,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    const pause = pace.nextTurn();
    if (pause === undefined) continue;
    await pause;
    if (!isWanted()) return undefined;
  }
}
