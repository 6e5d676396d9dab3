import { availableParallelism } from 'node:os';
import { isMainThread, type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads';
import { endingBetweenSteps, turnOfSignals } from './endingSignals';
import { FileCheck, type FileCheckOptions, type FileOutcome } from './fileCheck';
import type { FoundPlan } from './findPlans';

/** Starting a thread takes about as long as checking this many plans. */
const filesWorthAThread = 50;

/**
 * The trees of a plan are garbage when the next plan is parsed. In V8's default of 16 MB the young collector runs while a
 * tree is alive and copies it again and again; with room for several trees it mostly finds garbage.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 48 } as const;

/** The data of a thread. A thread of another program has no `planquillCheck`. */
interface ThreadData {
  readonly planquillCheck: FileCheckOptions;
  readonly files: readonly FoundPlan[];
  readonly queue: FileQueue;
  /** The thread's index in {@link FileQueue}, less one. */
  readonly thread: number;
}

/**
 * A queue that all threads share: the number of files that were taken, then the index of the present file of each thread. A
 * thread takes its next file without a message from the main thread, and without a turn of its event loop, which would slow
 * down parsing (see `readMarkdown`).
 */
type FileQueue = Int32Array<SharedArrayBuffer>;

/** The message of a thread about one file. */
interface CheckedFile {
  readonly index: number;
  readonly outcome: FileOutcome;
}

/**
 * Checks files on as many threads as pay off. The outcomes have the order of the files. When a thread crashes, its present
 * file fails and another thread takes its place.
 *
 * A signal ends the process only between two files where they are fixed: none is left half written, nor with another file
 * beside it.
 *
 * @param onDone is called with the number of files that are done
 */
export function checkAll(
  files: readonly FoundPlan[],
  options: FileCheckOptions,
  onDone: (count: number) => void,
): Promise<readonly FileOutcome[]> {
  return options.fix
    ? endingBetweenSteps(ending => checkUntil(ending, files, options, onDone))
    : checkUntil(undefined, files, options, onDone);
}

async function checkUntil(
  ending: AbortSignal | undefined,
  files: readonly FoundPlan[],
  options: FileCheckOptions,
  onDone: (count: number) => void,
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  let done = 0;
  const settle = ({ index, outcome }: CheckedFile) => {
    outcomes[index] = outcome;
    done += 1;
    onDone(done);
  };
  const threads = Math.min(availableParallelism(), Math.floor(files.length / filesWorthAThread));
  if (threads < 2) {
    const check = new FileCheck(options);
    for (const [index, file] of files.entries()) {
      if (ending) await turnOfSignals();
      if (ending?.aborted) break;
      settle({ index, outcome: await check.check(file) });
    }
    return outcomes;
  }
  const queue: FileQueue = new Int32Array(
    new SharedArrayBuffer((threads + 1) * Int32Array.BYTES_PER_ELEMENT),
  );
  ending?.addEventListener('abort', () => Atomics.store(queue, 0, files.length));
  const running = Array.from({ length: threads }, async (_, thread) => {
    while (Atomics.load(queue, 0) < files.length) {
      const crash = await runThread({ planquillCheck: options, files, queue, thread }, settle);
      if (crash) settle(crash);
    }
  });
  await Promise.all(running);
  return outcomes;
}

/**
 * Runs a thread to its end. Resolves to the failed file if the thread crashed.
 *
 * @throws Error when the thread crashed before its first file, as the next thread would
 */
function runThread(data: ThreadData, settle: (file: CheckedFile) => void): Promise<CheckedFile | undefined> {
  const { files, queue, thread } = data;
  Atomics.store(queue, thread + 1, none);
  return new Promise((resolve, reject) => {
    const worker = new Worker(__filename, { workerData: data, resourceLimits });
    let reason = '';
    let last = none;
    worker.on('message', (file: CheckedFile) => {
      last = file.index;
      settle(file);
    });
    worker.on('error', error => {
      reason = error.message;
    });
    // All messages of the thread have arrived by now.
    worker.on('exit', code => {
      const index = Atomics.load(queue, thread + 1);
      const why = reason || `its thread ended with code ${code}`;
      const problem = `${files[index]?.path} could not be checked: ${why}.`;
      if (index !== last) resolve({ index, outcome: { problems: [problem] } });
      else if (code === 0) resolve(undefined);
      else reject(new Error(why));
    });
  });
}

/** The index of a thread that has no file yet. */
const none = -1;

/** In a thread of {@link checkAll}: checks files until the queue is empty. Elsewhere: does nothing and returns false. */
export function serveChecks(): boolean {
  const data = workerData as ThreadData | null;
  if (isMainThread || !parentPort || !data?.planquillCheck) return false;
  void checkFromQueue(data, parentPort);
  return true;
}

async function checkFromQueue({ planquillCheck, files, queue, thread }: ThreadData, port: MessagePort) {
  const check = new FileCheck(planquillCheck);
  for (;;) {
    const index = Atomics.add(queue, 0, 1);
    const file = files[index];
    if (!file) return;
    Atomics.store(queue, thread + 1, index);
    const checked: CheckedFile = { index, outcome: await check.check(file) };
    port.postMessage(checked);
  }
}
