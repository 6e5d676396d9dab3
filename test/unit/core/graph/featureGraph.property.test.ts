import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FeatureGraph } from '../../../../src/core/graph/featureGraph';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { seedFrom } from '../../../support/seed';

const roles = ['requirements', 'plan', 'plan'] as const;

function graphOf(snapshots: readonly Snapshot[]): FeatureGraph {
  return FeatureGraph.of(
    snapshots.map((snapshot, index) => ({ path: String(index), snapshot, role: roles[index] })),
  );
}

/** All that a graph says, as plain data. */
function saidBy(graph: FeatureGraph): unknown {
  return [...graph.entries()].map(({ id, definition, duplicates, mentions }) => ({
    id,
    isCertain: graph.isCertain(id),
    isDefined: graph.isDefined(id.text),
    isPlanned: graph.isPlanned(id.text),
    home: graph.homeOf(id)?.path,
    definitions: [...(definition ? [definition] : []), ...duplicates].map(
      ({ document, section, range, kind, title }) => ({ path: document.path, section, range, kind, title }),
    ),
    mentions: mentions.map(({ document, section, range, written, label, isListed }) => ({
      ...{ path: document.path, section, range, written, label, isListed },
    })),
  }));
}

const id = fc
  .tuple(fc.constantFrom('REQ-', 'T', 'US', 'NFR-'), fc.nat(4), fc.constantFrom(1, 3))
  .map(([family, number, width]) => family + String(number).padStart(width, '0'));
const piece = fc.oneof(
  id,
  fc.constantFrom(
    ...['\n', '\n\n', '\r\n', '## ', '### Phase 2\n', '- **', '**: words', '- [ ] ', '- [x] ', ' '],
  ),
  fc.constantFrom(
    ...[
      '**Covers**: ',
      '..004',
      ', 002',
      '`',
      '```\n',
      '<!-- ',
      ' -->',
      '| ',
      '\n|---|---|\n',
      '~~',
      '(',
      ')',
    ],
  ),
);
const text = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''));
const edit = fc.record({
  document: fc.nat(2),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(12),
  newText: fc.oneof(piece, fc.constant('')),
});

suite('The ids of a feature after edits', () => {
  test('are those of the same texts read anew', () =>
    fc.assert(
      fc.property(
        fc.tuple(text, text, text),
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        (texts, edits) => {
          const snapshots = texts.map(source => Snapshot.parse(source));
          for (const { document, at, removed, newText } of edits) {
            const before = snapshots[document] ?? assert.fail();
            // What was asked of a version before must not show in the next one.
            saidBy(graphOf(snapshots));
            const start = Math.floor(at * before.length);
            const end = Math.min(before.length, start + removed);
            snapshots[document] = before.update([{ range: { start, end }, newText }]);
          }
          const anew = snapshots.map(snapshot => Snapshot.parse(snapshot.text));
          assert.deepEqual(saidBy(graphOf(snapshots)), saidBy(graphOf(anew)));
        },
      ),
      { numRuns: Number(process.env['PLANQUILL_MUTATIONS'] ?? 300), ...seedFrom() },
    ));
});
