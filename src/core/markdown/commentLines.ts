import type { Html, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { withoutComments } from '../text/enclosed';
import { visit } from './visit';

type Point = NonNullable<Html['position']>['start'];

declare module 'mdast' {
  interface ParagraphData {
    /** The words of a line of html, where `**` is no emphasis to a renderer. */
    isHtml?: true;
  }
}

const closing = '-->';

/** Whether a text has a comment with something after it on its line. */
export function mayHaveCommentLines(text: string): boolean {
  return /-->[ \t]*\S/u.test(text);
}

/**
 * Makes a paragraph of a comment and the words that follow it on its line. To CommonMark the words belong to the html of the
 * comment (§4.6), but readers see them.
 *
 * @param parse gives the tree of words that stand alone
 */
export function readCommentLines(tree: Root, parse: (words: string) => Root): void {
  visit(tree, node => {
    if (!('children' in node) || node.type === 'paragraph') return undefined;
    const children: Nodes[] = node.children;
    for (const [index, child] of children.entries())
      if (child.type === 'html') children[index] = paragraphOf(child, parse) ?? child;
    return undefined;
  });
}

function paragraphOf({ value, position }: Html, parse: (words: string) => Root): Paragraph | undefined {
  if (!value.startsWith('<!--') || !position) return undefined;
  const end = value.indexOf(closing) + closing.length;
  const line = value.slice(end);
  const words = line.trimStart();
  if (end < closing.length || !/^[^\s<]/u.test(withoutComments(words).trimStart())) return undefined;
  const comment: Html = {
    type: 'html',
    value: value.slice(0, end),
    // Each node has points of its own: a part of a document is moved by moving them.
    position: { start: { ...position.start }, end: before(position.end, line.length) },
  };
  return {
    type: 'paragraph',
    data: { isHtml: true },
    children: [comment, ...inlinesOf(words, before(position.end, words.length), parse)],
    position,
  };
}

/** @param start where the words begin */
function inlinesOf(words: string, start: Point, parse: (words: string) => Root): readonly PhrasingContent[] {
  const tree = parse(words);
  const [block, ...others] = tree.children;
  // `- a` or `# a` is no block in the middle of a line.
  if (block?.type !== 'paragraph' || others.length > 0) {
    const end = { ...start, column: start.column + words.length, offset: (start.offset ?? 0) + words.length };
    return [{ type: 'text', value: words, position: { start: { ...start }, end } }];
  }
  visit(block, ({ position }) => {
    if (position)
      Object.assign(position, { start: after(position.start, start), end: after(position.end, start) });
    return undefined;
  });
  return block.children;
}

/** A point on the same line, by some characters earlier. */
function before({ line, column, offset = 0 }: Point, length: number): Point {
  return { line, column: column - length, offset: offset - length };
}

/** A point of words that stand alone, as a point where they begin at another one. */
function after({ column, offset = 0 }: Point, start: Point): Point {
  return { line: start.line, column: start.column + column - 1, offset: (start.offset ?? 0) + offset };
}
