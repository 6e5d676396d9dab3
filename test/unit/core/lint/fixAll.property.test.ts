import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../../src/core/lint/finding';
import { fixAllEdits } from '../../../../src/core/lint/fixAll';
import { formatMessage } from '../../../../src/core/lint/formatMessage';
import { type Lint, lintPlan } from '../../../../src/core/lint/lintPlan';
import { parseDocument } from '../../../../src/core/markdown/parser';
import { rangeOf } from '../../../../src/core/markdown/section';
import type { Snapshot } from '../../../../src/core/markdown/snapshot';
import { visit } from '../../../../src/core/markdown/visit';
import { applyEdits, type Edit } from '../../../../src/core/text/edits';
import { rangesOverlap } from '../../../../src/core/text/positions';
import { assertBlocksKept, type ParsedText } from '../../../support/blockLines';
import { planOf } from '../../../support/lint';
import { partsOfRealPlans } from '../../../support/realPlans';
import { seedFrom } from '../../../support/seed';

/** How many mutated plans a run fixes: `PLANQUILL_MUTATIONS=100000 npm run test:unit` for a long one. */
const mutations = Number(process.env['PLANQUILL_MUTATIONS'] ?? 2_000);

const feature = { title: 'Audit log', id: '004-audit_log', date: '2026-11-23' };

/** What fixes are made for, and what stands badly beside it. */
const fixable = [
  '<!-- planquill-disable-next-line empty-table -->',
  '<!-- planquill-disable-next-line empty-table, unfilled-placeholder -->',
  '<!-- planquill-disable empty-table -->',
  '<!-- planquill-enable empty-table -->',
  '<!-- planquill-enable -->',
  '<!-- planquill-disable-file\nempty-table -->',
  'words <!-- planquill-disable-file empty-table -->',
  '`a`<!-- planquill-disable-file empty-table -->`b`',
  '[a]<!-- planquill-disable-file empty-table -->(b)',
  '**a**<!-- planquill-disable-file empty-table -->*b*',
  '<!-- planquill-disable-file empty-table --> words',
  '<!-- planquill-disable-file empty-table --># words',
  '-[ ] a task',
  '-[x] a task',
  '- [X ] a task',
  '1. []task',
  '1.[ ] a task',
  '2)[x] a task',
  '-\u00A0[ ] a task',
  '- [\u3000] a task',
  '## Context',
  '## Context <!-- mine -->',
  '```json\n{ "a": 1, }\n```',
  '**Related Spec**: `specs/{feature-id}/spec.md`',
];
const beside = [
  ...['', '', '', '---', '===', '- ', '- item', '1. item', '+ item', '> quote', '    code', '\tcode'],
  ...['| a | b |', '|---|---|', '| c | d |', '|:-', 'words', '**Goals**:', '[x]: y', '[x]', '# A', '***'],
  ...['<!--', '-->', '<!-- note', '<!-- markdownlint-disable -->', '<div>', '</div>', '```', '~~~', '[DATE]'],
];

