import assert from 'node:assert/strict';
import { type Destination, dropDestination, moveSectionTo } from '../../../../src/core/editing/moveSectionTo';
import { planOf } from '../../../support/lint';
import { assertGesture, offsetOf, type SectionGesture } from '../../../support/sectionGestures';

const to =
  (where: Destination['where'], heading: string): SectionGesture =>
  (plan, offsets) =>
    moveSectionTo(plan, offsets, { where, at: offsetOf(plan.snapshot.text, heading) });

suite('A section that goes to another place', () => {
  const plan = '# P\n\n## A\n\na\n\n### A1\n\nx\n\n### A2\n\ny\n\n## B\n\nb\n\n### B1\n\nz\n\n## C\n\nc';

  test('goes past several sections beside it', () => {
    const moved = '# P\n\n## C\n\nc\n\n## A\n\na\n\n### A1\n\nx\n\n### A2\n\ny\n\n## B\n\nb\n\n### B1\n\nz';
    assertGesture(plan, to('before', '## A\n'), '## C', moved);
    assertGesture(moved, to('after', '## B\n'), '## C', plan);
  });

  test('goes into another one, as the last of its sub-sections, with the depth of these', () => {
    assertGesture(
      plan,
      to('into', '## B\n'),
      '## A\n',
      '# P\n\n## B\n\nb\n\n### B1\n\nz\n\n### A\n\na\n\n#### A1\n\nx\n\n#### A2\n\ny\n\n## C\n\nc',
    );
    assertGesture(
      plan,
      to('into', '## C'),
      '### A1',
      '# P\n\n## A\n\na\n\n### A2\n\ny\n\n## B\n\nb\n\n### B1\n\nz\n\n## C\n\nc\n\n### A1\n\nx',
    );
  });

  test('goes out of its section, in front of another one or behind it', () => {
    assertGesture(
      plan,
      to('before', '## B\n'),
      '### A1',
      '# P\n\n## A\n\na\n\n### A2\n\ny\n\n## A1\n\nx\n\n## B\n\nb\n\n### B1\n\nz\n\n## C\n\nc',
    );
    assertGesture(
      plan,
      to('after', '## C'),
      '### B1',
      '# P\n\n## A\n\na\n\n### A1\n\nx\n\n### A2\n\ny\n\n## B\n\nb\n\n## C\n\nc\n\n## B1\n\nz',
    );
  });

  test('goes right where it stands with another depth', () =>
    assertGesture(plan, to('after', '## A\n'), '### A2', plan.replace('### A2', '## A2')));

  test('goes to the end of its own group', () =>
    assertGesture(
      plan,
      to('into', '## A\n'),
      '### A1',
      '# P\n\n## A\n\na\n\n### A2\n\ny\n\n### A1\n\nx\n\n## B\n\nb\n\n### B1\n\nz\n\n## C\n\nc',
    ));

  test('leaves a ruler in front of the section that it parts from the one before', () =>
    assertGesture(
      '## A\n\na\n\n---\n\n## B\n\n### B1\n\nx\n\n---\n\n## C\n\nc\n',
      to('into', '## A'),
      '### B1',
      '## A\n\na\n\n### B1\n\nx\n\n---\n\n## B\n\n---\n\n## C\n\nc\n',
    ));

  test('stays where it is there already, or would lie in itself, or would leave the six levels', () => {
    assertGesture(plan, to('into', '## A\n'), '### A2', undefined);
    assertGesture(plan, to('before', '## B\n'), '## A\n', undefined);
    assertGesture(plan, to('after', '## A\n'), '## B\n', undefined);
    assertGesture(plan, to('into', '### A1'), '## A\n', undefined);
    assertGesture(plan, to('into', '## A\n'), '## A\n', undefined);
    assertGesture(plan, to('into', '## A\n'), '# P', undefined);
    assertGesture(plan, to('before', '# P'), '## A\n', undefined);
    assertGesture('## A\n\n###### F\n\n## B\n\n### B1\n', to('into', '###### F'), '### B1', undefined);
  });

  test('closes the gap in the series that it leaves, and is numbered in the one that it joins', () =>
    assertGesture(
      '# P\n\n## A\n\n### Step 1: a\n\n### Step 2: b\n\n## B\n\n### Step 1: c\n\n### Step 2: d\n',
      to('before', '### Step 2: d'),
      '### Step 1: a',
      '# P\n\n## A\n\n### Step 1: b\n\n## B\n\n### Step 1: c\n\n### Step 2: a\n\n### Step 3: d\n',
    ));

  test('takes the place of what it is dropped on, and goes into a section of a higher level', () => {
    const where = (moved: string, on: string) =>
      dropDestination(planOf(plan), [offsetOf(plan, moved)], offsetOf(plan, on)).where;
    assert.equal(where('## C', '## A\n'), 'before');
    assert.equal(where('## A\n', '## B\n'), 'after');
    assert.equal(where('### A1', '### B1'), 'before');
    assert.equal(where('### A1', '## C'), 'into');
    assert.equal(where('## C', '### A2'), 'before');
  });
});
