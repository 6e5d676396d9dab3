import assert from 'node:assert/strict';
import { progressOf, tasksOf } from '../../../../src/core/markdown/queries/tasks';
import { Snapshot } from '../../../../src/core/markdown/snapshot';

suite('Tasks', () => {
  for (const [title, text, done, total] of [
    ['a box that is ticked or not', '- [ ] a\n- [x] b\n1. [X] c\n', 2, 3],
    ['a box in another state', '- [x] a\n- [~] b\n- [-] c\n* [/] d\n1. [>] e\n- [!] **f**\n', 1, 6],
    ['a box alone on its line', '- [x] a\n- [ ]\n- [ ]\n  more\n', 1, 3],
    [
      'an optional task, once it is done',
      '- [x] 1 A\n- [ ]* 1.1 B\n- [x]* 1.2 C\n  - [ ]*\n- [ ] 2 D\n',
      2,
      3,
    ],
    ['tasks below a task in another state', '- [~] a\n  - [x] b\n  - [-]\n', 1, 3],
  ] as const) {
    test(`are counted: ${title}`, () => assert.deepEqual(progress(text), { done, total }));
  }

  test('are no links, alerts, footnotes or lists of signs', () =>
    assert.deepEqual(
      progress(
        '- [-](a.md)\n- [~]x\n- [!NOTE] a\n- [1] a\n- [?] a\n- [] a\n- a [~] b\n- `[~]` a\n\n> [!] a\n',
      ),
      { done: 0, total: 0 },
    ));
});

function progress(text: string): unknown {
  return progressOf(Snapshot.parse(text).sections.flatMap(section => tasksOf(section)));
}
