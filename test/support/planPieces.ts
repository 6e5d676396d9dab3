import fc from 'fast-check';

/** Words of a plan, among them what rules report. */
const words = fc.constantFrom(
  'text',
  '[FEATURE NAME]',
  'a [DATE] here',
  '**Status**: [Draft]',
  '**Rationale**:',
  'TBD',
  '`code` *words*',
  '[the spec](spec.md)',
  'NEEDS CLARIFICATION: why?',
  '**Context**: ...',
  '**Storage**: [e.g., PostgreSQL]  ',
  '<!-- why -->',
);

/** Markdown whose blocks stand in each other in every way, as lines. Nothing in it is left open. */
const { block } = fc.letrec<{ block: string[]; blocks: string[] }>(tie => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    fc.array<string>(words, { minLength: 1, maxLength: 3 }),
    fc.constantFrom<string[]>(
      ['| Risk | Impact |', '|---|---|', '| [Risk 1] | ... |', '| ... | x |'],
      ['| Risk | Impact |', '|---|---|'],
      ['```json', '{ "a": [DATE], }', '```'],
      ['~~~', 'POST /api/v1/[resource]', '', '[DATE]', '~~~'],
      ['    [DATE] in code', '    [FEATURE NAME]'],
      ['<!-- Background and current state. Why are we building this feature? -->'],
      ['<div>', '[DATE]', '</div>'],
      ['-[ ] task', '- [] task'],
      ['- [ ] Ask [DATE]', '  [FEATURE NAME]', '- [ ] TBD', '  - [x] [DATE]'],
      // A definition that a text follows at once is a trap of its own.
      ['[Metric 1]: [Target]', ''],
      ['* * *'],
    ),
    fc
      .tuple(
        fc.constantFrom('- ', '* ', '1. ', '1)  '),
        fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
      )
      .map(([marker, items, loose]) =>
        items.flatMap((lines, index) => [
          ...(loose && index > 0 ? [''] : []),
          ...inside(lines, marker, ' '.repeat(marker.length)),
        ]),
      ),
    tie('blocks').map(lines => inside(lines, '> ', '> ')),
  ),
  blocks: fc
    .tuple(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([blocks, apart]) =>
      blocks.flatMap((lines, index) => (apart && index > 0 ? ['', ...lines] : lines)),
    ),
}));

const heading = fc.constantFrom(
  ['# Implementation Plan: [FEATURE NAME]'],
  ['## Context'],
  ['## Decisions'],
  ['### Decision 1: [Title]'],
  ['## Risks / Trade-offs'],
  ['Goals', '[DATE] and more', '==='],
);

/** Plans with everything in them that a comment may have to be put beside. */
export const plans: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom([], ['---', 'status: [Draft]', 'date: [DATE]', '---']),
    fc.array(fc.oneof(heading, block, fc.constant([''])), { minLength: 1, maxLength: 8 }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([matter, blocks, eol]) => [...matter, ...blocks.flatMap(lines => [...lines, ''])].join(eol));

function inside(lines: readonly string[], first: string, rest: string): string[] {
  return lines.map((line, index) =>
    index === 0 ? first + line : line === '' && rest.trim() === '' ? '' : rest + line,
  );
}
