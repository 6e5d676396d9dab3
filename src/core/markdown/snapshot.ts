import { applyEdits, type Edit } from '../text/edits';
import { type Position, positionAt } from '../text/positions';
import { allAtOnce, type Steps } from '../text/steps';
import { parseText } from './incremental/chunks';
import { headingLines } from './incremental/cutPoints';
import { reparse } from './incremental/reparse';
import type { Segment } from './incremental/segment';
import type { SegmentList } from './incremental/segmentList';
import type { Section } from './section';

/** A document at one moment: its text, its lines and its sections. Immutable; positions are UTF-16 throughout. */
export class Snapshot {
  readonly #list: SegmentList;
  #text: string | undefined;

  private constructor(list: SegmentList, text?: string) {
    this.#list = list;
    this.#text = text;
  }

  /** Parses a text that has no byte order mark: micromark drops one, which would shift every offset after it. */
  static parse(text: string): Snapshot {
    return allAtOnce(Snapshot.parseInSteps(text));
  }

  /** {@link Snapshot.parse} in steps of a section or a few, between which other work may be done. */
  static *parseInSteps(text: string): Steps<Snapshot> {
    return new Snapshot(yield* parseText(text), text);
  }

  /**
   * Where the heading lines of a text seem to start, in document order, without a parse: a wrong guess is possible where
   * something is left open.
   */
  static likelyHeadings(text: string): readonly number[] {
    return headingLines(text, true);
  }

  /** They cover the whole text. */
  get segments(): readonly Segment[] {
    return this.#list.segments;
  }

  /** In document order. */
  get sections(): readonly Section[] {
    return this.#list.sections;
  }

  /** For each section: an offset of the section + its base = an offset of the document. */
  get sectionBases(): Int32Array {
    return this.#list.sectionBases;
  }

  /** Of the text. */
  get length(): number {
    return this.#list.bases.at(-1) ?? 0;
  }

  /** Lines end as in {@link lineStartsOf}; a text without any has one. */
  get lineCount(): number {
    return (this.#list.lines.at(-1) ?? 0) + 1;
  }

  /** The text, joined on first use: copying a long text on every keystroke would cost more than parsing. */
  get text(): string {
    this.#text ??= this.segments.map(({ source }) => source).join('');
    return this.#text;
  }

  /**
   * The document after a change. Sections that the change cannot have touched are the same objects as before; the rest
   * equals what a full parse gives.
   *
   * @param edits of one change, in any order; their ranges all refer to this snapshot's text
   * @throws RangeError when two overlap or one lies outside the text
   */
  update(edits: readonly Edit[]): Snapshot {
    return allAtOnce(this.updateInSteps(edits));
  }

  /** {@link Snapshot.update} in steps: a change may touch a thousand sections. */
  *updateInSteps(edits: readonly Edit[]): Steps<Snapshot> {
    if (edits.length === 0) return this;
    const list = yield* reparse(this.#list, edits);
    return list ? new Snapshot(list) : yield* Snapshot.parseInSteps(applyEdits(this.text, edits));
  }

  positionAt(offset: number): Position {
    const { segments, bases, lines } = this.#list;
    const index = this.#list.indexAt(offset);
    const { line, character } = positionAt(segments[index]?.lineStarts ?? [], offset - (bases[index] ?? 0));
    return { line: (lines[index] ?? 0) + line, character };
  }
}
