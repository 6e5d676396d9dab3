import { PlanReader, type PlanReaderHost } from './planReader';
import { type PlanSummary, sameSummary } from './planSummary';

/** Plans read at once: enough to hide how long a remote file system takes, and few enough texts in memory. */
const mostAtOnce = 4;

/** What an index lives on. */
export interface PlanIndexHost extends PlanReaderHost {
  /** Hears of every change, and of an empty one when all plans are read. Never throws. */
  tell(change: PlanIndexChange): void;
}

/** Paths of the plans of which something else is known than before. */
export interface PlanIndexChange {
  /** Known to be there; what is in them comes as a change. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

const nothing: PlanIndexChange = { added: [], changed: [], removed: [] };

/**
 * The summaries of a workspace's plans. Plans that were found or have changed are read in the background, a few at a time
 * and with a rest before each stretch of work; what lies around them is remembered only until all are read. Paths are the
 * host's own, with `/` between folders.
 */
export class PlanIndex {
  readonly #host: PlanIndexHost;
  /** Every plan; without a summary until it was read for the first time. */
  readonly #plans = new Map<string, PlanSummary | undefined>();
  /** Folders above plans. One may be left that holds none any more. */
  readonly #folders = new Set<string>();
  readonly #waiting = new Set<string>();
  /** The latest reading of each plan that is being read: what an older one found does not count. */
  readonly #readings = new Map<string, symbol>();
  readonly #reader: PlanReader;
  #workers = 0;
  #isDisposed = false;

  constructor(host: PlanIndexHost) {
    this.#host = host;
    this.#reader = new PlanReader(host);
  }

  /** Whether plans are being read. */
  get isFilling(): boolean {
    return this.#workers > 0 && !this.#isDisposed;
  }

  paths(): Iterable<string> {
    return this.#plans.keys();
  }

  has(path: string): boolean {
    return this.#plans.has(path);
  }

  /** Undefined for what is no plan, and for a plan that was not read yet. */
  get(path: string): PlanSummary | undefined {
    return this.#plans.get(path);
  }

  /** Whether plans were measured by a template, so that a change of it concerns them. */
  usesTemplate(path: string): boolean {
    return this.#reader.usesTemplate(path);
  }

  /** Takes in plans; those that are known already are not read again. */
  found(paths: Iterable<string>): void {
    if (this.#isDisposed) return;
    const added = [...new Set(paths)].filter(path => !this.#plans.has(path));
    for (const path of added) {
      this.#plans.set(path, undefined);
      this.#waiting.add(path);
      for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
        this.#folders.add(path.slice(0, end));
    }
    if (added.length > 0) this.#host.tell({ ...nothing, added });
    this.#work();
  }

  /** Reads a plan again, also while it is being read. One that is not there any more is dropped, and no new one taken in. */
  changed(path: string): void {
    if (!this.#plans.has(path)) return;
    // It may refer to files that were not there when its folder was looked at.
    this.#reader.forgetContexts();
    this.#waiting.add(path);
    this.#work();
  }

  /** Drops a plan, or every plan below a folder: nobody tells of the files in a folder that was deleted. */
  removed(path: string): void {
    const below = `${path}/`;
    const isFolder = this.#folders.has(path);
    const removed = this.#plans.has(path)
      ? [path]
      : [...(isFolder ? this.#plans.keys() : [])].filter(plan => plan.startsWith(below));
    for (const plan of removed) {
      this.#plans.delete(plan);
      this.#waiting.delete(plan);
      this.#readings.delete(plan);
    }
    if (removed.length > 0) this.#host.tell({ ...nothing, removed });
  }

  /** Reads the plans again beside which files came or went: they may refer to them. */
  changedBeside(paths: Iterable<string>): void {
    const folders = new Set([...paths].map(folderOf).filter(folder => this.#folders.has(folder)));
    if (folders.size === 0) return;
    this.#reader.forgetContexts();
    for (const plan of this.#plans.keys()) if (folders.has(folderOf(plan))) this.#waiting.add(plan);
    this.#work();
  }

  /** Reads every plan again: a template, a configuration or a setting has changed. Summaries stay until then. */
  renew(): void {
    this.#reader.forgetContexts();
    for (const path of this.#plans.keys()) this.#waiting.add(path);
    this.#work();
  }

  /** Ends all work. What is being read is given up, and nothing is told any more. */
  dispose(): void {
    this.#isDisposed = true;
    this.#reader.dispose();
    this.#waiting.clear();
    this.#readings.clear();
    this.#plans.clear();
    this.#folders.clear();
  }

  #work(): void {
    while (this.#workers < mostAtOnce && this.#waiting.size > 0 && !this.#isDisposed) {
      this.#workers += 1;
      void this.#readWaiting();
    }
  }

  async #readWaiting(): Promise<void> {
    for (let [path] = this.#waiting; path !== undefined; [path] = this.#waiting) {
      this.#waiting.delete(path);
      await this.#read(path);
    }
    this.#workers -= 1;
    if (this.#workers > 0) return;
    this.#reader.forgetContexts();
    if (!this.#isDisposed) this.#host.tell(nothing);
  }

  async #read(path: string): Promise<void> {
    const reading = Symbol();
    this.#readings.set(path, reading);
    const summary = await this.#reader.summary(path);
    if (this.#readings.get(path) !== reading) return;
    this.#readings.delete(path);
    if (!summary) {
      if (!this.#waiting.has(path)) this.removed(path);
      return;
    }
    if (sameSummary(this.#plans.get(path), summary)) return;
    this.#plans.set(path, summary);
    this.#host.tell({ ...nothing, changed: [path] });
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
