import {
  createScanner,
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { memoize } from '../../text/memoize';
import { lineStartsOf, positionAt } from '../../text/positions';
import type { Place } from '../../text/problem';
import { type ConfigProblem, type ParsedConfig, readOptions } from './readConfig';
import type { Path } from './report';

/** The parser recurses for each level, and how much its stack holds is the host's. No configuration needs more than four. */
const mostLevels = 100;

/** Reads JSON with comments and trailing commas, as VS Code reads its settings. Each problem has a place. */
export function parseConfig(text: string): ParsedConfig {
  const placeOf = placesIn(text);
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const place = placeOf({ offset: deep, length: 1 });
    return { config: {}, problems: [{ code: 'not-json', data: { expected: 'fewer levels' }, place }] };
  }
  const errors: ParseError[] = [];
  const root = treeOf(text, errors);
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

function treeOf(text: string, errors: ParseError[] = []): Node | undefined {
  return parseTree(text, errors, { allowTrailingComma: true });
}

/** The offset of the first bracket that opens one level too many; undefined without one. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let level = 0;
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const sign = text.charAt(scanner.getTokenOffset());
    if (sign === '{' || sign === '[') level += 1;
    if (sign === '}' || sign === ']') level -= 1;
    if (level > mostLevels) return scanner.getTokenOffset();
  }
  return undefined;
}

/** The key at a path, or the value in a list: what a problem underlines. */
function nodeAt(root: Node, at: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const part of at)
    node = node && (typeof part === 'number' ? node.children?.[part] : valuesOf(node).get(part));
  const property = node?.parent;
  return property?.type === 'property' ? property.children?.[0] : node;
}

/** The values of an object by their keys; of a key that comes twice, the first. */
const valuesOf = memoize((object: Node): ReadonlyMap<string, Node> => {
  const values = new Map<string, Node>();
  for (const { children: [key, value] = [] } of object.children ?? [])
    if (key && value && !values.has(String(key.value))) values.set(String(key.value), value);
  return values;
});

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
  const root = tooDeepAt(text) === undefined ? treeOf(text) : undefined;
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
