import { anyPattern, literalPattern } from '../../text/patterns';
import type { Range } from '../../text/positions';
import { BracketFinder, type Brackets } from './brackets';
import { type PlaceholderFinder, type PlaceholderStyle, placeholderStyles } from './styles';

/** A style whose finder has a property. */
type StyleFoundBy<Key extends string> = PlaceholderStyle & {
  readonly finder: Extract<PlaceholderFinder, Readonly<Record<Key, unknown>>>;
};

/** What a table of styles says about text, made ready once. */
export class PlaceholderNotation {
  readonly patternStyles: readonly StyleFoundBy<'pattern'>[];
  readonly valueStyles: readonly StyleFoundBy<'isValue'>[];
  /** Matches every text with a placeholder. */
  readonly sign: RegExp;
  /** Matches every text with a placeholder of one of the {@link patternStyles}. */
  readonly patternSign: RegExp;
  /** Matches an opening bracket, of look-alikes too. */
  readonly opening: RegExp;
  /** Matches a bracket, of look-alikes too, and a placeholder of the pattern styles without brackets. */
  readonly mark: RegExp;
  readonly #bracketStyles: readonly StyleFoundBy<'isLookAlike'>[];
  readonly #bracketFinder: BracketFinder;
  /** All brackets, the longest first. */
  readonly #brackets: readonly Brackets[];
  readonly #placeholderTag: RegExp;

  constructor(styles: readonly PlaceholderStyle[]) {
    this.patternStyles = styles.filter(isFoundBy('pattern'));
    this.valueStyles = styles.filter(isFoundBy('isValue'));
    this.#bracketStyles = styles
      .filter(isFoundBy('isLookAlike'))
      .toSorted((a, b) => longestFirst(a.finder.brackets, b.finder.brackets));
    this.#bracketFinder = new BracketFinder(this.#bracketStyles.map(({ finder }) => finder.brackets));
    this.#brackets = styles
      .flatMap(({ finder }) => ('brackets' in finder && finder.brackets ? [finder.brackets] : []))
      .toSorted(longestFirst);

    const openings = this.#brackets.map(({ opening }) => literalPattern(opening));
    const closings = this.#brackets.map(({ closing }) => literalPattern(closing));
    const patternSigns = this.patternStyles.map(({ finder }) => finder.sign);
    const valueSigns = this.valueStyles.map(({ finder }) => finder.sign);
    const bare = this.patternStyles
      .filter(({ finder }) => !finder.brackets && !finder.isNameToo)
      .map(patternOf);
    const tags = this.patternStyles.filter(({ finder }) => finder.isHtml).map(patternOf);
    this.sign = anyOf([...openings, ...patternSigns, ...valueSigns]);
    this.patternSign = anyOf(patternSigns);
    this.opening = anyOf(openings);
    this.mark = anyOf([...openings, ...closings, ...bare]);
    this.#placeholderTag = new RegExp(`^${anyPattern(tags)}$`, 'u');
  }

  /** Whether what the parser takes for a tag of html is a placeholder to a person. */
  isPlaceholderTag(html: string): boolean {
    return this.#placeholderTag.test(html);
  }

  /**
   * The outermost balanced brackets in a part of a text, in order, look-alikes too.
   *
   * @param opaque ordered ranges that are no prose (code, links, comments)
   */
  bracketsIn(source: string, within: Range, opaque: readonly Range[]): readonly Range[] {
    return this.#bracketFinder.outermost(source, within, opaque);
  }

  /** The style of a text from its opening bracket to its closing one. */
  bracketStyleOf(bracketed: string): StyleFoundBy<'isLookAlike'> | undefined {
    return this.#bracketStyles.find(({ finder }) => enclose(finder.brackets, bracketed));
  }

  /** A text without the white space and the brackets around it. */
  wordsIn(text: string): string {
    let words = text.trim();
    const around = () => this.#brackets.find(brackets => enclose(brackets, words));
    for (let found = around(); found; found = around())
      words = words.slice(found.opening.length, -found.closing.length).trim();
    return words;
  }
}

/** The notation of every style in the table. */
export const placeholderNotation = new PlaceholderNotation(placeholderStyles);

function isFoundBy<Key extends string>(key: Key) {
  return (style: PlaceholderStyle): style is StyleFoundBy<Key> => key in style.finder;
}

function longestFirst(a: Brackets, b: Brackets): number {
  return b.opening.length - a.opening.length;
}

function enclose({ opening, closing }: Brackets, text: string): boolean {
  return text.length >= opening.length + closing.length && text.startsWith(opening) && text.endsWith(closing);
}

function patternOf({ finder }: StyleFoundBy<'pattern'>): string {
  return finder.pattern.source;
}

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(anyPattern(patterns), 'u');
}
