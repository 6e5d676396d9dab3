import type { FeatureTexts } from '../graph/featureIds';
import type { Snapshot } from '../markdown/snapshot';
import type { Pace } from '../text/steps';
import type { FeatureDocuments } from './featureDocuments';

/** The documents of a document's feature, read when they are asked for. They are kept for later versions of the document. */
export class FeatureCheck {
  readonly #documents: FeatureDocuments;
  readonly #document: string;
  #found: FeatureTexts | undefined;

  constructor(documents: FeatureDocuments, document: string) {
    this.#documents = documents;
    this.#document = document;
  }

  /** Undefined before the first `look`. */
  get found(): FeatureTexts | undefined {
    return this.#found;
  }

  /**
   * Reads the documents.
   *
   * @param known the texts that need not be read from files, such as those of open documents
   * @param pace of the work, which is done at once without it
   */
  async look(known: (path: string) => Snapshot | undefined, pace?: Pace): Promise<void> {
    this.#found ??= await this.#documents.around(this.#document, known, pace);
  }

  /** Takes in the texts that have changed since, such as those of open documents. */
  refresh(known: (path: string) => Snapshot | undefined): void {
    if (!this.#found) return;
    const { documents } = this.#found;
    const now = documents.map(document => {
      const snapshot = known(document.path) ?? document.snapshot;
      return snapshot === document.snapshot ? document : { ...document, snapshot };
    });
    if (now.some((document, index) => document !== documents[index]))
      this.#found = { ...this.#found, documents: now };
  }
}
