import assert from 'node:assert/strict';
import { firstUnfilled } from '../../../../src/core/editing/firstUnfilled';
import { fillTemplate } from '../../../../src/core/plan/fillTemplate';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { readTemplate, type Template } from '../../../../src/core/template/template';
import { lintOf } from '../../../support/lint';

function firstIn(text: string, template: Template): string | undefined {
  const range = firstUnfilled(lintOf(text, template));
  return range && text.slice(range.start, range.end);
}

suite('The first place to fill in', () => {
  test('is the first placeholder that a feature leaves in a new plan', () => {
    const feature = { title: 'Audit log', id: '004-audit-log', date: '2026-11-23' };
    const text = fillTemplate(builtInTemplate(), feature);
    assert.equal(firstIn(text, builtInTemplate()), '[What this implementation aims to achieve]');
  });

  test('is a placeholder before an empty table', () => {
    const template = readTemplate('t', '# P\n\n| A |\n|---|\n| ... |\n\n[Why]\n');
    assert.equal(firstIn(template.snapshot.text, template), '...');
  });

  test('is what else is unfinished where no placeholder is left', () => {
    const template = readTemplate('t', '# P\n\n## Why\n\n## How\n');
    assert.equal(firstIn('# P\n\nText.\n\n## Why\n\n## How\n\nSo.\n', template), '## Why');
  });

  test('is nowhere where only advice on form is left', () => {
    const template = readTemplate('t', '# P\n\n## Why\n\n## How\n\n## When\n');
    assert.equal(firstIn('# P\n\nText.\n\n## Why\n\nBecause.\n\n## How\n\nSo.\n', template), undefined);
  });
});
