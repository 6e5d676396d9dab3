import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Resolves in the next turn of the event loop. */
export function macrotask(): Promise<void> {
  return new Promise(done => setImmediate(done));
}

/**
 * Collects all garbage. References that were looked at in this turn of the event loop are alive until it ends (ECMA-262,
 * KeepDuringJob).
 */
export async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const gc: () => void = runInNewContext('gc');
  for (let round = 0; round < 3; round += 1) {
    await macrotask();
    gc();
  }
}
