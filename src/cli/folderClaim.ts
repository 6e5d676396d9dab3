import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endingBetweenSteps } from './endingSignals';
import { isCode, shownPath } from './fileProblem';
import { CommandError } from './output';

/** The folder whose making claims the folder around it: of several processes that make it at once, one succeeds. */
const claimName = '.planquill-new';

/** Milliseconds between two looks at a claim of another process, and until a claim counts as left behind. */
const interval = 20;
const defaultPatience = 30_000;

/**
 * Does work while no other process does such work in the same folder. It waits for its turn.
 *
 * Where nobody may write in the folder itself, the work is done without a claim.
 *
 * @param patience milliseconds until the claim of another process counts as left behind
 * @throws CommandError when a claim was left behind
 */
export function whileClaimed<Result>(
  folder: string,
  work: () => Promise<Result>,
  patience = defaultPatience,
): Promise<Result> {
  const claim = join(folder, claimName);
  return endingBetweenSteps(async ending => {
    const isClaimed = await makeClaim(claim, patience, ending);
    try {
      return await work();
    } finally {
      if (isClaimed) rmdirSync(claim);
    }
  });
}

async function makeClaim(claim: string, patience: number, ending: AbortSignal): Promise<boolean> {
  let seen: string | undefined;
  let since = Date.now();
  while (!ending.aborted) {
    try {
      mkdirSync(claim);
      return true;
    } catch (error) {
      if (isCode(error, 'EACCES') || isCode(error, 'EPERM') || isCode(error, 'EROFS')) return false;
      if (!isCode(error, 'EEXIST')) throw error;
    }
    const present = identityOf(claim);
    if (present !== seen) [seen, since] = [present, Date.now()];
    else if (Date.now() - since >= patience) {
      throw new CommandError(
        `${shownPath(claim)} was left behind by another planquill new, or one is still at work. Remove it when none is.`,
      );
    }
    await pause(interval);
  }
  throw new CommandError('The run was ended.');
}

/** Differs between two claims one after the other. */
function identityOf(claim: string): string | undefined {
  const stat = statSync(claim, { throwIfNoEntry: false });
  return stat && `${stat.ino} ${stat.ctimeMs}`;
}
