import assert from 'node:assert/strict';
import { FeatureGraph } from '../../../../src/core/graph/featureGraph';
import { type RenameRefusal, rename } from '../../../../src/core/graph/rename';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { plainEdits } from '../../../../src/core/text/change';
import { applyEdits } from '../../../../src/core/text/edits';

type Texts = Readonly<Record<string, string>>;

function renamed(texts: Texts, from: string, to: string): Texts | RenameRefusal {
  const documents = Object.entries(texts).map(([path, text]) => ({ path, snapshot: Snapshot.parse(text) }));
  const graph = FeatureGraph.of(documents);
  const done = rename(graph, graph.entry(from)?.id ?? assert.fail(`no ${from}`), to);
  if ('refusal' in done) return done.refusal;
  const edits = new Map(done.change.otherDocuments?.map(other => [other.path, other.edits]));
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path, applyEdits(text, plainEdits(edits.get(path) ?? []))]),
  );
}

/** Renames an id in one document. */
function inDocument(text: string, from: string, to: string): string {
  const result = renamed({ 'spec.md': text }, from, to);
  return 'code' in result ? String(result.code) : String(Object.values(result)[0]);
}

suite('Renaming an id', () => {
  test('changes its definition and its uses in all documents of the feature', () =>
    assert.deepEqual(
      renamed(
        {
          'spec.md': '# Spec\r\n\r\n- **REQ-001**: 🚀 log in\r\n- **REQ-002**: log out\r\n',
          'plan.md': '## REQ-001: how\n\n**Covers**: REQ-001, REQ-002\n\nREQ-001\n-------\n',
          'tasks.md': '- [ ] T001 Build (REQ-001), as `REQ-001` and [REQ-001](spec.md) say',
        },
        'REQ-001',
        'NFR-07',
      ),
      {
        'spec.md': '# Spec\r\n\r\n- **NFR-07**: 🚀 log in\r\n- **REQ-002**: log out\r\n',
        'plan.md': '## NFR-07: how\n\n**Covers**: NFR-07, REQ-002\n\nNFR-07\n-------\n',
        'tasks.md': '- [ ] T001 Build (NFR-07), as `REQ-001` and [REQ-001](spec.md) say',
      },
    ));

  test('keeps a list without letters as it is where letters and width stay', () =>
    assert.equal(inDocument('Covers: REQ-001, 002, 003', 'REQ-002', 'REQ-102'), 'Covers: REQ-001, 102, 003'));

  test('writes the ids of a list whole where letters or width change', () => {
    const list = 'Covers: REQ-001, 002, 003';
    assert.equal(inDocument(list, 'REQ-001', 'NFR-001'), 'Covers: NFR-001, REQ-002, 003');
    assert.equal(inDocument(list, 'REQ-002', 'REQ-0002'), 'Covers: REQ-001, REQ-0002, REQ-003');
    assert.equal(inDocument(list, 'REQ-003', 'T9'), 'Covers: REQ-001, 002, T9');
    assert.equal(inDocument('REQ-001/002/003', 'REQ-002', 'NFR-1'), 'REQ-001/NFR-1/REQ-003');
  });

  test('asks to look at what is part of a sentence', () => {
    const snapshot = Snapshot.parse(
      '- **REQ-001**: a\n\nCovers: REQ-001\n\nWhen REQ-001 is done, go (REQ-001).\n',
    );
    const graph = FeatureGraph.of([{ path: 'spec.md', snapshot }]);
    const done = rename(graph, graph.entry('REQ-001')?.id ?? assert.fail(), 'REQ-002');
    assert.ok('change' in done);
    assert.deepEqual(
      done.change.otherDocuments?.[0]?.edits.map(({ needsConfirmation = false }) => needsConfirmation),
      [false, false, true, false],
    );
  });

  test('to the same name changes nothing', () =>
    assert.equal(inDocument('T001 x', 'T001', ' T001 '), 'T001 x'));

  suite('is refused', () => {
    const text = '### User Story 1\n\n- **REQ-001**: a\n- **REQ-009**: b\n\nCovers: REQ-002..004 (US1)\n';

    for (const [from, to, code] of [
      ['REQ-001', ' ', 'empty'],
      ['REQ-001', 'login', 'no-id'],
      ['REQ-001', 'REQ-5 and REQ-6', 'no-id'],
      ['REQ-001', 'REQ-009', 'exists'],
      ['REQ-001', 'REQ-003', 'exists'],
      ['REQ-002', 'REQ-005', 'in-range'],
      ['REQ-003', 'REQ-005', 'in-range'],
      ['REQ-004', 'REQ-005', 'in-range'],
      ['US1', 'US2', 'spelt-out'],
    ] as const)
      test(`for ${from} to “${to}”: ${code}`, () => assert.equal(inDocument(text, from, to), code));

    test('where other text would become an id', () =>
      assert.equal(inDocument('US1, 300 of them', 'US1', 'US100'), 'read-otherwise'));

    test('with the place of the range', () => {
      const refusal = renamed({ 'a.md': '- **T001**: x', 'b.md': 'See T001–T003.' }, 'T001', 'T009');
      assert.ok(refusal['code'] === 'in-range' && typeof refusal === 'object' && 'range' in refusal);
      assert.deepEqual(refusal.range, { start: 4, end: 13 });
    });
  });
});
