import assert from 'node:assert/strict';
import { firstUnfilled } from '../../../../src/core/editing/firstUnfilled';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { fillTemplate } from '../../../../src/core/plan/fillTemplate';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { readTemplate, type Template } from '../../../../src/core/template/template';
import { lintOf } from '../../../support/lint';

function rangeIn(text: string, template: Template) {
  return firstUnfilled({ ...lintOf(text, template), snapshot: Snapshot.parse(text) });
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

  test('is a placeholder before an empty table', () => {
    const template = readTemplate('t', '# P\n\n| A |\n|---|\n| ... |\n\n[Why]\n');
    assert.equal(firstIn(template.snapshot.text, template), '...');
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
