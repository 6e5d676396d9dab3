/** Work that can be left off after each step, so that a long piece of it is never in the way of anything else. */
export type Steps<Result> = Generator<undefined, Result>;

/** How a host lets long work take turns with everything else. */
export interface Pace {
  /** Whether the work has gone on for long enough, and others wait. */
  isTurnOver(): boolean;
  /** Resolves once whatever else waits had its turn. */
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
 * @param isWanted asked after each pause: what was going on may have come to an end by then
 * @returns undefined when nobody wanted the result any more
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
