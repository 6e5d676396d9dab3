import type { Page } from 'playwright-core';
import { WorkbenchError } from '../workbenchError';
import type { Step } from './script';
import type { Seen } from './seen';
import type { Witness } from './witness';

const keys = {
  nextUnfilled: 'Control+F8',
  removeUnfilled: 'Control+Shift+Backspace',
  save: 'Control+s',
} as const;

/**
 * A person who writes a plan by the keyboard alone, and counts: a key or a chord that is no text is a gesture. Text that is
 * typed, its line ends too, is content.
 */
export class Writer {
  readonly #page: Page;
  readonly #witness: Witness;
  #gestures = 0;

  constructor(page: Page, witness: Witness) {
    this.#page = page;
    this.#witness = witness;
  }

  get gestures(): number {
    return this.#gestures;
  }

  /**
   * Goes from stop to stop of the plan in the active editor and does at each what the script says, and saves.
   *
   * @param look called at each stop with the number of its step, and with the number of all steps when they are done
   * @throws WorkbenchError where a stop, its list or what was typed is not what the script says
   */
  async write(
    script: readonly Step[],
    look: (step: number) => Promise<void> = async () => {},
  ): Promise<void> {
    let stop: Seen | undefined;
    for (const [index, step] of script.entries()) {
      stop ??= await this.#go(keys.nextUnfilled, step);
      if (stop.selected !== step.at && !stop.selected.startsWith(`${step.at}\n`))
        throw new WorkbenchError(
          `Stop ${index + 1} is ${JSON.stringify(stop.selected)}, not ${JSON.stringify(step.at)}.`,
        );
      await look(index);
      stop = await this.#settle(step, script[index + 1]);
    }
    const { events } = this.#witness;
    await this.#press(keys.save);
    await this.#witness.seen('The saved plan', ({ isDirty }) => !isDirty, events);
    await look(script.length);
  }

  /** Gives the next stop where a step leads there by itself. */
  async #settle(step: Step, next: Step | undefined): Promise<Seen | undefined> {
    if ('write' in step) await this.#type(step.write);
    else if ('choose' in step) await this.#choose(step.choose);
    else if (next) return this.#go(keys.removeUnfilled, next);
    else await this.#removeLast();
    return undefined;
  }

  /** Goes to a stop by a key, and looks at the list that opens there. */
  async #go(key: string, { at }: Step): Promise<Seen> {
    const { events } = this.#witness;
    await this.#press(key);
    const stop = await this.#witness.seen(
      `The stop ${JSON.stringify(at)} after ${key}`,
      ({ selected }) => (at === '') === (selected === ''),
      events,
    );
    await this.#rows().first().waitFor();
    return stop;
  }

  async #type(text: string): Promise<void> {
    const { events } = this.#witness;
    await this.#page.keyboard.type(text);
    await this.#witness.seen(
      `The typed text ${JSON.stringify(text)}`,
      ({ text: all, cursor }) => all.slice(0, cursor).endsWith(text),
      events,
    );
  }

  /** Chooses a suggestion by its label: down to it, and Enter. */
  async #choose(label: string): Promise<void> {
    const { events } = this.#witness;
    const rows = await this.#rows().allTextContents();
    const distance = rows.findIndex(row => row.startsWith(label));
    if (distance < 0)
      throw new WorkbenchError(`${JSON.stringify(label)} is not offered, but ${JSON.stringify(rows)}.`);
    for (let row = 0; row < distance; row += 1) await this.#press('ArrowDown');
    await this.#press('Enter');
    await this.#witness.seen(
      `The chosen ${label}`,
      ({ text, cursor }) => text.slice(0, cursor).endsWith(label),
      events,
    );
  }

  async #removeLast(): Promise<void> {
    const { events } = this.#witness;
    await this.#press(keys.removeUnfilled);
    await this.#witness.seen('The removal', ({ selected }) => selected === '', events);
  }

  async #press(key: string): Promise<void> {
    this.#gestures += 1;
    await this.#page.keyboard.press(key);
  }

  #rows() {
    return this.#page.locator('.suggest-widget.visible .monaco-list-row');
  }
}
