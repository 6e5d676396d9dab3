import type { Brackets } from './brackets';
import { isCurlyLookAlike, isDoubleCurlyLookAlike, isSquareLookAlike } from './lookAlikes';
import { type BracketedText, isCodePlace, isInlineCodePlace, type PlaceholderShape } from './placeholder';
import { asksForRemoval, choicesOf, examplesOf, isEllipsis } from './values';

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
      /** The signs around the words, if the pattern has them. */
      readonly brackets?: Brackets;
      /** The parser takes it for an html tag. */
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
  /** Two template-independent placeholders of this style show that a document is a form. */
  readonly marksForm?: true;
}

const angles: Brackets = { opening: '<', closing: '>' };

/** `<what is changing>`: words without an attribute's `=` are for a person. */
const words = String.raw`\p{L}[\p{L}\p{N}'’,-]*(?: [\p{L}\p{N}'’,.()-]+)+`;

/** Every style of placeholder. A new style is one entry here. */
export const placeholderStyles: readonly PlaceholderStyle[] = [
  {
    id: 'bracket',
    example: '[FEATURE_NAME]',
    finder: { brackets: { opening: '[', closing: ']' }, isLookAlike: isSquareLookAlike },
    isTemplateIndependent: ({ place, text, whole }) => {
      if (asksForRemoval(text.slice(1, -1).trim())) return !isInlineCodePlace(place);
      if (place === 'fence') return false;
      if (/^\[#{2,}-/u.test(text)) return true;
      const isBlank = /^\[(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|\.{3}|…)\]$/u.test(text);
      return (
        !isCodePlace(place) && whole && (isBlank || (examplesOf(text.slice(1, -1).trim()) ?? []).length > 0)
      );
    },
    marksForm: true,
  },
  {
    id: 'curly',
    example: '{feature-id}',
    finder: { brackets: { opening: '{', closing: '}' }, isLookAlike: isCurlyLookAlike },
  },
  {
    id: 'double-curly',
    example: '{{ROLE}}',
    finder: { brackets: { opening: '{{', closing: '}}' }, isLookAlike: isDoubleCurlyLookAlike },
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
    finder: { pattern: /(?<![\w-])YYYY-MM-DD(?![\w-])/gu, sign: 'YYYY', inCode: false },
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
      pattern: new RegExp(`<${words}>`, 'gu'),
      sign: '<',
      inCode: false,
      brackets: angles,
      isHtml: true,
    },
  },
  {
    id: 'angle-name',
    // In prose it is an html tag to every Markdown reader.
    example: '`<feature-name>`',
    finder: {
      pattern: /(?<![\p{L}\p{N}])<\p{Ll}+(?:-\p{Ll}+)+>/gu,
      sign: '<',
      inCode: true,
      brackets: angles,
    },
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
}

/** Whether a candidate is a placeholder in any document, whatever its template. */
export function isTemplateIndependent(candidate: PlaceholderCandidate): boolean {
  return candidate.style.isTemplateIndependent?.(candidate) ?? false;
}

/** Whether candidates of this style show that a document is a form. */
export function marksForm({ style }: PlaceholderCandidate): boolean {
  return style.marksForm ?? false;
}
