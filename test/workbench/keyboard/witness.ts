import { WorkbenchError } from '../workbenchError';
import { type Seen, witnessMark } from './seen';

/** How long the window may take to do what a key asks for; milliseconds. */
const patience = 15_000;

/** Hears what the extension host of a driven window says of its editor. */
export class Witness {
  #last: Seen | undefined;
  #events = 0;
  #waiting: (() => void) | undefined;

  /** A line of the extension host's console. */
  hear(line: string): void {
    if (!line.startsWith(witnessMark)) return;
    this.#last = JSON.parse(line.slice(witnessMark.length)) as Seen;
    this.#events += 1;
    this.#waiting?.();
  }

  /** How many events there have been by now. */
  get events(): number {
    return this.#events;
  }

  /**
   * The first state of the editor that fulfils a condition.
   *
   * @param what is waited for, for the error
   * @param after how many events are over: only later ones count
   * @throws WorkbenchError when it does not come
   */
  async seen(what: string, fulfils: (seen: Seen) => boolean, after = 0): Promise<Seen> {
    const found = () => (this.#last && this.#events > after && fulfils(this.#last) ? this.#last : undefined);
    const now = found();
    if (now) return now;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting = undefined;
        reject(new WorkbenchError(`${what} has not come. ${this.#describe()}`));
      }, patience);
      this.#waiting = () => {
        const state = found();
        if (!state) return;
        clearTimeout(timer);
        this.#waiting = undefined;
        resolve(state);
      };
    });
  }

  #describe(): string {
    if (!this.#last) return 'The window has shown no plan.';
    const { text, cursor, selected } = this.#last;
    return `Selected is ${JSON.stringify(selected)}, before the cursor stands ${JSON.stringify(text.slice(Math.max(0, cursor - 160), cursor))}.`;
  }
}
