import type { Range } from '../text/positions';

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
const nextNumber = new RegExp(String.raw`(?:[,、，]\s?|/)(\d{1,5})(?![${letter}.-])`, 'uy');

/** More ids than people write a range for: a year is no id. */
const mostImplied = 500;

/** The fewest digits of a number that stands without its family. */
const leastDigits = 3;

/** The ids in a text, in their order, with those that ranges and lists imply. */
export function scanIds(text: string): readonly ScannedId[] {
  const found: ScannedId[] = [];
  for (const match of text.matchAll(idPattern)) {
    const [written, family = '', number = ''] = match;
    const start = match.index;
    const last = found.at(-1);
    // The end of a range that was read already.
    if (last && last.range.end > start) continue;
    found.push({
      id: { text: written, family, number },
      range: { start, end: start + written.length },
      written: 'whole',
    });
    readOn(text, family, number, { start, end: start + written.length }, found);
  }
  return found;
}

/** Reads the range or the list that an id begins. */
function readOn(text: string, family: string, number: string, first: Range, found: ScannedId[]): void {
  rangeEnd.lastIndex = first.end;
  const range = rangeEnd.exec(text);
  const end = range && { family: range[1], number: range[2] ?? '' };
  if (end && (end.family === undefined || end.family === family)) {
    const [from, to] = [Number(number), Number(end.number)];
    if (to > from && to - from <= mostImplied) {
      const whole = { start: first.start, end: rangeEnd.lastIndex };
      for (let next = from + 1; next < to; next += 1)
        found.push({
          id: idOf(family, String(next).padStart(number.length, '0')),
          range: whole,
          written: 'implied',
        });
      const length = (end.family ?? '').length + end.number.length;
      found.push({
        id: idOf(family, end.number.padStart(number.length, '0')),
        range: { start: whole.end - length, end: whole.end },
        written: end.family === undefined ? 'digits' : 'whole',
      });
      return;
    }
  }
  if (number.length < leastDigits) return;
  let at = first.end;
  for (;;) {
    nextNumber.lastIndex = at;
    const next = nextNumber.exec(text)?.[1];
    if (next?.length !== number.length) return;
    at = nextNumber.lastIndex;
    found.push({ id: idOf(family, next), range: { start: at - next.length, end: at }, written: 'digits' });
  }
}

function idOf(family: string, number: string): Id {
  return { text: family + number, family, number };
}
