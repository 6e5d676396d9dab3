import { type PlacedSection, rangeOf } from '../../markdown/section';
import type { Edit } from '../../text/edits';

/**
 * Gives a heading another depth. A heading that is underlined keeps its form where the depth has one.
 *
 * @returns edits on offsets of the document; undefined where there is no such depth, or an underlined heading has several
 * lines and would need marks at their start
 */
export function depthEdits({ section, base }: PlacedSection, depth: number): readonly Edit[] | undefined {
  const { heading, source } = section;
  if (!heading || depth < 1 || depth > 6) return undefined;
  const { start, end } = rangeOf(heading);
  const written = source.slice(start, end);
  const edit = (from: number, to: number, newText: string): Edit => ({
    range: { start: base + start + from, end: base + start + to },
    newText,
  });
  const [opening] = /^#{1,6}(?=[ \t]|$)/u.exec(written) ?? [];
  if (opening !== undefined) {
    const marks = '#'.repeat(depth);
    const closing = /[ \t](#+)[ \t]*$/u.exec(written.slice(opening.length))?.[1] ?? '';
    const isSame = closing.length === opening.length;
    const closes = written.trimEnd().length;
    return [
      edit(0, opening.length, marks),
      ...(isSame ? [edit(closes - closing.length, closes, marks)] : []),
    ];
  }
  const [underline = '', lineBreak = '', line = ''] =
    /(\r\n|\n|\r)[ \t>]*((?:=+|-+)[ \t]*)$/u.exec(written) ?? [];
  if (line === '') return undefined;
  const lineStart = written.length - line.length;
  if (depth <= 2) {
    const length = line.trimEnd().length;
    return [edit(lineStart, lineStart + length, (depth === 1 ? '=' : '-').repeat(length))];
  }
  const title = written.slice(0, -underline.length);
  if (lineBreak === '' || /[\r\n]/u.test(title)) return undefined;
  return [edit(0, 0, `${'#'.repeat(depth)} `), edit(title.length, written.length, '')];
}
