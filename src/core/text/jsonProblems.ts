import { visit } from 'jsonc-parser';
import type { Range } from './positions';

/** A place where a text stops being JSON. */
export interface JsonProblem {
  /** What should stand there, in words; absent for a comma with nothing after it. */
  readonly expected?: string;
  readonly range: Range;
}

/** A string to the end of its line at most, a comment, a number, a word, a mark. */
const tokens =
  /"(?:\\.|[^"\\\r\n])*"?|'(?:\\.|[^'\\\r\n])*'?|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|(?<open>$))|-?\d[\w.+-]*|[\p{L}_$][\w$]*|\S/gu;

/** The tokens of a text that is meant as JSON, valid or not. Any other word or mark belongs to another notation. */
const jsonLike = /^(?:["'{}[\],:]|-?\d|(?:[tT]rue|[fF]alse|null|None|undefined|NaN)$)/u;

/** What the parser expects next, in words. */
const turns = { value: 'a JSON value', name: 'a name in double quotes', colon: 'a colon', next: 'a comma' };

/**
 * Where a text that is meant as JSON (RFC 8259) is not: every comma with nothing after it, and the first other problem.
 * Comments are read over. What is JSON only in part is so on purpose and has no problems: a text that leaves something out
 * or to the reader (`...`, `<id>`, `string`, `1 | 2`), a few properties (`"name": 1`), several values in a row.
 */
export function jsonProblems(text: string): readonly JsonProblem[] {
  const read = tokensOfJson(text);
  if (!read) return [];
  const commas: JsonProblem[] = [];
  const closers: string[] = [];
  let turn: keyof typeof turns = 'value';
  let last: Range = { start: 0, end: 0 };
  let stopped: readonly JsonProblem[] | undefined;

  const pass = (offset: number, length: number, next: keyof typeof turns) => {
    last = { start: offset, end: offset + length };
    turn = next;
  };
  const open = (closer: string, next: keyof typeof turns) => (offset: number, length: number) => {
    closers.push(closer);
    pass(offset, length, next);
  };
  const close = (offset: number, length: number) => {
    // The parser closes what is open at the end of the text; that is an error next.
    if (length === 0) return;
    if (!stopped && text.charAt(last.start) === ',') commas.push({ range: last });
    closers.pop();
    pass(offset, length, 'next');
  };
  const stop = (offset: number): readonly JsonProblem[] => {
    const next = read.findIndex(({ end }) => end > offset);
    const found = read[next];
    const before = found ? read[next - 1] : read.at(-1);
    // The parser reads `01` as two numbers.
    const due = found && found.start < last.end ? 'value' : turn;
    const closer = closers.at(-1);
    const isDone = due === 'next' && !closer;
    if (found ? isDone && !/[\]}]/u.test(text.charAt(offset)) : !before) return [];
    const mayClose = closer && (due === 'next' || (before && /[{[]/u.test(text.charAt(before.start))));
    const expected = isDone ? 'the end' : turns[due] + (mayClose ? ` or ${closer}` : '');
    return [...commas, { expected, range: found ?? last }];
  };

  visit(
    // A report on other white space than JSON's would be on an invisible character.
    text.replace(/[^\S \t\r\n]/gu, ' '),
    {
      onObjectBegin: open('}', 'name'),
      onArrayBegin: open(']', 'value'),
      onObjectProperty: (_, offset, length) => pass(offset, length, 'colon'),
      onLiteralValue: (_, offset, length) => pass(offset, length, 'next'),
      onSeparator: (mark, offset, length) =>
        pass(offset, length, mark === ',' && closers.at(-1) === '}' ? 'name' : 'value'),
      onObjectEnd: close,
      onArrayEnd: close,
      onError: (_, offset) => {
        stopped ??= stop(offset);
      },
    },
    { allowTrailingComma: true },
  );
  return stopped ?? commas;
}

/** The parser recurses for each level. No real example is as deep as this. */
const mostLevels = 500;

/** The ranges of the tokens without the comments; undefined for another notation than JSON, and for one too deep to read. */
function tokensOfJson(text: string): readonly Range[] | undefined {
  const all = [...text.matchAll(tokens)];
  // A comment that is never closed is a part of another notation.
  if (all.at(-1)?.groups?.['open'] !== undefined) return undefined;
  const read = all.filter(([token]) => !/^\/[/*]/u.test(token));
  if (read.some(([token], at) => !jsonLike.test(token) && read[at + 1]?.[0] !== ':')) return undefined;
  let level = 0;
  for (const [token] of read) {
    if (/^[{[]/u.test(token)) level += 1;
    else if (/^[\]}]/u.test(token)) level -= 1;
    if (level > mostLevels) return undefined;
  }
  return read.map(({ 0: token, index }) => ({ start: index, end: index + token.length }));
}
