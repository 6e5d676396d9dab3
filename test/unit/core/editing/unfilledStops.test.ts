import assert from 'node:assert/strict';
import {
  type Direction,
  firstUnfilled,
  nextUnfilled,
  stopBeyond,
  unfilledStops,
} from '../../../../src/core/editing/unfilledStops';
import { fillTemplate } from '../../../../src/core/plan/fillTemplate';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { readTemplate, type Template } from '../../../../src/core/template/template';
import { lintOf } from '../../../support/lint';
import { readMarkers, withMarkers } from '../../../support/markers';

function rangeIn(text: string, template: Template) {
  return firstUnfilled(lintOf(text, template))?.range;
}

/** What typing replaces. */
function firstIn(text: string, template: Template): string | undefined {
  const range = rangeIn(text, template);
  return range && text.slice(range.start, range.end);
}

/** A text with `|` where typing goes and nothing is replaced. */
function cursorIn(text: string, template: Template): string | undefined {
  const range = rangeIn(text, template);
  return range?.start === range?.end ? `${text.slice(0, range?.start)}|${text.slice(range?.end)}` : undefined;
}

suite('The first place to fill in', () => {
  test('is the first guidance or placeholder that a feature leaves in a new plan', () => {
    const feature = { title: 'Audit log', id: '004-audit-log', date: '2026-11-23' };
    const text = fillTemplate(builtInTemplate(), feature);
    assert.equal(
      firstIn(text, builtInTemplate()),
      '<!-- Background and current state. Why are we building this feature? -->',
    );
  });

  test('is a placeholder where it comes before guidance', () => {
    const template = readTemplate('t', '# P\n\n## Ziel\n\n[Was]\n\n## Grund\n\n<!-- Warum? -->\n');
    assert.equal(firstIn(template.snapshot.text, template), '[Was]');
  });

  test('is guidance that stands for a value', () => {
    const template = readTemplate('t', '# P\n\n**Owner**: <!-- who -->\n\n[Why]\n');
    assert.equal(firstIn(template.snapshot.text, template), '<!-- who -->');
  });

  test('is the line under a heading without text, which stays', () => {
    const template = readTemplate('t', '# P\n\n## 背景\n\n## 費用\n\n[金額]\n');
    assert.equal(
      cursorIn('# P\n\n本文。\n\n## 背景\n\n## 費用\n\n[金額]\n', template),
      '# P\n\n本文。\n\n## 背景\n|\n## 費用\n\n[金額]\n',
    );
  });

  test('is behind a label without a value, which stays', () => {
    const template = readTemplate('t', '# P\n\n## A\n\n**Why**: [Reason]\n');
    assert.equal(cursorIn('# P\n\n## A\n\n**Why**:\n', template), '# P\n\n## A\n\n**Why**:|\n');
  });

  test('is the rows of a table that nobody has touched', () => {
    const template = readTemplate('t', '# P\n\n| A |\n|---|\n| ... |\n\n[Why]\n');
    assert.equal(firstIn(template.snapshot.text, template), '| ... |');
  });

  test('is what else is unfinished where no placeholder is left', () => {
    const template = readTemplate('t', '# P\n\n## Why\n\n## How\n');
    assert.equal(firstIn('# P\n\nText.\n\n## Why\n\nTBD\n\n## How\n\nSo.\n', template), 'TBD');
  });

  test('is nowhere where only advice on form is left', () => {
    const template = readTemplate('t', '# P\n\n## Why\n\n## How\n\n## When\n');
    assert.equal(firstIn('# P\n\nText.\n\n## Why\n\nBecause.\n\n## How\n\nSo.\n', template), undefined);
  });
});

/** Asserts that `«…»` marks every stop of a text, and `«»` those at which typing replaces nothing. */
function assertStops(marked: string, template: string): void {
  const { text } = readMarkers(marked);
  const ranges = unfilledStops(lintOf(text, readTemplate('t', template))).map(({ range }) => range);
  assert.equal(withMarkers(text, ranges), marked);
}

