import assert from 'node:assert/strict';
import { idOffersAt } from '../../../../src/core/editing/idOffers';
import { FeatureGraph } from '../../../../src/core/graph/featureGraph';
import { Snapshot } from '../../../../src/core/markdown/snapshot';

const spec = '- **REQ-001**: log in\n- **REQ-002**: log out\n- **NFR-1**: fast\n';

/** The text of a plan after each offer is taken at the cursor, which `|` marks; beside it the spec and another plan. */
function taken(plan: string): readonly string[] {
  const offset = plan.indexOf('‸');
  const text = plan.replace('‸', '');
  const graph = FeatureGraph.of(
    [
      ['spec.md', spec],
      ['plan.md', text],
      ['old.md', '**Abgedeckt**: NFR-1\r\n要件：REQ-002\n\nNote: see REQ-001\n'],
    ].map(([path = '', document = '']) => ({ path, snapshot: Snapshot.parse(document) })),
  );
  return idOffersAt(graph, 'plan.md', offset).map(
    ({ range, newText }) => text.slice(0, range.start) + newText + text.slice(range.end),
  );
}

suite('Ids are offered', () => {
  test('after a label that ids follow in the feature, those of its families first', () => {
    assert.deepEqual(taken('**abgedeckt**: ‸'), [
      '**abgedeckt**: NFR-1',
      '**abgedeckt**: REQ-001',
      '**abgedeckt**: REQ-002',
    ]);
    assert.deepEqual(taken('要件：‸\r\n')[0], '要件： REQ-001\r\n');
  });

  test('but for what other documents define', () =>
    assert.deepEqual(taken('- [ ] T001 a\n- [ ] T002 b\n\n要件：REQ-001, REQ-002, ‸').length, 1));

  test('but for those that the line names already, in place of what was begun', () =>
    assert.deepEqual(taken('要件：REQ-002, RE‸Q'), ['要件：REQ-002, REQ-001', '要件：REQ-002, NFR-1']));

  test('in brackets behind the id of a task', () =>
    assert.deepEqual(taken('- [ ] T001 [‸]')[0], '- [ ] T001 [REQ-001]'));

  for (const text of [
    'Context: ‸',
    'See ‸',
    'Note: as ‸',
    '要件：fast, ‸',
    '- [ ] Do (‸',
    '- [ ] T001 a‸',
    '‸',
  ])
    test(`nowhere else: ${text}`, () => assert.deepEqual(taken(text), []));
});
