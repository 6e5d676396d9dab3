import assert from 'node:assert/strict';
import { fillTemplate } from '../../../../src/core/plan/fillTemplate';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { readTemplate } from '../../../../src/core/template/template';

suite('A filled template', () => {
  const feature = { title: 'Audit log', id: '004-audit-log', date: '2026-11-23' };

  test('names its feature where the workspace keeps it, wherever the template guesses it to be', () => {
    const text = fillTemplate(builtInTemplate(), { ...feature, specsFolder: 'docs/specs' });
    assert.match(text, /\*\*Related Spec\*\*: `docs\/specs\/004-audit-log\/spec\.md`/);
  });

  test("has the feature's name, id and date filled in, and nothing else", () => {
    const filled = fillTemplate(builtInTemplate(), feature);
    const changed = filled
      .split('\n')
      .filter((line, index) => line !== builtInTemplate().snapshot.text.split('\n')[index]);
    assert.deepEqual(changed, [
      '# Implementation Plan: Audit log',
      '**Related Spec**: `.codexspec/specs/004-audit-log/spec.md`',
      '**Created**: 2026-11-23',
    ]);
  });

  test('fills every place where a template has them', () => {
    const template = readTemplate(
      't',
      '# Plan: [FEATURE]\n\n`[###-feature-name]` [DATE]\n\nBuild [FEATURE].\n\n## Later\n\n[DATE]\n',
    );
    assert.equal(
      fillTemplate(template, feature),
      '# Plan: Audit log\n\n`004-audit-log` 2026-11-23\n\nBuild Audit log.\n\n## Later\n\n[DATE]\n',
    );
  });

  test('has links that lead to the feature, unless its id would end them', () => {
    const template = readTemplate(
      't',
      '# [FEATURE]\n\n[spec](specs/[###-feature-name]/spec.md) [a]\n\n[a]: {feature-id}.md\n',
    );
    assert.equal(
      fillTemplate(template, feature),
      '# Audit log\n\n[spec](specs/004-audit-log/spec.md) [a]\n\n[a]: 004-audit-log.md\n',
    );
    assert.match(
      fillTemplate(template, { ...feature, id: 'a (b)' }),
      /\[spec\]\(specs\/\[###-feature-name\]\/spec\.md\)/,
    );
  });

  test('leaves the days of other events than the writing to somebody who knows them', () => {
    const head =
      '# P\n\n**Date**: [DATE] | **Last updated**: [DATE] | **Due**: [DATE]\n\n- **Approved on**: [DATE]\n- [DATE]\n';
    assert.equal(
      fillTemplate(readTemplate('t', head), feature),
      '# P\n\n**Date**: 2026-11-23 | **Last updated**: 2026-11-23 | **Due**: [DATE]\n\n- **Approved on**: [DATE]\n- 2026-11-23\n',
    );
  });

  test('takes a name with the marks of Markdown as text', () => {
    const title = fillTemplate(readTemplate('t', '# [NAME]\n'), {
      ...feature,
      title: 'A [b](c) | `d`\n# e _f_ g_h',
    });
    assert.equal(title, '# A \\[b\\](c) \\| \\`d\\` # e \\_f\\_ g_h\n');
  });

  test('takes a name for no list, entity or end of a heading', () => {
    const filled = (template: string, title: string) =>
      fillTemplate(readTemplate('t', template), { ...feature, title });
    assert.equal(
      filled('# [NAME]\n\n- [NAME]\n', '1. Port &amp; C #'),
      '# 1. Port \\&amp; C \\#\n\n- 1\\. Port \\&amp; C \\#\n',
    );
    assert.equal(filled('# [NAME]\n\n[NAME]\n', '- x'), '# - x\n\n\\- x\n');
  });

  test('leaves code alone but for the id of the feature', () => {
    const template = '# [NAME]\n\n`[NAME]` `src/{module}/index.ts` `specs/{x}/` `../{x}/tasks.md`\n';
    assert.equal(
      fillTemplate(readTemplate('t', template), feature),
      '# Audit log\n\n`[NAME]` `src/{module}/index.ts` `specs/004-audit-log/` `../004-audit-log/tasks.md`\n',
    );
  });

  test('is dated where the template says so in its own words, and nowhere else', () => {
    const template = '# P\n\n[创建日期] [YYYY-MM-DD] [DATE: YYYY-MM-DD] [Date 1] [Release date]\n';
    assert.equal(
      fillTemplate(readTemplate('t', template), feature),
      '# P\n\n2026-11-23 2026-11-23 2026-11-23 [Date 1] [Release date]\n',
    );
  });

  test('keeps the line endings of the template', () => {
    assert.equal(
      fillTemplate(readTemplate('t', '# [NAME]\r\n\r\nx\r\n'), feature),
      '# Audit log\r\n\r\nx\r\n',
    );
  });
});
