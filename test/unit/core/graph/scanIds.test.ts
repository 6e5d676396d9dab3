import assert from 'node:assert/strict';
import { scanIds } from '../../../../src/core/graph/scanIds';

function idsIn(text: string): string {
  return scanIds(text)
    .map(({ id, written }) =>
      written === 'whole' ? id.text : written === 'digits' ? `+${id.text}` : `(${id.text})`,
    )
    .join(' ');
}

suite('Ids in a text', () => {
  for (const [text, expected] of [
    ['REQ-001 and NFR-12, T012, US1.', 'REQ-001 NFR-12 T012 US1'],
    ['REQ-001..004', 'REQ-001 (REQ-002) (REQ-003) +REQ-004'],
    ['FR-001 through FR-003', 'FR-001 (FR-002) FR-003'],
    ['FR-001–FR-003; FR-007-FR-008', 'FR-001 (FR-002) FR-003 FR-007 FR-008'],
    ['REQ-1 bis REQ-3', 'REQ-1 (REQ-2) REQ-3'],
    ['REQ-001至REQ-003、REQ-005', 'REQ-001 (REQ-002) REQ-003 REQ-005'],
    ['REQ-001,002, 005', 'REQ-001 +REQ-002 +REQ-005'],
    ['REQ-002/003/004', 'REQ-002 +REQ-003 +REQ-004'],
    ['[T003] (FR-010)', 'T003 FR-010'],
    ['FR-003 to FR-001', 'FR-003 FR-001'],
    ['FR-001 to NFR-003', 'FR-001 NFR-003'],
    ['T1, 2', 'T1'],
    ['Covers REQ-001, 002.', 'REQ-001 +REQ-002'],
    ['REQ-1/REQ-2/NFR-3, docs/T001/T002', 'REQ-1 REQ-2 NFR-3'],
  ] as const)
    test(text, () => assert.equal(idsIn(text), expected));

  test('are no parts of words, names, versions, paths, entities or addresses', () => {
    for (const text of [
      'xREQ-001',
      'REQ-001a',
      'A-B-12-x',
      'V1.2',
      'docs/T001',
      'a.T001',
      '#T1',
      'req-001',
      'T001_x',
      '&A1;',
    ])
      assert.equal(idsIn(text), '', text);
  });

  test('have the place where they are written', () => {
    const text = 'See REQ-001..003, REQ-007.';
    assert.deepEqual(
      scanIds(text).map(({ range: { start, end } }) => text.slice(start, end)),
      ['REQ-001', 'REQ-001..003', '003', 'REQ-007'],
    );
  });
});
