import { choicesOf, isEllipsis, offerOf } from './offers';
import { isCodePlace, type PlaceholderShape } from './placeholder';

/** How a style is found in a section's source. */
export type PlaceholderFinder =
  /** Balanced brackets with this opening that are no look-alike. */
  | { readonly opening: '[' | '{' | '{{' }
  /** A pattern with the flags `gu`, searched in prose, and in code and fences if `inCode`. */
  | { readonly pattern: RegExp; readonly inCode: boolean }
  /** A whole value: a cell, a list item, the text after a label. */
  | { readonly isValue: (text: string) => boolean };

interface PlaceholderStyleEntry {
  readonly id: string;
  /** A placeholder of this style, for readers and for the test of the table. */
  readonly example: string;
  readonly finder: PlaceholderFinder;
  /** The source of a cheap pattern that every text with this style matches. Text that matches none is not scanned. */
  readonly sign: string;
  /** Whether such text is a placeholder in any document: nobody writes it for another reason. */
  readonly isTemplateIndependent?: (shape: PlaceholderShape) => boolean;
  /** Two template-independent placeholders of this style show that a document is a form. */
  readonly marksForm?: true;
}

const words = String.raw`\p{L}[\p{L}\p{N}'’,-]*(?: [\p{L}\p{N}'’,.()-]+)+`;

const angle = `<${words}>`;
const wholeAngle = new RegExp(`^${angle}$`, 'u');

/** `<what is changing>` is an html tag for the parser. Words without an attribute's `=` are for a person. */
export function isAngle(html: string): boolean {
  return wholeAngle.test(html);
}

/** Every style of placeholder. A new style is one entry here. */
const table = [
  {
    id: 'bracket',
    example: '[FEATURE_NAME]',
    finder: { opening: '[' },
    sign: String.raw`\[`,
    isTemplateIndependent: ({ place, text, whole }) => {
      if (place === 'fence') return false;
      if (/^\[#{2,}-/u.test(text)) return true;
      const isBlank = /^\[(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|\.{3}|…)\]$/u.test(text);
      return place !== 'code' && whole && (isBlank || offerOf(text).examples.length > 0);
    },
    marksForm: true,
  },
  { id: 'curly', example: '{feature-id}', finder: { opening: '{' }, sign: String.raw`\{` },
  {
    id: 'double-curly',
    example: '{{ROLE}}',
    finder: { opening: '{{' },
    sign: String.raw`\{`,
    isTemplateIndependent: ({ place, text, whole }) =>
      !isCodePlace(place) && (whole || /^\{\{ ?[A-Z][A-Z0-9_]+ ?\}\}$/u.test(text)),
  },
  {
    id: 'variable',
    example: '$ARGUMENTS',
    finder: { pattern: /(?<![\w$])\$[A-Z][A-Z_]{3,}\b/gu, inCode: true },
    sign: String.raw`\$`,
    isTemplateIndependent: ({ place, text, whole }) => place !== 'fence' && whole && text === '$ARGUMENTS',
  },
  {
    id: 'date',
    example: 'YYYY-MM-DD',
    finder: { pattern: /(?<![\w-])YYYY-MM-DD(?![\w-])/gu, inCode: false },
    sign: 'YYYY',
  },
  {
    id: 'blank',
    example: '________',
    finder: { pattern: /(?<![\w_])_{4,}(?![\w_])/gu, inCode: false },
    sign: '____',
  },
  {
    id: 'angle',
    example: '<what is changing>',
    finder: { pattern: new RegExp(angle, 'gu'), inCode: false },
    sign: '<',
  },
  {
    id: 'angle-name',
    // In prose it is an html tag to every Markdown reader.
    example: '`<feature-name>`',
    finder: { pattern: /(?<![\p{L}\p{N}])<\p{Ll}+(?:-\p{Ll}+)+>/gu, inCode: true },
    sign: '<',
  },
  {
    id: 'stub',
    example: 'REQ-xxx',
    finder: { pattern: /\b[A-Z]{1,6}-(?:x{3}|X{3,4}|N{4}|#{3})(?!\w)/gu, inCode: false },
    sign: '-(?:xxx|XXX|NNNN|###)',
  },
  {
    id: 'ellipsis',
    example: '...',
    finder: { isValue: isEllipsis },
    sign: String.raw`\.\.\.|…`,
    isTemplateIndependent: ({ place }) => place !== 'text',
  },
  {
    id: 'choice',
    example: 'High/Medium/Low',
    finder: { isValue: text => choicesOf(text).length > 0 },
    sign: String.raw`\/[^/\r\n]*\/|\S \|[^|\r\n]*\|`,
  },
] as const satisfies readonly PlaceholderStyleEntry[];

export type PlaceholderStyle = (typeof table)[number]['id'];

export interface PlaceholderStyleOf extends PlaceholderStyleEntry {
  readonly id: PlaceholderStyle;
}

export const placeholderStyles: readonly PlaceholderStyleOf[] = table;

/** Text with the shape of a placeholder. The template decides whether it is one. */
export interface PlaceholderCandidate extends PlaceholderShape {
  readonly style: PlaceholderStyle;
}

const byId = new Map(placeholderStyles.map(style => [style.id, style]));

/** Whether a candidate is a placeholder in any document, whatever its template. */
export function isTemplateIndependent(candidate: PlaceholderCandidate): boolean {
  return byId.get(candidate.style)?.isTemplateIndependent?.(candidate) ?? false;
}

/** Whether candidates of this style show that a document is a form. */
export function marksForm({ style }: PlaceholderCandidate): boolean {
  return byId.get(style)?.marksForm ?? false;
}

/** A pattern that every text with a placeholder of the wanted styles matches. */
export function signOf(wanted: (style: PlaceholderStyleOf) => boolean): RegExp {
  const signs = new Set(placeholderStyles.filter(wanted).map(({ sign }) => sign));
  return new RegExp([...signs].join('|'), 'u');
}
