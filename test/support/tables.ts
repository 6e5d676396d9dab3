import fc from 'fast-check';

/** What a cell may say: escaped bars, code, emoji, wide characters, nothing. */
const cells = fc.constantFrom(
  '',
  'a',
  'two words',
  'a \\| b',
  '`x \\| y`',
  '😀',
  '👩‍👩‍👧',
  '风险很高',
  'ｆｕｌｌ',
  'é',
  '**bold**',
  '[Risk 1]',
  '\\\\',
);

const rows = (count: number) => fc.array(cells, { minLength: count, maxLength: count });

/** Tables of every way of writing them, under a heading: with text around, in items and quotes, ragged, without outer bars. */
export const tables: fc.Arbitrary<string> = fc
  .record({
    eol: fc.constantFrom('\n', '\r\n'),
    lead: fc.constantFrom(['', ''], ['- ', '  '], ['> ', '> '], ['> - ', '>   '], ['', ' ']),
    width: fc.integer({ min: 2, max: 4 }),
    marks: fc.constantFrom('---', ':-:', '--:', ':--'),
    isSpaced: fc.boolean(),
    hasBars: fc.boolean(),
    after: fc.constantFrom('', '\n', '\n\nText after.\n'),
  })
  .chain(form =>
    fc
      .tuple(
        fc.array(rows(form.width), { minLength: 0, maxLength: 4 }),
        rows(form.width),
        fc.integer({ min: -1, max: 1 }),
      )
      .map(([found, header, more]) => {
        const { eol, lead, width, marks, isSpaced, hasBars, after } = form;
        const space = isSpaced ? ' ' : '';
        const line = (row: readonly string[]) => {
          // A blank cell at an end of a row without bars would be none.
          const written = hasBars ? row : row.map(cell => cell || 'x');
          const text = written.join(`${space}|${space}`);
          return hasBars ? `|${space}${text}${space}|` : text;
        };
        const ragged = found.map((row, index) =>
          index === 0 && more !== 0 ? (more < 0 ? row.slice(1) : [...row, 'more']) : row,
        );
        const lines = [header, Array.from({ length: width }, () => marks), ...ragged].map(line);
        const text = lines.map((text, index) => (lead[index === 0 ? 0 : 1] ?? '') + text).join('\n');
        return `## Risks${'\n\n'}${text}${after}`.replaceAll('\n', eol);
      }),
  );
