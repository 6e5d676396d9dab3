import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Lint, type LintCache, lintPlan } from '../../../../src/core/lint/lintPlan';
import { readCommentLines } from '../../../../src/core/markdown/commentLines';
import { minChunkLength, parseText } from '../../../../src/core/markdown/incremental/chunks';
import { noLabels } from '../../../../src/core/markdown/incremental/labels';
import { type Segment, segmentsOf } from '../../../../src/core/markdown/incremental/segment';
import { frontMatterEnd, parserFor } from '../../../../src/core/markdown/parser';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { type Plan, readPlan } from '../../../../src/core/plan/plan';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { applyEdits, type Edit } from '../../../../src/core/text/edits';
import { lineStartsOf } from '../../../../src/core/text/positions';
import { allAtOnce } from '../../../../src/core/text/steps';
import { seedFrom } from '../../../support/seed';

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
  ...[
    '```',
    '~~~',
    '```js',
    '<!--',
    '-->',
    '<!-- a -->',
    '<!-- a --> [b] c',
    '- <!-- a --> [x]',
    '<pre>',
    '</pre>',
    '<div>',
    '</div>',
    '<?',
    '$$',
  ],
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
    'a\n:-',
    '-:',
    '[x]: u',
    '[X]',
    '[t][x]',
    '[^1]: note',
    'a[^1]',
    '[y]:',
    '"title"',
    '[x ]',
    '[\n^1]: u',
    '> [x\n> y]',
    '[x y]: u',
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

/** A document as an editor keeps it: each version is made from the one before. */
interface Version {
  readonly snapshot: Snapshot;
  readonly plan: Plan;
  readonly lint: Lint;
  readonly lintCache: LintCache;
}

function versionOf(snapshot: Snapshot, before?: Version): Version {
  const plan = readPlan(snapshot, builtInTemplate(), before?.plan);
  const lintCache = before?.lintCache ?? {};
  return { snapshot, plan, lint: lintPlan(plan, {}, lintCache), lintCache };
}

function shown(segments: readonly Segment[]): string {
  return JSON.stringify(
    segments.map(segment => ({
      ...segment,
      definitions: [...segment.definitions].toSorted(),
      // Every section holds the source of its segment, and what was worked out for it so far.
      sections: segment.sections.map(({ source: _, cache: __, ...section }) => section),
    })),
  );
}

const documentParser = parserFor({ tables: true, frontMatter: true });
const fragmentParser = parserFor({ tables: true });

/** The segments of a text that is parsed in one go, by a parser that looks for tables everywhere: the oracle. */
function parsedWhole(text: string): readonly Segment[] {
  const tree = (frontMatterEnd(text) > 0 ? documentParser : fragmentParser).parse(text);
  readCommentLines(tree, words => parserFor({}).parse(words));
  const part = { source: text, start: 0, end: text.length, isWhole: true };
  return segmentsOf(tree, { ...part, labels: noLabels, mentioned: [] });
}

function withFixes({ findings, fixesOf }: Lint): string {
  return JSON.stringify(findings.map(finding => ({ finding, fixes: fixesOf(finding) })));
}

function assertSame({ snapshot, lint }: Version, text: string, before: string): void {
  const message = `${JSON.stringify(before)} → ${JSON.stringify(text)}`;
  assert.equal(snapshot.text, text, message);
  const anew = Snapshot.parse(text);
  assertEqual(shown(snapshot.segments), shown(parsedWhole(text)), message);
  assertEqual(
    shown(inChunksOf(1, () => allAtOnce(parseText(text))).segments),
    shown(parsedWhole(text)),
    message,
  );
  assertEqual(places(snapshot), places(anew), message);
  assertEqual(withFixes(lint), withFixes(versionOf(anew).lint), message);
  const starts = lint.findings.map(({ range }) => range.start);
  assert.deepEqual(
    starts,
    starts.toSorted((a, b) => a - b),
    message,
  );
}

/** Does some work while chunks may be this short, in UTF-16 code units. */
function inChunksOf<Result>(length: number, work: () => Result): Result {
  const usual = { ...minChunkLength };
  Object.assign(minChunkLength, { ofText: length, ofChange: length });
  try {
    return work();
  } finally {
    Object.assign(minChunkLength, usual);
  }
}

