import assert from 'node:assert/strict';
import type { RuleExample } from '../../../../../src/core/lint/rule';
import { findingsOfFeature } from '../../../../support/features';
import { assertExample } from '../../../../support/lint';

const spec = '- **REQ-001**: a\n- **REQ-002**: b\n- **REQ-003**: c\n';

function assertIn(
  rule: string,
  text: string,
  others: RuleExample['others'] = { 'spec.md': spec },
  name = 'plan.md',
) {
  assertExample(rule, { title: '', text, name, ...(others && { others }) });
}

suite('unknown-id', () => {
  test('reports what is written, not what a range implies', () =>
    assertIn('unknown-id', 'REQ-002..«009», REQ-001–«REQ-012», REQ-002至«REQ-007»、REQ-003\r\n'));

  test('reports the numbers of a list', () =>
    assertIn('unknown-id', 'REQ-001,002, «044» und REQ-002/«055»\r\n'));

  test('says nothing of a family that one id makes, of letters that may be something else, and of other families', () => {
    assertIn('unknown-id', 'ADR-0009 and ADR-0010\n', { 'research.md': '### ADR-0001 Queue\n' });
    assertIn('unknown-id', 'P9, UTF-8, AES-256, ISO-8601\n', { 'spec.md': '### P1 a\n\n### P2 b\n' });
  });

  test('takes a line that begins with an id for its definition', () =>
    assertIn(
      'unknown-id',
      '- [REQ-040] - Is it fast?\n- [REQ-043] Is it good?\n- [REQ-041 – Is it small?\n- REQ-042: x\n\nREQ-040 to REQ-042\n',
    ));

  test('says nothing where some documents of the feature are not known, and outside of features', () => {
    assert.deepEqual(findingsOfFeature('unknown-id', { 'spec.md': spec, 'plan.md': 'REQ-009\n' }), [
      'plan.md: REQ-009',
    ]);
    assert.deepEqual(findingsOfFeature('unknown-id', { 'spec.md': spec, 'plan.md': 'REQ-009\n' }, false), []);
  });
});

suite('duplicate-id', () => {
  test('says nothing of what two documents define, or one in two ways', () => {
    assertIn('duplicate-id', '## REQ-001: how\n\n- **REQ-001** is hard\n');
    assertIn('duplicate-id', `${spec}\n| REQ-001 | a |\n|---|---|\n| REQ-001 | a |\n`, {}, 'spec.md');
  });

  test('says nothing of numbers in headings, unless they are named as ids', () => {
    const headings = (second: string) => `### User Story 1 a\n\n### User Story 2 b\n\n### ${second} c\n`;
    assertIn('duplicate-id', headings('User Story 2'), {}, 'spec.md');
    assertIn('duplicate-id', headings('«User Story 2»'), { 'tasks.md': '- [ ] T001 [US2] a\n' }, 'spec.md');
    assertIn('duplicate-id', '### Spec Version 2.1\n\n### Spec Version 2.2\n\nSV2\n', {}, 'spec.md');
  });
});

suite('uncovered-requirement', () => {
  const others = { 'tasks.md': '- [ ] T001 a (REQ-001..002)\n' };

  test('is reported where the requirement is defined', () => {
    assertIn('uncovered-requirement', spec.replace('REQ-003', '«REQ-003»'), others, 'requirements.md');
    assertIn(
      'uncovered-requirement',
      '- **REQ-003** again\n',
      { ...others, 'requirements.md': spec },
      'spec.md',
    );
  });

  test('is reported only where half of its family is covered', () =>
    assertIn('uncovered-requirement', spec, { 'tasks.md': '- [ ] T001 a (REQ-001)\n' }, 'spec.md'));
});

suite('open-tasks', () => {
  const tasks = (status: string, box: string) =>
    `# X\r\n\r\n**Status**: ${status}\r\n\r\n- [x] a\r\n- ${box} b\r\n`;

  test('are reported for statuses that say that the work is done, in any language', () => {
    for (const status of ['Done', '✅ Complete', '已完成', 'Umgesetzt (v2)', 'Concluído', '완료'])
      assertIn('open-tasks', tasks(status, '«[ ]»'), {});
  });

  test('are reported for no status that says less', () => {
    for (const status of ['Approved', 'Draft', 'Completed phase 6', 'Final', 'In Progress', '[Done]'])
      assertIn('open-tasks', tasks(status, '[ ]'), {});
  });

  test('are no boxes in a state of their own', () => {
    for (const box of ['[-]', '[~]', '[ ]*', '[X]']) assertIn('open-tasks', tasks('Done', box), {});
  });
});
