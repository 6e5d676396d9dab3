import type { List, Nodes } from 'mdast';
import { parseDocument } from '../../src/core/markdown/parser';
import { rangeOf } from '../../src/core/markdown/section';

/**
 * What a document consists of for a reader, without comments to Planquill: two documents of one structure look the same.
 */
export function structureOf(text: string): unknown {
  return structure(parseDocument(text), text);
}

interface Part {
  readonly type: string;
  readonly value?: string;
}

const leftOut = new Set(['type', 'position', 'children', 'value', 'spread']);

function structure(node: Nodes, text: string): Part {
  const rest = Object.fromEntries(Object.entries(node).filter(([key]) => !leftOut.has(key)));
  return {
    type: node.type,
    ...rest,
    ...('value' in node && { value: node.type === 'html' ? withoutComments(node.value).trim() : node.value }),
    ...(node.type === 'list' && { loose: isLoose(node, text) }),
    ...('children' in node && { children: joined(node.children.map(child => structure(child, text))) }),
  };
}

/** A blank line between items, or between the blocks of one: the parser also counts one after a list in a quote. */
function isLoose({ children }: List, text: string): boolean {
  const blocks = children.flatMap(item =>
    item.children.filter(block => block.type !== 'html' || !isComment(block.value)),
  );
  return blocks.some((block, index) => {
    const next = blocks[index + 1];
    return (
      next && /(?:\r\n|\r|\n)[ \t>]*(?:\r\n|\r|\n)/u.test(text.slice(rangeOf(block).end, rangeOf(next).start))
    );
  });
}

/** Texts that a comment stood between are one, and what held nothing but a comment is gone. */
function joined(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    if (part.type === 'html' && part.value === '') continue;
    if (part.type === 'text' && part.value?.trim() === '') continue;
    const before = result.at(-1);
    if (part.type === 'text' && before?.type === 'text')
      result.splice(-1, 1, { type: 'text', value: collapsed(`${before.value}${part.value}`) });
    else result.push(part.type === 'text' ? { type: 'text', value: collapsed(part.value ?? '') } : part);
  }
  return result;
}

function isComment(html: string): boolean {
  return withoutComments(html).trim() === '';
}

function withoutComments(value: string): string {
  return value.replace(/<!-- planquill-.*?-->\s*/gsu, '');
}

function collapsed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