/** Where everything is: the sections, the start of every line, the end. */
function places(snapshot: Snapshot): string {
  const { sections, sectionBases, length, text } = snapshot;
  const lines = lineStartsOf(text).map(offset => snapshot.positionAt(offset));
  return JSON.stringify({
    count: sections.length,
    sectionBases,
    length,
    lines,
    end: snapshot.positionAt(length),
  });
}

/** Texts are compared first: a difference is shown part by part, and there is none but once in a blue moon. */
function assertEqual(actual: string, expected: string, message: string): void {
  if (actual !== expected) assert.deepEqual(JSON.parse(actual), JSON.parse(expected), message);
}

suite('An updated snapshot', () => {
  test('equals a full parse after any edits, and after undoing them', function () {
    this.timeout(0);
    fc.assert(
      fc.property(
        markdown,
        fc.array(change, { minLength: 1, maxLength: editsPerDocument - 1 }),
        // A changed part is cut into chunks at every heading line, or is short enough to be one.
        fc.constantFrom(1, minChunkLength.ofChange),
        (text, changes, length) => {
          const history = [text];
          let version = versionOf(Snapshot.parse(text));
          assertSame(version, text, '');
          for (const drawn of changes) {
            const before = version.snapshot.text;
            const applied = editsOn(before, drawn);
            const { snapshot } = version;
            version = versionOf(
              inChunksOf(length, () => snapshot.update(applied)),
              version,
            );
            assertSame(version, applyEdits(before, applied), before);
            history.push(version.snapshot.text);
          }
          const undone = history.at(-2) ?? '';
          const whole = { start: 0, end: version.snapshot.length };
          const back = version.snapshot.update([{ range: whole, newText: undone }]);
          assertSame(versionOf(back, version), undone, version.snapshot.text);
        },
      ),
      // fast-check prints the seed and the path of a failure, with the smallest example it found.
      { numRuns: Math.ceil((edits * 2) / editsPerDocument), ...seedFrom() },
    );
  });

  test('shares the sections that an edit did not touch', () => {
    const before = Snapshot.parse('# A\n\na\n\n## B\n\nb\n\n## C\n\nc\n\n## D\n\nd\n');
    const at = before.text.indexOf('c\n');
    const after = before.update([{ range: { start: at, end: at }, newText: 'see ' }]);
    const shared = after.sections.filter(section => before.sections.includes(section));
    assert.deepEqual(
      shared.map(({ title }) => title),
      ['A', 'B', 'D'],
    );
    assert.deepEqual(after.positionAt(after.text.length), { line: 15, character: 0 });
  });

  for (const [title, before, after] of [
    [
      'a label that is defined in another part of what was touched',
      `# T\n\n## A\n\n[y]\n\n## B\n\n[y]: z\n\n## C\n`,
      `# T\n\n## A\n\n[y]\n\n## Bx\n\n[y]: z\n\n## C\n`,
    ],
    [
      'a label whose definition is swallowed by a fence',
      '# T\n\n## A\n\n[y]\n\n## B\n\n[y]: z\n\n## C\n',
      '# T\n\n## A\n\n[y]\n\n```\n## B\n\n[y]: z\n\n## C\n',
    ],
    ['a label that was pasted with its definition', '# T\n', `# T\n\n[y]\n\n## B\n\n[y]: z\n`],
  ] as const) {
    test(`equals a full parse for ${title}`, () => {
      const from = [...after].findIndex((character, index) => character !== before.charAt(index));
      const tail = before.slice(from);
      const newText = after.slice(from, after.length - tail.length);
      const edit = { range: { start: from, end: from }, newText };
      const updated = inChunksOf(1, () => Snapshot.parse(before).update([edit]));
      assert.equal(updated.text, after);
      assertEqual(shown(updated.segments), shown(parsedWhole(after)), title);
    });
  }

  test('rejects edits that overlap, and stays as it is without any', () => {
    const snapshot = Snapshot.parse('# A\n');
    const edit = { range: { start: 0, end: 2 }, newText: '' };
    assert.throws(() => snapshot.update([edit, edit]), RangeError);
    assert.equal(snapshot.update([]), snapshot);
  });
});
