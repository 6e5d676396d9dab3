import assert from 'node:assert/strict';
import { sectionIds } from '../../../../src/core/graph/sectionIds';
import { Snapshot } from '../../../../src/core/markdown/snapshot';

function read(text: string) {
  return Snapshot.parse(text).sections.map(sectionIds);
}

/** `kind id: title` of each definition. */
function definitionsIn(text: string): readonly string[] {
  return read(text).flatMap(({ definitions }) =>
    definitions.map(({ kind, id, title }) => `${kind} ${id.text}: ${title}`),
  );
}

function mentionsIn(text: string): string {
  return read(text)
    .flatMap(({ mentions }) =>
      mentions.map(({ id, label }) => (label === '' ? id.text : `${label}=${id.text}`)),
    )
    .join(' ');
}

suite('The ids of a section', () => {
  test('are defined by what begins a heading, an item, a task, a bold paragraph or a row', () => {
    const text = [
      '### REQ-001: Log in',
      '## 3. DEC-4 – Use a queue',
      '### [X] T001: Root',
      '- **FR-001**: The system logs in.\r\n  - more',
      '- **FR-002 Log out** at once',
      '- NFR-1: fast',
      '- [ ] T002 [P] [US1] Build it in src/a.ts',
      '- [x] **T003** Test it',
      '**SC-001**: All of them',
      '**SC-002 – Most**',
      '| Id | What |\n|---|---|\n| NEED-1 | Speed |\n| **NEED-2** | 🚀 |',
      '### User Story 2 - Export (Priority: P1)',
    ].join('\n\n');
    assert.deepEqual(definitionsIn(text), [
      'heading REQ-001: Log in',
      'heading DEC-4: Use a queue',
      'heading T001: Root',
      'item FR-001: The system logs in.',
      'item FR-002: Log out at once',
      'line NFR-1: fast',
      'task T002: [P] [US1] Build it in src/a.ts',
      'task T003: Test it',
      'paragraph SC-001: All of them',
      'paragraph SC-002: Most',
      'row NEED-1: Speed',
      'row NEED-2: 🚀',
      'heading US2: Export (Priority: P1)',
    ]);
    assert.equal(mentionsIn(text), 'US1 Priority=P1');
  });

  test('are named with the label before them', () =>
    assert.equal(
      mentionsIn(
        '- **Covers**: REQ-001..003, NFR-001; Plan: P2\n\n_Requirements: R-1, R-2_\n\n要件：REQ-004\n\nSee FR-007 (T001).\n\n| Covers |\n|---|\n| REQ-009 |\n',
      ),
      'Covers=REQ-001 Covers=REQ-002 Covers=REQ-003 Covers=NFR-001 Plan=P2 Requirements=R-1 Requirements=R-2 要件=REQ-004 FR-007 T001 Covers=REQ-009',
    ));

  test('are told from those that are part of a sentence', () => {
    const listed = (text: string) =>
      read(text).flatMap(({ mentions }) =>
        mentions.map(({ id, isListed }) => `${id.text}${isListed ? '' : '?'}`),
      );
    for (const [text, expected] of [
      ['- **Covers**: REQ-001 (login), REQ-002 and REQ-003', 'REQ-001 REQ-002 REQ-003'],
      ['See FR-007 (T001, T002).', 'FR-007? T001 T002'],
      ['- [ ] T003 [US1] as REQ-001 says', 'US1 REQ-001?'],
      ['FR-001, FR-002\nand FR-003 later', 'FR-001 FR-002 FR-003?'],
      ['要件：REQ-004、REQ-005', 'REQ-004 REQ-005'],
      ['| Covers |\n|---|\n| REQ-009 |', 'REQ-009'],
    ] as const)
      assert.equal(listed(text).join(' '), expected);
  });

  test('are none in code, links, comments, html and what is struck out', () =>
    assert.equal(
      mentionsIn(
        '`REQ-001` [REQ-002](a.md) <b title="T001">x</b> <!-- REQ-003 -->\n\n- [ ] ~~T004 later~~\n\n```\nREQ-004\n```\n',
      ),
      '',
    ));

  test('that begin a sentence about several are named, not defined', () => {
    for (const text of [
      '- FR-001, FR-002: later',
      '- **FR-001..003**: later',
      '- **FR-001** and **FR-002** later',
      '- **FR-001** to **FR-002**: later',
      '- **FR-001 to FR-002**: later',
    ])
      assert.ok(mentionsIn(text).startsWith('FR-001'), text);
    assert.deepEqual(definitionsIn('- **FR-001..003**: later\n- FR-001 is later\n\nFR-002: x\n'), []);
  });
});