suite('The stops of a plan', () => {
  test('are placeholders, guidance, samples and what else is unfinished, in document order', () => {
    assertStops(
      '# P: «[NAME]»\n\n## A\n\n«<!-- Why? -->»\n\n## B\n\n**Owner**: «TBD»\n**State**: «Maybe»\n\n## C\n«»\n## D\n\n- «[One]» and «[Two]»\n\n**Why**:«»\n',
      '# P: [NAME]\n\n## A\n\n<!-- Why? -->\n\n## B\n\n**Owner**: [who]\n**State**: Draft/Done/Left\n\n## C\n\n[c]\n\n## D\n\n- [One] and [Two]\n\n**Why**: [Reason]\n',
    );
  });

  test('are all rows of a table that nobody has touched, and each open cell of another one', () => {
    const template = '# P\n\n## A\n\n| K | V |\n|---|---|\n| [Key] | [Value] |\n| ... | ... |\n';
    assertStops('# P\n\n## A\n\n| K | V |\n|---|---|\n«| [Key] | [Value] |\n| ... | ... |»\n', template);
    assertStops('# P\n\n## A\n\n| K | V |\n|---|---|\n| a | «[Value]» |\n| b | «...» |\n', template);
  });

  test('are the lines of a sample between its fences, a row and all tasks of a list', () => {
    const sample = '## A\n\n```mermaid\ngraph LR; client --> service --> database\n```\n';
    const row = '## B\n\n| Risk | Step |\n|---|---|\n| Slow start of all | Measure |\n';
    const tasks = '## C\n\n- [ ] Set it up\n- [ ] Try it out\n';
    assertStops(
      '## A\n\n```mermaid\n«graph LR; client --> service --> database»\n```\n' +
        '## B\n\n| Risk | Step |\n|---|---|\n«| Slow start of all | Measure |»\n| x | y |\n' +
        '## C\n\n«- [ ] Set it up\n- [ ] Try it out»\n',
      sample + row + tasks,
    );
  });

  test('are found with CRLF, tabs, emoji and in other languages', () => {
    assertStops(
      '# 计划：«[名称]»\r\n\r\n## 背景 🚀\r\n\r\n«<!-- 为什么？ -->»\r\n\r\n## Ziele\r\n\r\n-\t«[Ziel]»\r\n',
      '# 计划：[名称]\n\n## 背景 🚀\n\n<!-- 为什么？ -->\n\n## Ziele\n\n- [Ziel]\n',
    );
  });

  test('are as many as its findings in an untouched plan, so that one key a finding is enough', () => {
    const text = fillTemplate(builtInTemplate(), { title: 'Audit log', id: '004', date: '2026-11-23' });
    const lint = lintOf(text);
    assert.equal(unfilledStops(lint).length, lint.findings.filter(({ unfinished }) => unfinished).length);
  });

  test('are no advice on form', () => {
    const template = readTemplate('t', '# P\n\n## Why\n\n## How\n\n## When\n');
    assert.deepEqual(unfilledStops(lintOf('# P\n\nText.\n\n## Why\n\nSo.\n\n## How\n\nSo.\n', template)), []);
  });
});

suite('The next stop', () => {
  const template = readTemplate('t', '# P\n\n[One]\n\n[Two]\n\n[Three]\n');

  /** Where a selection goes, which `«…»` marks. */
  function goes(marked: string, direction: Direction, find = nextUnfilled): string | undefined {
    const { text, ranges } = readMarkers(marked);
    const [selection = { start: 0, end: 0 }] = ranges;
    const stop = find(unfilledStops(lintOf(text, template)), selection, direction);
    return stop && text.slice(stop.range.start, stop.range.end);
  }

  test('is the one at the cursor or behind it', () => {
    assert.equal(goes('«»# P\n\n[One]\n\n[Two]\n', 'next'), '[One]');
    assert.equal(goes('# P\n\n«»[One]\n\n[Two]\n', 'next'), '[One]');
    assert.equal(goes('# P\n\n[One]«»\n\n[Two]\n', 'next'), '[Two]');
  });

  test('is another one than the one that is selected, or was written over', () => {
    assert.equal(goes('# P\n\n«[One]»\n\n[Two]\n\n[Three]\n', 'next'), '[Two]');
    assert.equal(goes('# P\n\nFirst.«»\n\n[Two]\n\n[Three]\n', 'next'), '[Two]');
    assert.equal(goes('# P\n\n[One]\n\nSecond.«»\n\n[Three]\n', 'previous'), '[One]');
  });

  test('comes after the end of the plan at its start, and the other way round', () => {
    assert.equal(goes('# P\n\n[One]\n\n«[Two]»\n', 'next'), '[One]');
    assert.equal(goes('# P\n\n«[One]»\n\n[Two]\n', 'previous'), '[Two]');
    assert.equal(goes('# P\n\n«[One]»\n', 'next'), '[One]');
  });

  test('can end at the end of the plan', () => {
    assert.equal(goes('# P\n\n[One]\n\n«[Two]»\n', 'next', stopBeyond), undefined);
    assert.equal(goes('# P\n\nDone.«»\n', 'next'), undefined);
  });
});
