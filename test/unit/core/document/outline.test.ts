import assert from 'node:assert/strict';
import { type OutlineItem, outlineItemAt, outlineOf } from '../../../../src/core/document/outline';
import { readTemplate } from '../../../../src/core/template/template';
import { findingsIn, planOf } from '../../../support/lint';

function outline(text: string): readonly OutlineItem[] {
  return outlineOf(planOf(text), findingsIn(text));
}

function rows(items: readonly OutlineItem[], indent = ''): readonly string[] {
  return items.flatMap(({ title, unfinished, tasks, children }) => [
    `${indent}${title}: ${unfinished} unfinished, ${tasks.done}/${tasks.total}`,
    ...rows(children, `${indent}  `),
  ]);
}

suite('Outline', () => {
  test('counts what is unfinished and the tasks of a section with its sub-sections', () => {
    const text =
      '# P\n\n[Title]\n\n## Phases\n\n### One\n\n- [x] a\n  - [ ] b\n\n### Two\n\n- [x] c\n\n## Risks\n\n[Risk 1]\n';
    assert.deepEqual(rows(outline(text)), [
      'P: 2 unfinished, 2/3',
      '  Phases: 0 unfinished, 2/3',
      '    One: 0 unfinished, 1/2',
      '    Two: 0 unfinished, 1/1',
      '  Risks: 1 unfinished, 0/0',
    ]);
  });

  test("tells a section that is still the template's text from one that is done", () => {
    const template = readTemplate('t', '# P\n\n## Scope\n\nAll services in the east.\n\n## Team\n\n[who]\n');
    const text = '# P\n\n## Scope\n\nAll services in the east.\n\n## Team\n\nAda.\n';
    const [top] = outlineOf(planOf(text, template), findingsIn(text, template));
    assert.deepEqual(
      [top, ...(top?.children ?? [])].map(item => [item?.title, item?.unfinished, item?.hasTemplateText]),
      [
        ['P', 0, true],
        ['Scope', 0, true],
        ['Team', 0, false],
      ],
    );
  });

  test('has the tasks of each section, without those of its sub-sections', () => {
    const text =
      '# P\r\n\r\n- [ ] a **b**\r\n  - [X] 🚀 `c`\r\n- [~] d\r\n- [ ]\r\n\r\n## Q\r\n\r\n1. [ ] e\r\n';
    const [top] = outline(text);
    assert.deepEqual(
      top?.ownTasks.map(({ title, isDone, markRange: { start, end } }) => [
        title,
        isDone,
        text.slice(start, end),
      ]),
      [
        ['a b', false, ' '],
        ['🚀 c', true, 'X'],
        ['d', false, '~'],
        ['', false, ' '],
      ],
    );
    assert.deepEqual(
      top?.children[0]?.ownTasks.map(({ title }) => title),
      ['e'],
    );
  });

  test('tells sections of one name apart', () => {
    const ids = outline('# A\n\n## B\n\n## B\n\n# A\n')
      .flatMap(item => [item, ...item.children])
      .map(({ id }) => id);
    assert.equal(new Set(ids).size, 4);
  });

  test('keeps a section that skips a depth under the one before it', () => {
    assert.deepEqual(rows(outline('# A\n\n### C\n\nc\n\n## B\n\nb\n')), [
      'A: 0 unfinished, 0/0',
      '  C: 0 unfinished, 0/0',
      '  B: 0 unfinished, 0/0',
    ]);
  });

  test('finds the innermost section around the cursor, and none before the first heading', () => {
    const text = 'lead\n\n# A\n\n## B\n\ntext\n\n# C\n';
    const items = outline(text);
    assert.equal(outlineItemAt(items, text.indexOf('lead')), undefined);
    assert.equal(outlineItemAt(items, text.indexOf('text'))?.title, 'B');
    assert.equal(outlineItemAt(items, text.length)?.title, 'C');
  });
});
