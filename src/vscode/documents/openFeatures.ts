import { sameIds } from '../../core/graph/documentIds';
import type { Snapshot } from '../../core/markdown/snapshot';
import type { FeatureCheck } from '../../core/workspace/featureCheck';

/** The features of the open documents: which of them another one has to be linted again for. Keys are those of documents. */
export class OpenFeatures {
  readonly #checks = new Map<string, FeatureCheck>();

  watch(key: string, check: FeatureCheck): void {
    this.#checks.set(key, check);
  }

  forget(key: string): void {
    this.#checks.delete(key);
  }

  /** The other open documents of the feature of a document whose ids have changed. */
  concernedBy(key: string, before: Snapshot | undefined, after: Snapshot): readonly string[] {
    if (before && sameIds(before, after)) return [];
    return [...this.#checks]
      .filter(([other, { found }]) => other !== key && found?.documents.some(({ path }) => path === key))
      .map(([other]) => other);
  }

  dispose(): void {
    this.#checks.clear();
  }
}
