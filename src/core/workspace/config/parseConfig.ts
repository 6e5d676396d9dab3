import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { lineStartsOf, positionAt } from '../../text/positions';
import type { Place } from '../../text/problem';
import { type ConfigProblem, type ParsedConfig, type Path, readOptions } from './readConfig';

/** Reads JSON with comments and trailing commas, as VS Code reads its settings. Each problem has a place. */
export function parseConfig(text: string): ParsedConfig {
  const start = { line: 0, character: 0 };
  const problem: ConfigProblem = {
    code: 'not-json',
    data: { expected: 'fewer levels' },
    place: { start, end: start },
  };
  return unlessTooDeep(() => parsed(text), { config: {}, problems: [problem] });
}

/** What is read of a text, or something else where thousands of brackets in each other are more than the parser's stack holds. */
function unlessTooDeep<Result>(read: () => Result, otherwise: Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return otherwise;
  }
}

function parsed(text: string): ParsedConfig {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const placeOf = placesIn(text);
  const [error] = errors;
  if (!root || error) {
    const expected = (error && expectedByError[printParseErrorCode(error.error)]) ?? 'a JSON value';
    return {
      config: {},
      problems: [{ code: 'not-json', data: { expected }, place: placeOf(error ?? { offset: 0, length: 0 }) }],
    };
  }
  const problems: ConfigProblem[] = [];
  const config = readOptions(getNodeValue(root), (code, at, data) => {
    problems.push({ code, ...(data && { data }), place: placeOf(nodeAt(root, at) ?? root) });
  });
  return { config, problems };
}

/** The places of stretches of a text. */
function placesIn(text: string): (stretch: { readonly offset: number; readonly length: number }) => Place {
  const lineStarts = lineStartsOf(text);
  return ({ offset, length }) => ({
    start: positionAt(lineStarts, offset),
    end: positionAt(lineStarts, offset + length),
  });
}

/** The key at a path, or the value in a list: what a problem underlines. */
function nodeAt(root: Node, at: Path): Node | undefined {
  const node = findNodeAtLocation(root, [...at]);
  const property = node?.parent;
  return property?.type === 'property' ? property.children?.[0] : node;
}

/** What the parser expected, by its name for the error. */
const expectedByError: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a name in double quotes',
  ColonExpected: 'a colon',
  CommaExpected: 'a comma',
  CloseBraceExpected: '}',
  CloseBracketExpected: ']',
  EndOfFileExpected: 'the end of the file',
  UnexpectedEndOfComment: 'the end of the comment',
  UnexpectedEndOfString: 'the end of the string',
};

/** The path of a template as it is written, and where. */
export interface WrittenTemplate {
  readonly path: string;
  readonly place: Place;
}

/** The templates that a `planquill.json` names; none in a text that is no JSON. */
export function writtenTemplates(text: string): readonly WrittenTemplate[] {
  return unlessTooDeep(() => templatesIn(text), []);
}

function templatesIn(text: string): readonly WrittenTemplate[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (!root) return [];
  const placeOf = placesIn(text);
  const patterns = findNodeAtLocation(root, ['documents'])?.children ?? [];
  const byName = findNodeAtLocation(root, ['templates'])?.children ?? [];
  return [
    findNodeAtLocation(root, ['template']),
    ...byName.map(({ children }) => children?.[1]),
    ...patterns.map(pattern => findNodeAtLocation(pattern, ['template'])),
  ].flatMap(node => (node?.type === 'string' ? [{ path: String(node.value), place: placeOf(node) }] : []));
}
