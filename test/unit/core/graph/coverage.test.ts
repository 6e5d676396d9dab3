import assert from 'node:assert/strict';
import { coverageOf } from '../../../../src/core/graph/coverage';
import { FeatureGraph } from '../../../../src/core/graph/featureGraph';
import { featureOf } from '../../../support/features';

/** `id: place, place` of each requirement, a place as `document: section` with `done` or `open` for a task. */
function covered(texts: Readonly<Record<string, string>>): readonly string[] {
  return coverageOf(FeatureGraph.of(featureOf(texts))).map(({ definition, places }) => {
    const shown = places.map(({ mention: { document, section }, isDone }) => {
      const state = isDone === undefined ? '' : isDone ? ' done' : ' open';
      return `${document.path}: ${document.snapshot.sections[section]?.title}${state}`;
    });
    return `${definition.id.text}: ${shown.join(', ')}`.trimEnd();
  });
}

const spec = '# Spec\n\n- **FR-001**: CSV\n- **FR-002**: PDF\n- **FR-003**: XML\n';

suite('The coverage of a feature', () => {
  test('has the sections of the plan and the tasks that mention a requirement', () =>
    assert.deepEqual(
      covered({
        'spec.md': spec,
        'plan.md': '# Plan\n\n## FR-001: how\n\nBy a queue.\n\n## Phase 2\n\n**Covers**: FR-001..002\n',
        'tasks.md':
          '# Tasks\r\n\r\n- [x] T001 Queue (FR-001)\r\n  - [ ] T002 Retry\r\n    - _需求: FR-001_\r\n- [ ] T003 Other\r\n',
      }),
      [
        'FR-001: plan.md: FR-001: how, plan.md: Phase 2, tasks.md: Tasks done, tasks.md: Tasks open',
        'FR-002: plan.md: Phase 2',
        'FR-003:',
      ],
    ));

  test('leaves out families that no plan and no task mentions, beside one that they do', () =>
    assert.deepEqual(
      covered({
        'spec.md': '- **FR-001**: a\n- **FR-002**: b\n\n### SC-001 c\n\n### SC-002 d\n',
        'tasks.md': '# Tasks\n\n- [ ] a (FR-002)\n',
      }),
      ['FR-001:', 'FR-002: tasks.md: Tasks open'],
    ));

  test('is nothing at all where a plan mentions no requirement', () =>
    assert.deepEqual(covered({ 'spec.md': spec, 'plan.md': '# Plan\n' }), ['FR-001:', 'FR-002:', 'FR-003:']));

  test('has no requirements without a plan, and none that are the plan’s own', () => {
    assert.deepEqual(covered({ 'spec.md': spec, 'notes.md': 'FR-001\n' }), []);
    assert.deepEqual(covered({ 'spec.md': '# Spec\n', 'tasks.md': '- [ ] T001 a\n- [ ] T002 b\n' }), []);
  });

  test('has no requirements in a family that may be something else', () =>
    assert.deepEqual(covered({ 'spec.md': '### P1 a\n\n### P2 b\n', 'plan.md': 'P1\n' }), []));
});
