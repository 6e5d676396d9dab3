import { availableParallelism } from 'node:os';
import { isMainThread, type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads';
import { FileCheck, type FileCheckOptions, type FileOutcome } from './fileCheck';
import type { FoundPlan } from './findPlans';

/** Starting a thread takes about as long as checking this many plans. */
const filesWorthAThread = 50;

/**
 * Trees of one plan die before those of the next are made. With room for several, most are gone before the collector of
 * young objects first looks at them; V8's own 16 MB have it copy live trees again and again.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 48 } as const;

/** What a thread is started with; other programs may have threads of their own. */
interface ThreadData {
  readonly planquillCheck: FileCheckOptions;
  readonly files: readonly FoundPlan[];
  readonly queue: FileQueue;
  /** The thread's place in {@link FileQueue}. */
  readonly thread: number;
}

/**
 * Shared by all threads, which take their files from it: how many files are taken, and then for each thread the one it is
 * at. So a thread never waits for the main one, nor for its own event loop between two files (see {@link readMarkdown}).
 */
type FileQueue = Int32Array<SharedArrayBuffer>;

/** What a thread says of each file. */
interface CheckedFile {
  readonly index: number;
  readonly outcome: FileOutcome;
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
  let done = 0;
  const settle = ({ index, outcome }: CheckedFile) => {
    outcomes[index] = outcome;
    done += 1;
    onDone(done);
  };
  const threads = Math.min(availableParallelism(), Math.floor(files.length / filesWorthAThread));
  if (threads < 2) {
    const check = new FileCheck(options);
    for (const [index, file] of files.entries()) settle({ index, outcome: await check.check(file) });
    return outcomes;
  }
  const queue: FileQueue = new Int32Array(
    new SharedArrayBuffer((threads + 1) * Int32Array.BYTES_PER_ELEMENT),
  );
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
 * Runs a thread to its end, and tells what its crash cost, if it crashed.
 *
 * @throws Error when it crashed before it came to a file, as the next one would
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
    // All that the thread has said has arrived by now.
    worker.on('exit', code => {
      const index = Atomics.load(queue, thread + 1);
      const why = reason || `its thread ended with code ${code}`;
      const problem = `${files[index]?.path} could not be checked: ${why}.`;
      if (index !== last) resolve({ index, outcome: { problems: [problem], failed: true } });
      else if (code === 0) resolve(undefined);
      else reject(new Error(why));
    });
  });
}

/** The place of a thread that has no file yet. */
const none = -1;

/** In a thread of {@link checkAll}, checks files until none is left; elsewhere it does nothing and says so. */
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
