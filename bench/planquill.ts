import { PlanDocument } from '../src/core/document/planDocument';
import { completionsAt } from '../src/core/editing/completions';
import { removeUnfilled } from '../src/core/editing/removeUnfilled';
import { nextUnfilled, unfilledStops } from '../src/core/editing/unfilledStops';
import { Snapshot } from '../src/core/markdown/snapshot';
import { builtInTemplate } from '../src/core/template/builtInTemplate';
import type { Edit } from '../src/core/text/edits';
import { lastNotAfter, type Range } from '../src/core/text/positions';
import { allAtOnce } from '../src/core/text/steps';

/** What a gesture computes from a plan and a selected stop of it, by the gesture's name. */
const gestures: Readonly<Record<string, (plan: PlanDocument, stop: Range) => unknown>> = {
  'Next Unfilled': (plan, stop) => nextUnfilled(unfilledStops(plan), stop, 'next'),
  'Remove Unfilled': removeUnfilled,
  'Suggestions at a stop': (plan, stop) => completionsAt(plan, stop, '2026-11-23'),
  'Suggestions at a cursor': (plan, { start }) => completionsAt(plan, { start, end: start }, '2026-11-23'),
};

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

  /** The stops of the version whose findings were asked for last. */
  stops(): readonly Range[] {
    return this.#plan ? unfilledStops(this.#plan).map(({ range }) => range) : [];
  }

  /** The names of all gestures. */
  static get gestures(): readonly string[] {
    return Object.keys(gestures);
  }

  /** Computes a gesture at a stop. */
  compute(gesture: string, stop: Range): unknown {
    return this.#plan && gestures[gesture]?.(this.#plan, stop);
  }
}
