import type { Disposable } from 'vscode';

/**
 * Milliseconds between two renewals of a list while plans are read. The whole list is sent each time, which for thousands of
 * rows takes longer than to read some of the plans; so the pause doubles from the first to the longest.
 */
const renewalPause = { first: 250, longest: 8000 };

/** Renews a list of plans: at once when all are read, and now and then while others are. */
export class Renewal implements Disposable {
  readonly #renew: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = renewalPause.first;

  constructor(renew: () => void) {
    this.#renew = renew;
  }

  /** Plans have changed. */
  changed(isBusy: boolean): void {
    if (!isBusy) {
      this.dispose();
      this.#pause = renewalPause.first;
      this.#renew();
    } else if (this.#timer === undefined) {
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.#renew();
      }, this.#pause);
      this.#pause = Math.min(2 * this.#pause, renewalPause.longest);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
