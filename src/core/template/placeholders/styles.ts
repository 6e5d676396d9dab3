import { nameInAngles, wordsInAngles } from './angles';
import type { Brackets } from './brackets';
import { isCodeInBraces, isCurlyLookAlike, isDoubleCurlyLookAlike, isSquareLookAlike } from './lookAlikes';
import { type BracketedText, isCodePlace, isInlineCodePlace, type PlaceholderShape } from './placeholder';
import {
  asksForRemoval,
  choicesOf,
  examplesOf,
  isEllipsis,
  isParenthesised,
  speaksToAuthor,
  toTheAuthorSign,
} from './values';

/**
 * How a style is found in a section's source. A sign is the source of a cheap pattern that every text with this style
 * matches; text that matches none is not scanned. The sign of brackets is their opening.
 */
export type PlaceholderFinder =
  /** Balanced brackets that are no look-alike: no notation that real documents are full of. */
  | { readonly brackets: Brackets; readonly isLookAlike: (bracketed: BracketedText) => boolean }
  /** A pattern with the flags `gu`, searched in prose, and in code and fences if `inCode`. */
  | {
      readonly pattern: RegExp;
      readonly sign: string;
      readonly inCode: boolean;
      /** A finished name may look so. */
      readonly isNameToo?: true;
      /** The signs around the words, if the pattern has them. */
      readonly brackets?: Brackets;
      /** The parser takes it for an html tag. One that is closed is a tag. */
      readonly isHtml?: true;
    }
  /** A whole value: a cell, a list item, the text after a label. */
  | { readonly isValue: (text: string) => boolean; readonly sign: string };

/** A style of placeholder: everything that is known about it. */
export interface PlaceholderStyle {
  readonly id: string;
  /** A placeholder of this style, for readers and for the test of the table. */
  readonly example: string;
  readonly finder: PlaceholderFinder;
  /** Whether such text is a placeholder in any document: nobody writes it for another reason. */
  readonly isTemplateIndependent?: (shape: PlaceholderShape) => boolean;
  /** Whether an author writes such text too. Then it is a placeholder where its whole line is the template's. */
  readonly isLineProven?: (shape: Pick<PlaceholderShape, 'place' | 'text'>) => boolean;
  /** For patterns: whether a match can be a placeholder. Any can when this is left out. */
  readonly isPlaceholder?: (shape: PlaceholderShape) => boolean;
  /** Authors write such text too: the template has to have it in the same section. */
  readonly isLocal?: true;
  /** Other placeholders may stand inside. Which of them counts is known with the template. */
  readonly holdsOthers?: true;
  /** Whether a sentence may name such text in code, as the pattern of a path that stays: then it has to begin a value. */
  readonly isPatternInCode?: (text: string) => boolean;
  /** Two template-independent placeholders of this style show that a document is a form. */
  readonly marksForm?: true;
}

const angles: Brackets = { opening: '<', closing: '>' };

