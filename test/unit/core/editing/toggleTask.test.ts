import assert from 'node:assert/strict';
import { toggleTask } from '../../../../src/core/editing/toggleTask';
import { plainEdits } from '../../../../src/core/text/change';
import { applyEdits } from '../../../../src/core/text/edits';
import { planOf } from '../../../support/lint';

/** The text after a toggle of what `|…|`, or the cursor `|`, selects; undefined where nothing is toggled. */
function toggled(marked: string, done?: boolean): string | undefined {
  const start = marked.indexOf('|');
  const end = Math.max(start, marked.lastIndexOf('|') - 1);
  const text = marked.replaceAll('|', '');
  const change = toggleTask(planOf(text, undefined), { start, end }, done);
  return change && applyEdits(text, plainEdits(change.edits));
}

suite('Toggling a task', () => {
  test('ticks the one on the line, and takes the tick away again', () => {
    assert.equal(toggled('# P\r\n\r\n- [ ] a|\r\n- [ ] b\r\n'), '# P\r\n\r\n- [x] a\r\n- [ ] b\r\n');
    assert.equal(toggled('- [x] a\n|- [x] b'), '- [x] a\n- [ ] b');
  });

  test('finds it in a nested list, a quote, a numbered list, behind a tab, with no words', () => {
    assert.equal(toggled('- [ ] a\n  1) [ ] 🚀 b|\n'), '- [ ] a\n  1) [x] 🚀 b\n');
    assert.equal(toggled('> - [ ] a|\n'), '> - [x] a\n');
    assert.equal(toggled('-\t[ ] a|\n'), '-\t[x] a\n');
    assert.equal(toggled('- [ ]|\n'), '- [x]\n');
  });

  test('finds the one that a line without a box belongs to', () => {
    assert.equal(toggled('- [ ] a\n\n  more| of a\n- [ ] b\n'), '- [x] a\n\n  more of a\n- [ ] b\n');
  });

  test('ticks all that are selected, or none where all are done', () => {
    assert.equal(toggled('- [x] a|\n- [ ] b\n- [ ] |c\n- [ ] d\n'), '- [x] a\n- [x] b\n- [x] c\n- [ ] d\n');
    assert.equal(toggled('- [x] |a\n- [x] b|\n'), '- [ ] a\n- [ ] b\n');
  });

  test('ticks a box in another state', () => {
    for (const state of '~-/>!') assert.equal(toggled(`- [${state}] a|\n`), '- [x] a\n');
  });

  test('ticks an optional one, and takes the tick away again', () => {
    assert.equal(toggled('- [ ]* 2.1 a|\n'), '- [x]* 2.1 a\n');
    assert.equal(toggled('- [x]* 2.1 a|\n'), '- [ ]* 2.1 a\n');
  });

  test('ticks with the sign that the plan has', () => {
    assert.equal(toggled('- [X] a\n- [ ] b|\n'), '- [X] a\n- [X] b\n');
    assert.equal(toggled('- [X] a\n- [x] b\n- [ ] c|\n'), '- [X] a\n- [x] b\n- [x] c\n');
  });

  test('does nothing where no task is, or where it is as it is to be', () => {
    assert.equal(toggled('# P|\n\n- [ ] a\n'), undefined);
    assert.equal(toggled('```\n- [ ] a|\n```\n'), undefined);
    assert.equal(toggled('- [x] a|\n', true), undefined);
    assert.equal(toggled('- [x] a|\n', false), '- [ ] a\n');
    assert.equal(toggled('|'), undefined);
  });
});
