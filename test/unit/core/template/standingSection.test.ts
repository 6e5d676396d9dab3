import assert from 'node:assert/strict';
import { asksToConfirm, isStandingSection } from '../../../../src/core/template/standingSection';
import { readTemplate } from '../../../../src/core/template/template';

suite('Sections that stay as the template has them', () => {
  test('are told by a word of their heading', () => {
    for (const title of ['License', '4. Quality Gate', 'チェックリスト（必須）', 'Lizenz und Rechte'])
      assert.ok(isStandingSection(title), title);
    for (const title of ['Mitigate', 'Illegal input', 'Aggregates', 'Review'])
      assert.ok(!isStandingSection(title), title);
  });

  test('hold boxes for readers, also below such a heading', () => {
    const { sections } = readTemplate(
      't.md',
      '# T\n\n## Release readiness\n\n### Docs\n\n- [ ] Read\n\n## 评审\n\n- [ ] x\n\n## Definition of Done\n\n- [ ] x\n\n## Phases\n\n- [ ] Build\n',
    );
    assert.deepEqual(
      sections.filter(asksToConfirm).map(({ title }) => title),
      ['Release readiness', 'Docs', '评审', 'Definition of Done'],
    );
  });
});
