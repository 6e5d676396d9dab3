import type { Range } from './positions';

/** A place where a text stops being JSON. */
export interface JsonProblem {
  /** What should stand there, in words; absent for a comma with nothing after it. */
  readonly expected?: string;
  readonly range: Range;
}

/** A string to the end of its line at most, a comment, a number, a word, a mark. */
const tokens =
  /"(?:\\.|[^"\\\r\n])*"?|'(?:\\.|[^'\\\r\n])*'|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|-?\d[\w.+-]*|[\p{L}_$][\w$]*|\S/gu;

/** What of all tokens somebody writes who means JSON, right or wrong. Any other word or mark is another notation. */
const jsonLike = /^(?:["'{}[\],:]|-?\d|(?:[tT]rue|[fF]alse|null|None|undefined|NaN)$)/u;

/** What has its turn, in words. */
const turns = { value: 'a JSON value', name: 'a name in double quotes', colon: 'a colon', next: 'a comma' };

/**
 * Where a text that is meant as JSON (RFC 8259) is not: every comma with nothing after it, and the first other problem.
 * Comments are read over. What is JSON only in part is so on purpose and has no problems: a text that leaves something out
 * or to the reader (`...`, `<id>`, `string`, `1 | 2`), a few properties (`"name": 1`), several values in a row.
 */
export function jsonProblems(text: string): readonly JsonProblem[] {
  const read = [...text.matchAll(tokens)].filter(([token]) => !/^\/[/*]/u.test(token));
  if (read.some(([token], at) => !jsonLike.test(token) && read[at + 1]?.[0] !== ':')) return [];
  const problems: JsonProblem[] = [];
  const closers: string[] = [];
  let turn: keyof typeof turns = 'value';
  let before = '';
  let range = { start: 0, end: 0 };
  const stop = () => {
    const closer = closers.at(-1);
    const mayClose = closer && (turn === 'next' || /^[{[]/u.test(before));
    const expected = turn === 'next' && !closer ? 'the end' : turns[turn] + (mayClose ? ` or ${closer}` : '');
    return [...problems, { expected, range }];
  };
  for (const { 0: token, index } of read) {
    const closer = closers.at(-1);
    if (before === ',' && token === closer) {
      problems.push({ range });
      turn = 'next';
    }
    range = { start: index, end: index + token.length };
    if (turn === 'next') {
      if (token === closer) closers.pop();
      else if (token === ',' && closer) turn = closer === '}' ? 'name' : 'value';
      else return closer || /[\]}]/u.test(token) ? stop() : [];
    } else if (token === closer && /^[{[]/u.test(before)) {
      closers.pop();
      turn = 'next';
    } else if (turn === 'colon' && token === ':') turn = 'value';
    else if (turn === 'value' && /^[{[]/u.test(token)) {
      closers.push(token === '{' ? '}' : ']');
      turn = token === '{' ? 'name' : 'value';
    } else if (turn === 'value' && isScalar(token)) turn = 'next';
    else if (turn === 'name' && token.startsWith('"') && isScalar(token)) turn = 'colon';
    else return stop();
    before = token;
  }
  return read.length === 0 || (turn === 'next' && closers.length === 0) ? problems : stop();
}

function isScalar(token: string): boolean {
  try {
    JSON.parse(token);
    return true;
  } catch {
    return false;
  }
}
