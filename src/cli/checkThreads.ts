import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { FileCheck, type FileCheckOptions, type FileOutcome } from './fileCheck';
import type { FoundPlan } from './findPlans';

/** Starting a thread takes about as long as checking this many plans. */
const filesWorthAThread = 50;

/**
 * Trees of one plan die before those of the next are made. With room for several, most are gone before the collector of
 * young objects first looks at them; V8's own 16 MB have it copy live trees again and again.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 96 } as const;

/** What a thread is started with; other programs may have threads of their own. */
interface ThreadData {
  readonly planquillCheck: FileCheckOptions;
}

/**
 * Checks files on as many threads as pay off, and gives the outcomes in the order of the files. A thread that crashes costs
 * the file it was at; another takes its place.
 *
 * @param onDone is told how many files are done
 */
export async function checkAll(
  files: readonly FoundPlan[],
  options: FileCheckOptions,
  onDone: (count: number) => void,
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  const threads = Math.min(availableParallelism(), Math.floor(files.length / filesWorthAThread));
  let next = 0;
  let done = 0;
  const settle = (index: number, outcome: FileOutcome) => {
    outcomes[index] = outcome;
    done += 1;
    onDone(done);
  };
  if (threads < 2) {
    const check = new FileCheck(options);
    for (const [index, file] of files.entries()) settle(index, await check.check(file));
    return outcomes;
  }
  const takeNext = () => (next < files.length ? next++ : undefined);
  await Promise.all(Array.from({ length: threads }, () => runThread(files, options, takeNext, settle)));
  return outcomes;
}

/** Serves files to one thread after the other until none is left. */
async function runThread(
  files: readonly FoundPlan[],
  options: FileCheckOptions,
  takeNext: () => number | undefined,
  settle: (index: number, outcome: FileOutcome) => void,
): Promise<void> {
  let index = takeNext();
  while (index !== undefined) index = await serve(files, options, index, takeNext, settle);
}

/** Serves files to a thread, and gives the file to go on with after it crashed, if there is one. */
function serve(
  files: readonly FoundPlan[],
  options: FileCheckOptions,
  first: number,
  takeNext: () => number | undefined,
  settle: (index: number, outcome: FileOutcome) => void,
): Promise<number | undefined> {
  return new Promise(resolve => {
    const workerData: ThreadData = { planquillCheck: options };
    const worker = new Worker(__filename, { workerData, resourceLimits });
    let current: number | undefined = first;
    const crashed = (reason: string) => {
      if (current === undefined) return;
      settle(current, {
        problems: [`${files[current]?.path} could not be checked: ${reason}.`],
        failed: true,
      });
      current = undefined;
      void worker.terminate();
      resolve(takeNext());
    };
    worker.on('message', (outcome: FileOutcome) => {
      if (current !== undefined) settle(current, outcome);
      current = takeNext();
      if (current !== undefined) worker.postMessage(files[current]);
      else void worker.terminate().then(() => resolve(undefined));
    });
    worker.on('error', error => crashed(error.message));
    worker.on('exit', code => crashed(`its thread ended with code ${code}`));
    worker.postMessage(files[first]);
  });
}

/** In a thread of {@link checkAll}, checks what it is sent; elsewhere it does nothing and says so. */
export function serveChecks(): boolean {
  const data = workerData as ThreadData | null;
  if (isMainThread || !parentPort || !data?.planquillCheck) return false;
  const check = new FileCheck(data.planquillCheck);
  const port = parentPort;
  port.on('message', (file: FoundPlan) => void check.check(file).then(outcome => port.postMessage(outcome)));
  return true;
}
