import assert from 'node:assert/strict';
import { FeatureGraph } from '../../../../src/core/graph/featureGraph';
import { Snapshot } from '../../../../src/core/markdown/snapshot';

const spec = [
  '# Spec',
  '### User Story 1 - Export',
  '- **FR-001**: CSV',
  '- **FR-002**: PDF',
  '- **FR-002**: PDF again',
  '- **SC-001**: fast (P1)',
].join('\n\n');
const plan = [
  '# Plan',
  '## FR-001: how',
  'By a queue.',
  '**Covers**: FR-001..003, SC-001',
  '| FR-002 | Writer |\n|---|---|\n| FR-002 | Writer |',
].join('\n\n');
const tasks = '# Tasks\n\n- [ ] T001 [US1] Queue (FR-001)\n- [ ] T002 Writer, see T009 and UTF-8\n';

function graphOf(texts: Readonly<Record<string, string>>): FeatureGraph {
  return FeatureGraph.of(
    Object.entries(texts).map(([path, text]) => ({ path, snapshot: Snapshot.parse(text) })),
  );
}

suite('The ids of a feature', () => {
  const graph = graphOf({ 'spec.md': spec, 'plan.md': plan, 'tasks.md': tasks });

  test('are defined by the first document that defines their family; others restate them', () => {
    const { definition, mentions } = graph.entry('FR-001') ?? assert.fail();
    assert.equal(definition?.document.path, 'spec.md');
    assert.equal(definition.title, 'CSV');
    assert.deepEqual(
      mentions.map(({ document, written }) => `${document.path} ${written}`),
      ['plan.md whole', 'tasks.md whole', 'plan.md whole'],
    );
  });

  test('are there twice where one document defines them twice in the same way', () => {
    const twice = [...graph.entries()].filter(({ duplicates }) => duplicates.length > 0);
    assert.deepEqual(
      twice.map(({ id, duplicates }) => `${id.text}: ${duplicates.map(({ title }) => title).join()}`),
      ['FR-002: PDF again'],
    );
  });

  test('are unknown where their family is defined and they are not', () => {
    const unknown = [...graph.entries()].filter(({ id, definition }) => !definition && graph.isCertain(id));
    assert.deepEqual(
      unknown.map(({ id }) => id.text),
      ['FR-003', 'T009'],
    );
  });

  test('are read in stories that headings spell out', () =>
    assert.equal(graph.entry('US1')?.definition?.title, 'Export'));

  test('are found where they are written', () => {
    const at = plan.indexOf('..003') + 2;
    assert.equal(graph.at('plan.md', at)?.entry.id.text, 'FR-003');
    assert.deepEqual(graph.at('plan.md', at)?.range, { start: at, end: at + 3 });
    assert.equal(graph.at('plan.md', plan.indexOf('queue')), undefined);
    assert.equal(graph.at('spec.md', spec.indexOf('Story 1'))?.entry.id.text, 'US1');
  });
});
