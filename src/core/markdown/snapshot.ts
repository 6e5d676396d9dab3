import { lineStartsOf, type Position, positionAt } from '../text/positions';
import { parseDocument } from './parser';
import { type PlacedSection, sectionsOf } from './section';

/** A document at one moment: its text, its lines and its sections. Immutable; positions are UTF-16 throughout. */
export class Snapshot {
  readonly text: string;
  /** In document order; they cover the whole text. */
  readonly sections: readonly PlacedSection[];
  #lineStarts: readonly number[] | undefined;

  private constructor(text: string, sections: readonly PlacedSection[]) {
    this.text = text;
    this.sections = sections;
  }

  /** Parses a text that has no byte order mark: micromark drops one, which would shift every offset after it. */
  static parse(text: string): Snapshot {
    return new Snapshot(
      text,
      sectionsOf(parseDocument(text), text).map(section => ({ section, base: 0 })),
    );
  }

  positionAt(offset: number): Position {
    this.#lineStarts ??= lineStartsOf(this.text);
    return positionAt(this.#lineStarts, offset);
  }
}
