import { PlanReader, type PlanReaderHost } from './planReader';
import { type PlanSummary, sameSummary } from './planSummary';

/** The number of plans that are read at once: enough to hide the delay of a remote file system, few enough for the memory. */
const mostAtOnce = 4;

/** The host of an index. */
export interface PlanIndexHost extends PlanReaderHost {
  /** Is called with each change, and with an empty change when all plans are read. Never throws. */
  tell(change: PlanIndexChange): void;
}

/** The paths of the plans whose entry in the index changed. */
export interface PlanIndexChange {
  /** New plans. They have no summary yet; a change will follow. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

const nothing: PlanIndexChange = { added: [], changed: [], removed: [] };

/**
 * The summaries of a workspace's plans. New and changed plans are read in the background, a few at a time and in turns with
 * other work. Their contexts are cached only until all plans are read. Paths are as in `FileReader`, with `/` as separator.
 */
export class PlanIndex {
  readonly #host: PlanIndexHost;
  /** Each plan with its summary, which is undefined until the plan was read. */
  readonly #plans = new Map<string, PlanSummary | undefined>();
  /** Folders above plans. A folder stays when its last plan goes. */
  readonly #folders = new Set<string>();
  readonly #waiting = new Set<string>();
  /** The latest reading of each plan that is being read. The result of an older reading is dropped. */
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

  /** Undefined for a path that is no plan, and for a plan that was not read yet. */
  get(path: string): PlanSummary | undefined {
    return this.#plans.get(path);
  }

  /** Whether a plan was measured by this template. */
  usesTemplate(path: string): boolean {
    return this.#reader.usesTemplate(path);
  }

  /** Adds plans. A plan that is known is not read again. */
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

  /** Reads a plan again, also while it is being read. A plan that is gone is removed; a path that is no plan is ignored. */
  changed(path: string): void {
    if (!this.#plans.has(path)) return;
    // The plan may refer to files that did not exist when its folder was listed.
    this.#reader.forgetContexts();
    this.#waiting.add(path);
    this.#work();
  }

  /**
   * Reads the plans below a folder again, such as those of a feature, or of a folder that was just made.
   *
   * @param except a plan that has been read since
   */
  changedBelow(folder: string, except?: string): void {
    if (!this.#folders.has(folder)) return;
    for (const path of this.#plans.keys())
      if (path !== except && path.startsWith(`${folder}/`)) this.changed(path);
  }

  /** Removes a plan, or every plan below a folder: VS Code reports no files of a folder that was deleted. */
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

  /** Reads the plans again that lie beside these files: they may refer to them. */
  changedBeside(paths: Iterable<string>): void {
    const folders = new Set([...paths].map(folderOf).filter(folder => this.#folders.has(folder)));
    if (folders.size === 0) return;
    this.#reader.forgetContexts();
    for (const plan of this.#plans.keys()) if (folders.has(folderOf(plan))) this.#waiting.add(plan);
    this.#work();
  }

  /** Reads every plan again, because a template, a configuration or a setting has changed. Summaries stay until then. */
  renew(): void {
    this.#reader.forgetContexts();
    for (const path of this.#plans.keys()) this.#waiting.add(path);
    this.#work();
  }

  /** Ends all work. The host is not called any more. */
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
    const read = await this.#reader.read(path);
    if (this.#readings.get(path) !== reading) return;
    this.#readings.delete(path);
    if (!read) {
      if (!this.#waiting.has(path)) this.removed(path);
      return;
    }
    const { summary } = read;
    if (sameSummary(this.#plans.get(path), summary)) return;
    this.#plans.set(path, summary);
    this.#host.tell({ ...nothing, changed: [path] });
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
