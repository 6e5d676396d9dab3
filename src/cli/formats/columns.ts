import stringWidth from 'string-width';

/** The widest that words in a column are: one long title must not push the others out of the window. */
const widest = 48;

/** Lines of aligned cells, two spaces apart. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries())
      widths[index] = Math.max(widths[index] ?? 0, stringWidth(cell));
  return rows.map(row =>
    row
      .map((cell, index) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - stringWidth(cell))))
      .join('  ')
      .trimEnd(),
  );
}

/** The beginning of a text that fits into a column. */
export function shortened(text: string): string {
  if (stringWidth(text) <= widest) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    width += stringWidth(segment);
    if (width >= widest) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
