import { Snapshot } from '../markdown/snapshot';
import type { Edit } from '../text/edits';
import { inTurns, type Pace, type Steps } from '../text/steps';

/** An open document, as it is at every moment; `vscode.TextDocument` is one. */
export interface LiveText {
  /** Goes up by one with each change. */
  readonly version: number;
  readonly lineCount: number;
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
   * The text of a document as it is by the time it has been read; undefined when the document closed meanwhile.
   *
   * @param document by which it is known here
   */
  async read(document: string, live: LiveText): Promise<ReadText | undefined> {
    for (;;) {
      let text = this.#texts.get(document);
      if (text?.version !== live.version) {
        this.close(document);
        text = new OpenText(live.version, live.getText(), this.#pace);
        this.#texts.set(document, text);
      }
      const read = await text.read();
      if (this.#texts.get(document) !== text) {
        // It closed, or a change was missed and somebody else has begun anew.
        if (!this.#texts.has(document)) return undefined;
        continue;
      }
      if (read?.version === live.version && read.snapshot.lineCount === live.lineCount) return read;
      // A change was not told, or not as it was: counting lines shows that for next to nothing.
      if (read?.version === live.version || !read) this.close(document);
    }
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
  #isClosed = false;

  constructor(version: number, text: string, pace: Pace) {
    this.#pace = pace;
    this.#version = version;
    this.#reading = this.#take(version, Snapshot.parseInSteps(text));
  }

  /** Of the document, with all changes that were told. */
  get version(): number {
    return this.#version;
  }

  change(version: number, edits: readonly Edit[]): void {
    this.#version = version;
    this.#reading = this.#reading.then(read => read && this.#update(read, version, edits));
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
