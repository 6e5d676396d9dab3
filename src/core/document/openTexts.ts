import { Snapshot } from '../markdown/snapshot';
import type { Edit } from '../text/edits';
import { inTurns, type Pace, type Steps } from '../text/steps';

/** An open document, as it is at every moment; `vscode.TextDocument` is one. */
export interface LiveText {
  /** Goes up by one with each change. */
  readonly version: number;
  readonly lineCount: number;
  readonly isClosed: boolean;
  getText(): string;
}

/** A text that was read, and which version of its document it is. */
export interface ReadText {
  readonly version: number;
  readonly snapshot: Snapshot;
}

/**
 * The texts of open documents. Each is parsed when it is first asked for and follows its document's changes from then on, in
 * the order they come and in turns with all else. What was read of a document goes when it closes.
 */
export class OpenTexts {
  readonly #pace: Pace;
  readonly #texts = new Map<string, OpenText>();

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /**
   * Tells of a change of a document; one that nobody asked for needs none.
   *
   * @param version after the change
   * @param edits whose ranges refer to the version before
   */
  change(document: string, version: number, edits: readonly Edit[]): void {
    const text = this.#texts.get(document);
    if (text?.version === version - 1) text.change(version, edits);
    else this.close(document);
  }

  /**
   * The text of a document as it is by the time it has been read; undefined when the document closed meanwhile. What the
   * parser throws is thrown, and the next reading begins anew.
   *
   * @param document by which it is known here
   */
  async read(document: string, live: LiveText): Promise<ReadText | undefined> {
    while (!live.isClosed) {
      const text = this.#textOf(document, live);
      try {
        const read = await text.read();
        // A change may have been missed, or told otherwise than it was: counting lines shows that for next to nothing.
        const fits = !text.hasChanged || read?.snapshot.lineCount === live.lineCount;
        if (read?.version === live.version && fits) return read;
      } catch (error) {
        this.#drop(document, text);
        throw error;
      }
      // What has gone on meanwhile is read on; anything else is read anew.
      if (text.version === live.version) this.#drop(document, text);
    }
    return undefined;
  }

  #textOf(document: string, live: LiveText): OpenText {
    const known = this.#texts.get(document);
    if (known?.version === live.version) return known;
    known?.close();
    const text = new OpenText(live.version, live.getText(), this.#pace);
    this.#texts.set(document, text);
    return text;
  }

  #drop(document: string, text: OpenText): void {
    text.close();
    if (this.#texts.get(document) === text) this.#texts.delete(document);
  }

  /** Drops what was read of a document; what is being read of it is left off. */
  close(document: string): void {
    this.#texts.get(document)?.close();
    this.#texts.delete(document);
  }

  dispose(): void {
    for (const document of [...this.#texts.keys()]) this.close(document);
  }
}

/** One document's text, which follows the changes of its document. */
class OpenText {
  readonly #pace: Pace;
  #version: number;
  #reading: Promise<ReadText | undefined>;
  #hasChanged = false;
  #isClosed = false;

  constructor(version: number, text: string, pace: Pace) {
    this.#pace = pace;
    this.#version = version;
    this.#reading = this.#take(version, Snapshot.parseInSteps(text));
    this.#reading.catch(() => undefined);
  }

  /** Of the document, with all changes that were told. */
  get version(): number {
    return this.#version;
  }

  /** Whether it is anything but the text that it began with. */
  get hasChanged(): boolean {
    return this.#hasChanged;
  }

  change(version: number, edits: readonly Edit[]): void {
    this.#version = version;
    this.#hasChanged = true;
    this.#reading = this.#reading.then(read => read && this.#update(read, version, edits));
    // Whoever reads hears of it.
    this.#reading.catch(() => undefined);
  }

  /** Undefined when it was closed, or a change did not fit the text. */
  async read(): Promise<ReadText | undefined> {
    let reading: Promise<ReadText | undefined>;
    let read: ReadText | undefined;
    do {
      reading = this.#reading;
      read = await reading;
      // Changes that came meanwhile go on where this ended.
    } while (reading !== this.#reading);
    return read;
  }

  /** What is being read is left off, and nothing that was read is held any longer. */
  close(): void {
    this.#isClosed = true;
    this.#reading = Promise.resolve(undefined);
  }

  async #update(read: ReadText, version: number, edits: readonly Edit[]): Promise<ReadText | undefined> {
    try {
      return await this.#take(version, read.snapshot.updateInSteps(edits));
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  async #take(version: number, steps: Steps<Snapshot>): Promise<ReadText | undefined> {
    const snapshot = await inTurns(steps, this.#pace, () => !this.#isClosed);
    return snapshot && { version, snapshot };
  }
}
