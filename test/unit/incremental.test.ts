import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lintPlan } from '../../src/core/lint/lintPlan';
import { Snapshot } from '../../src/core/markdown/snapshot';
import { readPlan } from '../../src/core/plan/plan';
import { builtInTemplate } from '../../src/core/template/builtInTemplate';
import { applyEdits, type Edit } from '../../src/core/text/edits';

/** How many edits a run makes: `PLANQUILL_EDITS=200000 npm run test:unit` for a long one. */
const edits = Number(process.env['PLANQUILL_EDITS'] ?? 20_000);
const editsPerDocument = 20;

/** What makes parsers stumble: containers and fences left open, headings in odd places, labels defined elsewhere. */
const pieces = [
  ...[
    '# A',
    '## B ##',
    '### C',
    '#no',
    '   # indented',
    '    # code',
    '\t# tab',
    '#',
    '## [x]',
    'T\n===',
    'T\n---',
    '#no\n===',
  ],
  ...['```', '~~~', '```js', '<!--', '-->', '<!-- a -->', '<pre>', '</pre>', '<div>', '</div>', '<?', '$$'],
  ...[
    '- a',
    '  - b',
    '1. c',
    '- [ ] d',
    '> q',
    '> # q',
    '- # l',
    '   lazy',
    '    indented',
    '* * *',
    '---',
    '+++',
  ],
  ...[
    '| a | b |',
    '|---|---|',
    '| 1 | 2 |',
    '[x]: u',
    '[X]',
    '[t][x]',
    '[^1]: note',
    'a[^1]',
    '[y]:',
    '"title"',
    '[x ]',
  ],
  ...[
    'text',
    '[Title]',
    '- [DATE]',
    '...',
    '## Context',
    '**Goals:**',
    '<!-- planquill-disable-file empty-section -->',
    '👩‍🚀',
    '\\',
    '`',
    '**',
    '*a*',
    '&amp;',
    '\t',
    ' ',
    '',
    '',
    '\u0000',
    '\uD83D',
  ],
] as const;

const line = fc.constantFrom(...pieces);
const ending = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n', '\r\n\r\n');
const markdown = fc
  .array(fc.tuple(line, ending), { maxLength: 24 })
  .map(lines => lines.map(([text, eol]) => text + eol).join(''));
const inserted = fc.oneof(
  line,
  ending,
  fc.tuple(ending, line, ending).map(parts => parts.join('')),
  fc.string({ unit: fc.constantFrom(...'#->`~[]x: |\n\r\t*=a'), maxLength: 4 }),
  fc.constant(''),
);
/** Places as shares of the text, so that they fit whatever text they meet. */
const change = fc.array(fc.tuple(fc.nat(10_000), fc.nat({ max: 60 }), inserted), {
  minLength: 1,
  maxLength: 3,
});

/** Edits that do not overlap, in the order they were drawn. */
function editsOn(text: string, drawn: readonly (readonly [number, number, string])[]): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const [place, share, newText] of drawn) {
    const start = Math.floor((place / 10_001) * (text.length + 1));
    const length = share > 30 ? 0 : share;
    const range = { start, end: Math.min(text.length, start + length) };
    const touches = chosen.some(other => range.start <= other.range.end && other.range.start <= range.end);
    if (!touches) chosen.push({ range, newText });
  }
  return chosen;
}

function shown(snapshot: Snapshot): string {
  return JSON.stringify(
    snapshot.segments.map(({ segment, base, line: at }) => ({
      base,
      line: at,
      ...segment,
      definitions: [...segment.definitions].toSorted(),
      // Every section holds the source of its segment, and what was worked out for it so far.
      sections: segment.sections.map(({ source: _, notes: __, ...section }) => section),
    })),
  );
}

function assertSame(updated: Snapshot, text: string, before: string): void {
  const parsed = Snapshot.parse(text);
  const findings = (snapshot: Snapshot) => JSON.stringify(lintPlan(readPlan(snapshot, builtInTemplate())));
  for (const what of [shown, findings]) {
    if (updated.text === text && what(updated) === what(parsed)) continue;
    const change = `${JSON.stringify(before)} → ${JSON.stringify(text)}`;
    assert.deepEqual(JSON.parse(what(updated)), JSON.parse(what(parsed)), change);
  }
}

suite('An updated snapshot', () => {
  test('equals a full parse after any edits, and after undoing them', function () {
    this.timeout(0);
    fc.assert(
      fc.property(
        markdown,
        fc.array(change, { minLength: 1, maxLength: editsPerDocument - 1 }),
        (text, changes) => {
          const history = [Snapshot.parse(text)];
          let snapshot = history[0] as Snapshot;
          for (const drawn of changes) {
            const before = snapshot.text;
            const applied = editsOn(before, drawn);
            snapshot = snapshot.update(applied);
            assertSame(snapshot, applyEdits(before, applied), before);
            history.push(snapshot);
          }
          const undone = history.at(-2)?.text ?? '';
          const back = snapshot.update([{ range: { start: 0, end: snapshot.text.length }, newText: undone }]);
          assertSame(back, undone, snapshot.text);
        },
      ),
      // fast-check prints the seed and the path of a failure, with the smallest example it found.
      { numRuns: Math.ceil((edits * 2) / editsPerDocument), ...seedFrom(process.env['PLANQUILL_SEED']) },
    );
  });

  test('shares the sections that an edit did not touch', () => {
    const before = Snapshot.parse('# A\n\na\n\n## B\n\nb\n\n## C\n\nc\n\n## D\n\nd\n');
    const at = before.text.indexOf('c\n');
    const after = before.update([{ range: { start: at, end: at }, newText: 'see ' }]);
    const shared = after.sections.filter(({ section }) =>
      before.sections.some(other => other.section === section),
    );
    assert.deepEqual(
      shared.map(({ section }) => section.title),
      ['A', 'B', 'D'],
    );
    assert.deepEqual(after.positionAt(after.text.length), { line: 15, character: 0 });
  });

  test('rejects edits that overlap, and stays as it is without any', () => {
    const snapshot = Snapshot.parse('# A\n');
    const edit = { range: { start: 0, end: 2 }, newText: '' };
    assert.throws(() => snapshot.update([edit, edit]), RangeError);
    assert.equal(snapshot.update([]), snapshot);
  });
});

function seedFrom(seed: string | undefined): { seed?: number } {
  return seed === undefined ? {} : { seed: Number(seed) };
}