const lead = fc.constantFrom('', '', '', '', '  ', '    ', '> ', '- ', '- ', '1. ', '> - ');
const line = fc.tuple(lead, fc.oneof(fc.constantFrom(...fixable), fc.constantFrom(...beside)));
const mutation = fc.record({
  place: fc.nat(10_000),
  removed: fc.constantFrom(0, 0, 0, 1, 1, 2),
  lines: fc.array(line, { minLength: 1, maxLength: 5 }),
});
const parts = partsOfRealPlans();
const plan = fc
  .tuple(
    fc.nat(parts.length - 1),
    fc.array(mutation, { minLength: 1, maxLength: 2 }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([part, mutated, eol]) => {
    const lines = (parts[part] ?? '').split('\n');
    for (const { place, removed, lines: added } of mutated) {
      const at = Math.floor((place / 10_001) * (lines.length + 1));
      lines.splice(at, removed, ...added.flatMap(([start, text]) => inside(start, text)));
    }
    return lines.join(eol);
  });

function inside(start: string, text: string): readonly string[] {
  const rest = start.replace(/[-\d.]/gu, ' ');
  return text.split('\n').map((one, index) => (index === 0 ? start : rest) + one);
}

suite('Fixing all', () => {
  test('keeps the words, the other blocks and the other findings of a plan, and leaves nothing for a second run', function () {
    this.timeout(0);
    fc.assert(
      fc.property(plan, text => {
        let before = versionOf(text);
        for (let round = 0; ; round += 1) {
          const edits = fixAllEdits(before.lint, before.snapshot);
          if (edits.length === 0) return;
          const after = versionOf(applyEdits(before.text, edits));
          const message = `${before.text}\n----- becomes -----\n${after.text}`;
          assert.ok(round < 10, `Fixes do not come to an end: ${message}`);
          const fixed = new Set(fixedBy(edits, before));
          assertWordsKept(before, fixed, after, message);
          assertBlocksKept(before, edits, after, message);
          assertFindingsKept(before, fixed, after, message);
          before = after;
        }
      }),
      // fast-check prints the seed and the path of a failure, with the smallest example it found.
      { numRuns: mutations, ...seedFrom() },
    );
  });
});

interface Version extends ParsedText {
  readonly snapshot: Snapshot;
  readonly lint: Lint;
}

function versionOf(text: string): Version {
  const plan = planOf(text);
  return { text, tree: parseDocument(text), snapshot: plan.snapshot, lint: lintPlan(plan, { feature }) };
}

/** Every word is there as often as before, apart from those in a comment to Planquill, or in what was reported. */
function assertWordsKept(
  before: Version,
  fixed: ReadonlySet<Finding>,
  after: Version,
  message: string,
): void {
  const reported = [...fixed]
    .filter(({ rule }) => rule === 'duplicate-section' || rule === 'unfilled-placeholder')
    .flatMap(({ range }) => numbersAndWords(before.text.slice(range.start, range.end)));
  assert.deepEqual(without(wordsOf(before), [...wordsOf(after), ...reported]), [], message);
}

function wordsOf({ text, tree }: Version): readonly string[] {
  let rest = text;
  visit(tree, node => {
    if (node.type !== 'html') return undefined;
    const { start, end } = rangeOf(node);
    const written = text
      .slice(start, end)
      .replace(/<!--.*?-->/gsu, comment =>
        /^<!--[\s>]*planquill-/u.test(comment) ? ' '.repeat(comment.length) : comment,
      );
    rest = rest.slice(0, start) + written + rest.slice(end);
    return undefined;
  });
  return numbersAndWords(rest);
}

function numbersAndWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+|-->/gu) ?? [];
}

/** What was found is found again, unless an edit lies in it. */
function assertFindingsKept(
  before: Version,
  fixed: ReadonlySet<Finding>,
  after: Version,
  message: string,
): void {
  // A repaired task is one of the author's own, and a list that has one is no sample any more.
  const hasTask = [...fixed].some(({ rule }) => rule === 'malformed-task');
  const others = before.lint.findings
    .filter(finding => !(hasTask && finding.rule === 'sample-content'))
    .filter(finding => !fixed.has(finding));
  const left = after.lint.findings.map(finding => shown(finding, after.text));
  assert.deepEqual(
    without(
      others.map(finding => shown(finding, before.text)),
      left,
    ),
    [],
    message,
  );
}

function shown({ rule, message, data, range }: Finding, text: string): string {
  return `${rule}: ${formatMessage(message, data)} ${text.slice(range.start, range.end)}`;
}

/** The items of a list that are left when each of the others is taken away once. */
function without(items: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  return items.filter(item => {
    const count = counts.get(item) ?? 0;
    counts.set(item, count - 1);
    return count <= 0;
  });
}

/** The findings that edits lie in: what a fix changes is a part of what it was made for. */
function fixedBy(edits: readonly Edit[], { lint }: Version): readonly Finding[] {
  return lint.findings.filter(finding => edits.some(({ range }) => rangesOverlap(range, finding.range)));
}
