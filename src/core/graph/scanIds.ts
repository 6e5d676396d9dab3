import { type Range, shiftRange } from '../text/positions';

/** An id as documents write it: `REQ-001`, `T012`, `US1`. Two ids are the same when their texts are. */
export interface Id {
  readonly text: string;
  /** What stands before the number, its hyphen included. */
  readonly family: string;
  /** As it is written, with its zeros. */
  readonly number: string;
}

/** An id in a text. */
export interface ScannedId {
  readonly id: Id;
  /** UTF-16 offsets of the text: of the id, of its digits, or of the whole expression that implies it. */
  readonly range: Range;
  /** `digits`: its family is written before it alone (`REQ-001, 002`). `implied`: it is amid a range (`REQ-001..006`). */
  readonly written: 'whole' | 'digits' | 'implied';
  /** Of the whole expression `REQ-001..006` that the id begins, ends or is amid; undefined outside of one. */
  readonly span: Range | undefined;
}

/** The same id with its ranges moved by an offset: from a text to its section, from a section to its document. */
export function shiftScanned<Scanned extends ScannedId>(scanned: Scanned, by: number): Scanned {
  const { range, span } = scanned;
  return { ...scanned, range: shiftRange(range, by), span: span && shiftRange(span, by) };
}

/** Letters that make words with spaces between them: a number right before a Chinese sign is a number. */
const letter = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_`;

/** Capitals, a hyphen or none, and a number that is no part of a word, a version, a path or a longer name. */
const idPattern = new RegExp(
  String.raw`(?<![${letter}./#@$&=]|[${letter}]-)([A-Z]{1,8}-?)(\d{1,5})(?![${letter}]|\.\d|-\p{L}(?![A-Z]*-?\d))`,
  'gu',
);

/** What makes a range of two numbers. After a hyphen alone the family has to come again: `FR-001-FR-004`. */
const rangeEnd = new RegExp(
  String.raw`\s*(?:\.{2,3}|…|–|—|~|〜|～|(?:to|through|bis|до)(?=\s)|至|到|から|-(?=\s?[A-Z]))\s*([A-Z]{1,8}-?)?(\d{1,5})(?![${letter}]|\.\d)`,
  'uy',
);

/** One more number of the same family. */
const nextNumber = new RegExp(String.raw`(?:[,、，]\s?|/)(\d{1,5})(?![${letter}-]|\.\d)`, 'uy');

/** One more id behind a slash, which would else make a path: `REQ-001/REQ-002`. */
const nextId = new RegExp(String.raw`/([A-Z]{1,8}-?)(\d{1,5})(?![${letter}]|\.\d|-\p{L})`, 'uy');

/** A text that is an id and nothing else. */
const wholeId = /^([A-Z]{1,8}-?)(\d{1,5})$/u;

/** More ids than people write a range for: a year is no id. */
const mostImplied = 500;

/** The fewest digits of a number that stands without its family. */
const leastDigits = 3;

/** The id that a text is; undefined where it is none or more than one. */
export function idIn(text: string): Id | undefined {
  const [, family = '', number = ''] = wholeId.exec(text) ?? [];
  return number === '' ? undefined : idOf(family, number);
}

/** The ids in a text, in their order, with those that ranges and lists imply. */
export function scanIds(text: string): readonly ScannedId[] {
  const found: ScannedId[] = [];
  for (const match of text.matchAll(idPattern)) {
    const [written, family = '', number = ''] = match;
    const start = match.index;
    const last = found.at(-1);
    // The end of a range that was read already.
    if (last && last.range.end > start) continue;
    const first: ScannedId = {
      id: { text: written, family, number },
      range: { start, end: start + written.length },
      written: 'whole',
      span: undefined,
    };
    found.push(...(rangeFrom(text, first) ?? listFrom(text, first)));
  }
  return found;
}

/** The range that an id begins, if it does. */
function rangeFrom(text: string, first: ScannedId): readonly ScannedId[] | undefined {
  const { family, number } = first.id;
  rangeEnd.lastIndex = first.range.end;
  const [, endFamily, endNumber = ''] = rangeEnd.exec(text) ?? [];
  if (endNumber === '' || (endFamily !== undefined && endFamily !== family)) return undefined;
  const [from, to] = [Number(number), Number(endNumber)];
  if (to <= from || to - from > mostImplied) return undefined;
  const span = { start: first.range.start, end: rangeEnd.lastIndex };
  const idAt = (at: number) => idOf(family, String(at).padStart(number.length, '0'));
  const length = (endFamily ?? '').length + endNumber.length;
  return [
    { ...first, span },
    ...Array.from(
      { length: to - from - 1 },
      (_, index): ScannedId => ({ id: idAt(from + 1 + index), range: span, written: 'implied', span }),
    ),
    {
      id: idOf(family, endNumber.padStart(number.length, '0')),
      range: { start: span.end - length, end: span.end },
      written: endFamily === undefined ? 'digits' : 'whole',
      span,
    },
  ];
}

/** The list that an id begins, which may be of this id alone. */
function listFrom(text: string, first: ScannedId): readonly ScannedId[] {
  const list = [first];
  for (let last = first; ; ) {
    const { family, number } = last.id;
    nextNumber.lastIndex = last.range.end;
    const digits = number.length >= leastDigits ? nextNumber.exec(text)?.[1] : undefined;
    nextId.lastIndex = last.range.end;
    const whole = nextId.exec(text);
    if (digits?.length === number.length) last = listed(idOf(family, digits), nextNumber.lastIndex, 'digits');
    else if (whole) last = listed(idOf(whole[1] ?? '', whole[2] ?? ''), nextId.lastIndex, 'whole');
    else return list;
    list.push(last);
  }
}

function listed(id: Id, end: number, written: 'digits' | 'whole'): ScannedId {
  const length = written === 'digits' ? id.number.length : id.text.length;
  return { id, range: { start: end - length, end }, written, span: undefined };
}

function idOf(family: string, number: string): Id {
  return { text: family + number, family, number };
}
