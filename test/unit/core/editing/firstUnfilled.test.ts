import assert from 'node:assert/strict';
import { firstUnfilled } from '../../../../src/core/editing/firstUnfilled';
import { fillTemplate } from '../../../../src/core/plan/fillTemplate';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { readTemplate } from '../../../../src/core/template/template';

suite('The cursor of a new plan', () => {
  const feature = { title: 'Audit log', id: '004-audit-log', date: '2026-11-23' };

  test('is on the first thing left to fill in', () => {
    const text = fillTemplate(builtInTemplate(), feature);
    const range = firstUnfilled(text, builtInTemplate());
    assert.equal(text.slice(range?.start, range?.end), '[What this implementation aims to achieve]');
  });

  test('is on a placeholder before an empty table', () => {
    const template = readTemplate('t', '# P\n\n| A |\n|---|\n| ... |\n\n[Why]\n');
    const { text } = template.snapshot;
    const range = firstUnfilled(text, template);
    assert.equal(text.slice(range?.start, range?.end), '...');
  });
});
