import assert from 'node:assert/strict';
import { idHoverAt } from '../../../../src/core/editing/idHover';
import { FeatureGraph } from '../../../../src/core/graph/featureGraph';
import { Snapshot } from '../../../../src/core/markdown/snapshot';

const texts: Readonly<Record<string, string>> = {
  'spec.md':
    '# Spec\r\n\r\n## REQ-001: Log in 🚀\r\n\r\nWith a password.\r\n\r\n- **REQ-002**: out\r\n- **REQ-003**: both\r\n  - at once\r\n',
  'plan.md': '## Phase 1\n\n**Covers**: REQ-001..003\n\n## Phase 2\n\nREQ-001, REQ-001\n',
  'tasks.md': '- [x] T001 Build REQ-001\n  - [ ] T002 Test it (REQ-001)\n- [ ] T003 see REQ-009\n',
};
const graph = FeatureGraph.of(
  Object.entries(texts).map(([path, text]) => ({ path, snapshot: Snapshot.parse(text) })),
);

function hoverOn(path: string, words: string, skip = 0) {
  return idHoverAt(graph, path, (texts[path] ?? assert.fail(path)).indexOf(words) + skip);
}

suite('Hover on an id', () => {
  test('tells its title, the text of its definition and who takes it up', () => {
    const hover = hoverOn('plan.md', 'REQ-001') ?? assert.fail();
    assert.equal(hover.id, 'REQ-001');
    assert.equal(hover.definition.title, 'Log in 🚀');
    assert.match(hover.source, /^With a password\./u);
    assert.deepEqual(
      hover.uses.map(({ document, title, task }) => [document.path, title, task?.isDone]),
      [
        ['plan.md', 'Phase 1', undefined],
        ['plan.md', 'Phase 2', undefined],
        ['tasks.md', 'T001 Build REQ-001', true],
        ['tasks.md', 'T002 Test it (REQ-001)', false],
      ],
    );
  });

  test('of one line says no more than the title; of an item it has all lines', () => {
    assert.equal(hoverOn('plan.md', '..003', 3)?.source, '- **REQ-003**: both\r\n  - at once');
    const own = FeatureGraph.of([{ path: 'a.md', snapshot: Snapshot.parse('- **R-1**: x\n\nSee R-1.') }]);
    assert.equal(idHoverAt(own, 'a.md', 18)?.source, '');
  });

  test('at the definition tells who takes it up, and nothing where nobody does', () => {
    const hover = hoverOn('spec.md', 'REQ-001');
    assert.equal(hover?.source, '');
    assert.equal(hover?.uses.length, 4);
    assert.equal(hoverOn('tasks.md', 'T002'), undefined);
  });

  test('is silent off an id and on one that nothing defines', () => {
    assert.equal(hoverOn('plan.md', 'Phase'), undefined);
    assert.equal(hoverOn('tasks.md', 'REQ-009'), undefined);
  });
});
