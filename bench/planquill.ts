import { lintPlan } from '../src/core/lint/lintPlan';
import { Snapshot } from '../src/core/markdown/snapshot';
import { readPlan } from '../src/core/plan/plan';
import { builtInTemplate } from '../src/core/template/builtInTemplate';
import type { Edit } from '../src/core/text/edits';

/** A document as the editor holds it, bundled like the extension. */
export class OpenDocument {
  #snapshot: Snapshot;

  constructor(text: string) {
    this.#snapshot = Snapshot.parse(text);
  }

  change(edit: Edit): void {
    this.#snapshot = this.#snapshot.update([edit]);
  }

  findings() {
    return lintPlan(readPlan(this.#snapshot, builtInTemplate()));
  }

  /** The text of the section around an offset. */
  sectionAt(offset: number): string {
    const placed = this.#snapshot.sections.findLast(
      ({ section, base }) => base + section.range.start <= offset,
    );
    return placed ? placed.section.source.slice(placed.section.range.start, placed.section.range.end) : '';
  }
}
