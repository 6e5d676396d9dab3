import assert from 'node:assert/strict';
import { lintPlan } from '../../../../src/core/lint/lintPlan';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { fillTemplate } from '../../../../src/core/plan/fillTemplate';
import { readPlan } from '../../../../src/core/plan/plan';
import { builtInSpecTemplate, builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { chooseTemplate } from '../../../../src/core/template/templateChoice';

suite('The built-in spec', () => {
  const feature = { title: 'Audit log', id: '004-audit-log', date: '2026-11-23' };
  const text = fillTemplate(builtInSpecTemplate(), feature);
  const snapshot = Snapshot.parse(text);

  test('has its feature and its day filled in, and a requirement to begin with', () => {
    assert.match(text, /^# Specification: Audit log\n\n\*\*Created\*\*: 2026-11-23\n/);
    assert.match(text, /\*\*REQ-001\*\*/);
  });

  test('is measured by no template for plans, and has no findings without one', () => {
    const { template } = chooseTemplate({ nearby: [] }, snapshot);
    assert.equal(template, undefined);
    assert.deepEqual(lintPlan(readPlan(snapshot, undefined)).findings, []);
  });

  test('shares no heading with the built-in plan', () => {
    const { fixedHeadings } = builtInTemplate();
    const shared = builtInSpecTemplate().fixedHeadings;
    assert.deepEqual(
      [...shared].filter(heading => fixedHeadings.has(heading)),
      [],
    );
  });
});
