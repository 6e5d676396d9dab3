import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Finding } from '../../../../../src/core/lint/finding';
import { formatMessage } from '../../../../../src/core/lint/formatMessage';
import { lintPlan } from '../../../../../src/core/lint/lintPlan';
import { suppressFix } from '../../../../../src/core/lint/suppression/suppressFix';
import { Snapshot } from '../../../../../src/core/markdown/snapshot';
import { readPlan } from '../../../../../src/core/plan/plan';
import { builtInTemplate } from '../../../../../src/core/template/builtInTemplate';
import { plainEdits } from '../../../../../src/core/text/change';
import type { Edit } from '../../../../../src/core/text/edits';
import { plans } from '../../../../support/planPieces';
import { structureOf } from '../../../../support/structure';

/** How many random plans a run reads: `PLANQUILL_PLANS=3000 npm run test:unit` for a long one. */
const runs = process.env['PLANQUILL_PLANS'];

interface Read {
  readonly text: string;
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
}

function read(snapshot: Snapshot): Read {
  return {
    text: snapshot.text,
    snapshot,
    findings: lintPlan(readPlan(snapshot, builtInTemplate())).findings,
  };
}

/** Suppresses each finding of a text by itself and asserts what has to come of it. */
function assertSuppressed(text: string): void {
  const before = read(Snapshot.parse(text));
  const structure = structureOf(text);
  for (const finding of before.findings) {
    const edits = plainEdits(suppressFix(finding, before.snapshot).change.edits);
    const after = read(before.snapshot.update(edits));
    const gone = before.findings.filter(other => isSuppressedWith(other, finding, edits, before));
    const expected = described({
      ...before,
      findings: before.findings.filter(other => !gone.includes(other)),
    });
    const where = `${finding.rule} at ${JSON.stringify(text.slice(finding.range.start, finding.range.end))}`;
    assert.deepEqual({ where, found: described(after) }, { where, found: expected });
    assert.deepEqual(structureOf(after.text), structure, where);
  }
}

/** What the rule says on the same line, between two comments, or in the file goes with the finding. */
function isSuppressedWith(
  other: Finding,
  finding: Finding,
  edits: readonly Edit[],
  { snapshot }: Read,
): boolean {
  if (other.rule !== finding.rule) return false;
  const [first, second] = edits;
  if (first?.newText.includes('disable-file')) return true;
  if (first?.newText.includes('disable-next-line'))
    return snapshot.positionAt(other.range.start).line === snapshot.positionAt(finding.range.start).line;
  return (
    first !== undefined &&
    first.range.start <= other.range.start &&
    (second === undefined || other.range.start <= second.range.start)
  );
}

function described({ text, findings }: Read): readonly string[] {
  return findings
    .map(({ rule, message, data, range }) => {
      const reported = text.slice(range.start, range.end).replace(/\s*<!-- planquill-.*?-->\s*/gsu, '\n');
      return `${rule}: ${formatMessage(message, data)} at ${reported.replace(/\r/gu, '')}`;
    })
    .toSorted();
}

suite('Suppressing any finding', () => {
  test('of a plan that was just begun takes that away and nothing else, and leaves the document as it looks', () =>
    assertSuppressed(builtInTemplate().snapshot.text.replace('[FEATURE NAME]', 'Log'))).timeout(20_000);

  for (const path of ['examples/specs/001-user-login/plan.md', 'examples/specs/002-payment-webhooks/plan.md'])
    test(`of ${path} does so`, () => assertSuppressed(readFileSync(path, 'utf8'))).timeout(20_000);

  test('of plans whose blocks stand in each other in every way does so', () => {
    fc.assert(
      fc.property(plans, text => assertSuppressed(text)),
      runs === undefined ? { numRuns: 25, seed: 20_261_123 } : { numRuns: Number(runs) },
    );
  }).timeout(0);
});
