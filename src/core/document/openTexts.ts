import { Snapshot } from '../markdown/snapshot';
import type { Edit } from '../text/edits';
import { inTurns, type Pace, type Steps } from '../text/steps';

/** An open document whose text changes in place; `vscode.TextDocument` is one. */
export interface LiveText {
  /** Goes up by one with each change. */
  readonly version: number;
  readonly lineCount: number;
  readonly isClosed: boolean;
  getText(): string;
}

/** A parsed text and the version of its document. */
export interface ReadText {
  readonly version: number;
  readonly snapshot: Snapshot;
}

/**
 * The parsed texts of open documents. A text is parsed on its first read; from then on each change updates it, in order
 * and in turns with other work. Closing a document frees its text.
 */
export class OpenTexts {
  readonly #pace: Pace;
  readonly #texts = new Map<string, OpenText>();

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /**
   * Takes in a change of a document. A document without a read text is ignored.
   *
   * @param version after the change
   * @param edits on the offsets of the version before
   */
  change(document: string, version: number, edits: readonly Edit[]): void {
    const text = this.#texts.get(document);
    if (text?.version === version - 1) text.change(version, edits);
    else this.close(document);
  }

  /**
   * The newest text of a document; undefined when the document closes meanwhile. An error of the parser is thrown, and
   * the next read starts from the document's whole text.
   *
   * @param document its key, the same in each call
   */
  async read(document: string, live: LiveText): Promise<ReadText | undefined> {
    while (!live.isClosed) {
      const text = this.#textOf(document, live);
      try {
        const read = await text.read();
        // A change may have been missed or misreported. Comparing line counts shows that and costs next to nothing.
        const fits = !text.hasChanged || read?.snapshot.lineCount === live.lineCount;
        if (read?.version === live.version && fits) return read;
      } catch (error) {
        this.#drop(document, text);
        throw error;
      }
      // A text that changed meanwhile is read again; a wrong one is parsed from the start.
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

  /** Frees the text of a document and stops reading it. */
  close(document: string): void {
    this.#texts.get(document)?.close();
    this.#texts.delete(document);
  }

  dispose(): void {
    for (const document of [...this.#texts.keys()]) this.close(document);
  }
}

/** The text of one document, updated with each change. */
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

  /** The document's version after the last change that was taken in. */
  get version(): number {
    return this.#version;
  }

  /** Whether any change was taken in. */
  get hasChanged(): boolean {
    return this.#hasChanged;
  }

  change(version: number, edits: readonly Edit[]): void {
    this.#version = version;
    this.#hasChanged = true;
    this.#reading = this.#reading.then(read => read && this.#update(read, version, edits));
    // The next read rejects with the error.
    this.#reading.catch(() => undefined);
  }

  /** Undefined when the text was closed, or when a change did not fit it. */
  async read(): Promise<ReadText | undefined> {
    let reading: Promise<ReadText | undefined>;
    let read: ReadText | undefined;
    do {
      reading = this.#reading;
      read = await reading;
      // Changes that came meanwhile continue from this result.
    } while (reading !== this.#reading);
    return read;
  }

  /** Stops the work and frees the text. */
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
