import { PlanDocument } from '../src/core/document/planDocument';
import { Snapshot } from '../src/core/markdown/snapshot';
import { builtInTemplate } from '../src/core/template/builtInTemplate';
import type { Edit } from '../src/core/text/edits';
import { lastNotAfter, type Range } from '../src/core/text/positions';
import { allAtOnce } from '../src/core/text/steps';
import { measuredGestures, places } from './measuredGestures';

/** A document as the editor holds it, bundled like the extension. */
export class OpenDocument {
  #snapshot: Snapshot;
  #plan: PlanDocument | undefined;

  constructor(text: string) {
    this.#snapshot = Snapshot.parse(text);
  }

  change(edit: Edit): void {
    this.#snapshot = this.#snapshot.update([edit]);
  }

  findings() {
    const version = { snapshot: this.#snapshot, version: (this.#plan?.version ?? 0) + 1 };
    const choice = { template: builtInTemplate(), reason: 'built-in' } as const;
    const options = { choice, candidates: { nearby: [] }, lint: {}, problems: [] };
    this.#plan = allAtOnce(PlanDocument.lintInSteps(version, options, this.#plan));
    return this.#plan.findings;
  }

  /** The text of the section around an offset. */
  sectionAt(offset: number): string {
    const { sections, sectionBases } = this.#snapshot;
    const starts = sections.map(({ range }, index) => (sectionBases[index] ?? 0) + range.start);
    const section = sections[lastNotAfter(starts, offset)];
    return section ? section.source.slice(section.range.start, section.range.end) : '';
  }

  /** The names of all gestures. */
  static get gestures(): readonly string[] {
    return Object.keys(measuredGestures);
  }

  /** The places at which a gesture is made in the version whose findings were asked for last. */
  placesFor(gesture: string): readonly Range[] {
    const measured = measuredGestures[gesture];
    return this.#plan && measured ? places[measured.at](this.#plan) : [];
  }

  /** Computes a gesture at a place, in the version whose findings were asked for last. */
  compute(gesture: string, place: Range): unknown {
    return this.#plan && measuredGestures[gesture]?.compute(this.#plan, place);
  }
}
