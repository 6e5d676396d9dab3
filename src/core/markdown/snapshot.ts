import { applyEdits, type Edit } from '../text/edits';
import { type Position, positionAt } from '../text/positions';
import { allAtOnce, type Steps } from '../text/steps';
import { parseText } from './incremental/chunks';
import { headingLines } from './incremental/cutPoints';
import { definitionsOf, mentionedIn } from './incremental/labels';
import { reparse } from './incremental/reparse';
import type { Segment } from './incremental/segment';
import type { SegmentList } from './incremental/segmentList';
import type { Unread } from './parser';
import type { PlacedSection, Section } from './section';

/** A document at one moment: its text, its lines and its sections. Immutable; all offsets are in UTF-16 code units. */
export class Snapshot {
  readonly #list: SegmentList;
  #text: string | undefined;

  private constructor(list: SegmentList, text?: string) {
    this.#list = list;
    this.#text = text;
  }

  /** Parses a text. A byte order mark is a character like others: hosts take the one of a file away. */
  static parse(text: string): Snapshot {
    return allAtOnce(Snapshot.parseInSteps(text));
  }

  /** {@link Snapshot.parse} in steps of one or a few sections. */
  static *parseInSteps(text: string): Steps<Snapshot> {
    return new Snapshot(yield* parseText(text), text);
  }

  /**
   * Offsets at which heading lines of a text seem to start, in document order. The text is not parsed, so the guess may be
   * wrong where something is left open.
   */
  static likelyHeadings(text: string): readonly number[] {
    return headingLines(text, true);
  }

  /** In document order; they cover the whole text. */
  get segments(): readonly Segment[] {
    return this.#list.segments;
  }

  /** In document order. */
  get sections(): readonly Section[] {
    return this.#list.sections;
  }

  /** For each section, by its index: see {@link PlacedSection.base}. */
  get sectionBases(): Int32Array {
    return this.#list.sectionBases;
  }

  /**
   * A section with its place.
   *
   * @param index of the section in {@link Snapshot.sections}
   * @throws RangeError when there is no such section: the index is another document's
   */
  placed(index: number): PlacedSection {
    const section = this.sections[index];
    const base = this.sectionBases[index];
    if (section === undefined || base === undefined) {
      throw new RangeError(`There is no section ${index} in this document.`);
    }
    return { section, base };
  }

  /** All sections with their places, in document order. */
  *placedSections(): Generator<PlacedSection> {
    for (const index of this.sections.keys()) yield this.placed(index);
  }

  /** Length of the text in UTF-16 code units. */
  get length(): number {
    return this.#list.bases.at(-1) ?? 0;
  }

  /** Lines end as in {@link lineStartsOf}; an empty text has one line. */
  get lineCount(): number {
    return (this.#list.lines.at(-1) ?? 0) + 1;
  }

  /** Joined on first use: to copy a long text on every keystroke would cost more than to parse the change. */
  get text(): string {
    this.#text ??= this.segments.map(({ source }) => source).join('');
    return this.#text;
  }

  /** Markdown that defines the labels of the document which a text may refer to: with it a part can be parsed alone. */
  definitionsFor(text: string): string {
    return definitionsOf(mentionedIn(text, this.#list.labels));
  }

  /**
   * The document after a change, equal to a full parse of the changed text. Sections that the change cannot have touched are
   * the same objects as before.
   *
   * @param edits of one change, in any order; their ranges all refer to this snapshot's text
   * @throws RangeError when two edits overlap or one lies outside the text
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

  /** The first part of the document that is not read, because it is beyond a limit of the parser; undefined in nearly all. */
  get unread(): Unread | undefined {
    const index = this.segments.findIndex(({ unread }) => unread !== undefined);
    const found = this.segments[index]?.unread;
    return found && { ...found, offset: found.offset + (this.#list.bases[index] ?? 0) };
  }

  positionAt(offset: number): Position {
    const { segments, bases, lines } = this.#list;
    const index = this.#list.indexAt(offset);
    const { line, character } = positionAt(segments[index]?.lineStarts ?? [], offset - (bases[index] ?? 0));
    return { line: (lines[index] ?? 0) + line, character };
  }
}
