import type { WrittenRow } from '../../markdown/queries/writtenTable';
import type { SnippetPart } from '../../text/change';

/**
 * Writes a row of cells with a space on both sides of each bar. It has the bars at its ends that the table has, and one beside
 * a blank cell at an end: without it the cells would be read one column off.
 *
 * @param like a row of the table
 */
export function writtenRow(
  cells: readonly (readonly SnippetPart[])[],
  { opens, closes }: Pick<WrittenRow, 'opens' | 'closes'>,
): readonly SnippetPart[] {
  const isBlank = (cell: readonly SnippetPart[] | undefined) => !cell?.some(saysSomething);
  const parts = cells.flatMap((cell, index) => (index === 0 ? cell : [' | ', ...cell]));
  return [
    ...(opens || isBlank(cells[0]) ? ['| '] : []),
    ...parts,
    ...(closes || isBlank(cells.at(-1)) ? [' |'] : []),
  ];
}

function saysSomething(part: SnippetPart): boolean {
  return typeof part === 'string' ? part !== '' : !('stop' in part) || part.stop !== '';
}