/** Every style of placeholder. A new style is one entry here. */
export const placeholderStyles: readonly PlaceholderStyle[] = [
  {
    id: 'bracket',
    example: '[FEATURE_NAME]',
    finder: { brackets: { opening: '[', closing: ']' }, isLookAlike: isSquareLookAlike },
    isTemplateIndependent: ({ place, text, whole }) => {
      if (asksForRemoval(text.slice(1, -1).trim())) return !isInlineCodePlace(place);
      if (/^\[#{2,}-/u.test(text)) return true;
      if (place === 'fence') return false;
      const isBlank = /^\[(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|\.{3}|…)\]$/u.test(text);
      return (
        !isCodePlace(place) && whole && (isBlank || (examplesOf(text.slice(1, -1).trim()) ?? []).length > 0)
      );
    },
    isPatternInCode: text => !/[-#]/u.test(text),
    marksForm: true,
  },
  {
    id: 'curly',
    example: '{feature-id}',
    finder: { brackets: { opening: '{', closing: '}' }, isLookAlike: isCurlyLookAlike },
    isLineProven: ({ place, text }) => place === 'fence' && isCodeInBraces(text.slice(1, -1)),
  },
  {
    id: 'double-curly',
    example: '{{ROLE}}',
    finder: { brackets: { opening: '{{', closing: '}}' }, isLookAlike: isDoubleCurlyLookAlike },
    isLineProven: ({ place, text }) => place === 'fence' && isCodeInBraces(text.slice(2, -2).trim()),
    isTemplateIndependent: ({ place, text, whole }) =>
      !isCodePlace(place) && (whole || /^\{\{ ?[A-Z][A-Z0-9_]+ ?\}\}$/u.test(text)),
    marksForm: true,
  },
  {
    id: 'variable',
    example: '$ARGUMENTS',
    finder: { pattern: /(?<![\w$])\$[A-Z][A-Z_]{3,}\b/gu, sign: String.raw`\$`, inCode: true },
    isTemplateIndependent: ({ place, text, whole }) => place !== 'fence' && whole && text === '$ARGUMENTS',
  },
  {
    id: 'date',
    example: 'YYYY-MM-DD',
    finder: {
      pattern:
        /(?<![\p{L}\p{N}_-])(?:YYYY-MM-DD|yyyy-mm-dd|AAAA-MM-(?:JJ|DD)|JJJJ-MM-TT|TT\.MM\.JJJJ|DD\.MM\.YYYY|ГГГГ-ММ-ДД|ДД\.ММ\.ГГГГ)(?![\p{L}\p{N}_-])/gu,
      sign: 'YYYY|yyyy|AAAA|JJJJ|ГГГГ',
      inCode: false,
    },
    // In a sentence it is the name of a format.
    isPlaceholder: ({ text, whole }) => whole || text === 'YYYY-MM-DD',
    isTemplateIndependent: ({ place, whole }) => whole && place === 'front-matter',
  },
  {
    id: 'blank',
    example: '________',
    finder: { pattern: /(?<![\w_])_{4,}(?![\w_])/gu, sign: '____', inCode: false },
  },
  {
    id: 'angle',
    example: '<what is changing>',
    finder: {
      pattern: wordsInAngles,
      sign: '<',
      inCode: true,
      brackets: angles,
      isHtml: true,
    },
    // As a value it is invisible wherever Markdown is shown.
    isTemplateIndependent: ({ place, whole }) => whole && (place === 'text' || place === 'cell'),
    isPatternInCode: () => true,
  },
  {
    id: 'angle-name',
    example: '<feature-name>',
    finder: {
      pattern: nameInAngles,
      sign: '<',
      inCode: true,
      brackets: angles,
      isHtml: true,
    },
    // `<test>: <link to it>` is as invisible as words; a single name may be an element of its own.
    isTemplateIndependent: ({ place, together }) =>
      together === true && (place === 'text' || place === 'cell'),
    isLineProven: ({ place, text }) => place === 'fence' && !text.includes('-'),
    isPatternInCode: text => !text.includes('-'),
  },
  {
    id: 'stub',
    example: 'REQ-xxx',
    finder: {
      pattern: /\b[A-Z]{1,6}-(?:x{3}|X{3,4}|N{4}|#{3})(?!\w)/gu,
      sign: '-(?:xxx|XXX|NNNN|###)',
      inCode: false,
    },
  },
  {
    id: 'escaped',
    example: String.raw`\[FEATURE NAME\]`,
    finder: { pattern: /\\\[[^\\[\]\r\n]+\\\]/gu, sign: String.raw`\\\[`, inCode: false },
    // An editor that hides the signs of Markdown escapes them. In a sentence an author does.
    isPlaceholder: ({ place, whole }) => whole || place === 'heading',
  },
  {
    id: 'capitals',
    example: 'ONE_TO_TWO_SENTENCES',
    finder: {
      pattern: /(?<![\p{L}\p{N}_$./\\-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![\p{L}\p{N}_(/=]|[.-]\w)/gu,
      sign: '[A-Z]_[A-Z0-9]',
      inCode: false,
      isNameToo: true,
    },
    // `DATABASE_URL` in a sentence is a name of code.
    isPlaceholder: ({ place, text, whole }) => whole || place === 'heading' || text.split('_').length >= 3,
    isLocal: true,
  },
  {
    id: 'parentheses',
    example: '(fill me in)',
    finder: { isValue: isParenthesised, sign: '[(（]' },
    isLocal: true,
    holdsOthers: true,
  },
  {
    id: 'to-the-author',
    example: 'Your name',
    finder: { isValue: speaksToAuthor, sign: toTheAuthorSign },
    isLocal: true,
    holdsOthers: true,
  },
  {
    id: 'ellipsis',
    example: '...',
    finder: { isValue: isEllipsis, sign: String.raw`\.\.\.|…` },
    isTemplateIndependent: ({ place }) => place !== 'text',
  },
  {
    id: 'choice',
    example: 'High/Medium/Low',
    finder: {
      isValue: text => choicesOf(text).length > 0,
      sign: String.raw`\/[^/\r\n]*\/|\S \|[^|\r\n]*\|`,
    },
  },
];

/** Text with the shape of a placeholder. The template decides whether it is one. */
export interface PlaceholderCandidate extends PlaceholderShape {
  readonly style: PlaceholderStyle;
  /** What has to be the same in the template: the text, or the line around it. White space is collapsed. */
  readonly proof: string;
}

/** Whether a candidate is a placeholder in any document, whatever its template. */
export function isTemplateIndependent(candidate: PlaceholderCandidate): boolean {
  return candidate.style.isTemplateIndependent?.(candidate) ?? false;
}

/** Whether a candidate is a placeholder only in the section in which the template has it. */
export function isLocal({ style, place }: PlaceholderCandidate): boolean {
  return style.isLocal ?? isCodePlace(place);
}

/** Whether candidates of this style show that a document is a form. */
export function marksForm({ style }: PlaceholderCandidate): boolean {
  return style.marksForm ?? false;
}
