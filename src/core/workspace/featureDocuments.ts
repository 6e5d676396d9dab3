import { FeatureGraph } from '../graph/featureGraph';
import type { FeatureTexts } from '../graph/featureIds';
import { Snapshot } from '../markdown/snapshot';
import { allAtOnce, inTurns, type Pace } from '../text/steps';
import { type FeaturePaths, featurePaths, pathsIn } from './features/featurePaths';
import type { FileReader } from './files';

/** More texts than the features have that people work on at a time. */
const mostKept = 120;

/** The documents of features, read from files. A text is parsed once, as long as it is among the latest ones. */
export class FeatureDocuments {
  readonly #kept: Map<string, Snapshot>;
  readonly #files: FileReader;

  constructor(files: FileReader, kept = new Map<string, Snapshot>()) {
    this.#files = files;
    this.#kept = kept;
  }

  /** The same texts, read by another reader of the same files: one that writes down what was asked for. */
  readBy(files: FileReader): FeatureDocuments {
    return new FeatureDocuments(files, this.#kept);
  }

  /**
   * Reads the documents of the feature that a document belongs to; the document alone outside of any feature. A document that
   * cannot be read is left out.
   *
   * @param known the texts that need not be read from files, such as those of open documents
   * @param pace of the work, which is done at once without it
   */
  async around(
    document: string,
    known: (path: string) => Snapshot | undefined = () => undefined,
    pace?: Pace,
  ): Promise<FeatureTexts> {
    return this.#readAll(await featurePaths(this.#files, document), known, pace);
  }

  /** Reads the documents of the feature in a folder. */
  async in(folder: string): Promise<FeatureTexts> {
    return this.#readAll(await pathsIn(this.#files, folder), () => undefined, undefined);
  }

  async #readAll(
    found: FeaturePaths,
    known: (path: string) => Snapshot | undefined,
    pace: Pace | undefined,
  ): Promise<FeatureTexts> {
    const read = await Promise.all(
      found.documents.map(async one => ({ ...one, snapshot: await this.#read(one.path, known, pace) })),
    );
    const documents = read.flatMap(({ snapshot, ...one }) => (snapshot ? [{ ...one, snapshot }] : []));
    return { documents, isWhole: found.isWhole && documents.length === found.documents.length };
  }

  async #read(
    path: string,
    known: (path: string) => Snapshot | undefined,
    pace: Pace | undefined,
  ): Promise<Snapshot | undefined> {
    const open = known(path);
    if (open) return open;
    const read = await this.#files.readText(path);
    if ('problem' in read) return undefined;
    const kept = this.#kept.get(path);
    const parsing = () => Snapshot.parseInSteps(read.text);
    const snapshot =
      kept?.text === read.text ? kept : await (pace ? inTurns(parsing(), pace) : allAtOnce(parsing()));
    this.#keep(path, snapshot);
    return snapshot;
  }

  #keep(path: string, snapshot: Snapshot): void {
    this.#kept.delete(path);
    this.#kept.set(path, snapshot);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
  }
}

/**
 * The ids of a feature with some of its texts as they are now.
 *
 * @param known the texts that differ from the files, such as those of open documents with changes that are not saved
 */
export function graphWith(
  { documents }: FeatureTexts,
  known: (path: string) => Snapshot | undefined,
): FeatureGraph {
  return FeatureGraph.of(
    documents.map(document => ({ ...document, snapshot: known(document.path) ?? document.snapshot })),
  );
}
