import type { Disposable } from 'vscode';

/** Runs the last task of each key once it has been quiet for a while: typing in one document never delays another. */
export class KeyedDelay implements Disposable {
  readonly #milliseconds: number;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  run(key: string, task: () => void): void {
    this.cancel(key);
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      task();
    }, this.#milliseconds);
    this.#timers.set(key, timer);
  }

  cancel(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  dispose(): void {
    for (const key of [...this.#timers.keys()]) this.cancel(key);
  }
}
