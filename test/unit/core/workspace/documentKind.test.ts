import assert from 'node:assert/strict';
import { kindOf } from '../../../../src/core/workspace/documentKind';
import { memoryFiles } from '../../../support/memoryFiles';

const files = memoryFiles({});
const ours = { files: ['docs/**/*.plan.md', 'keps/*/*/README.md'], folder: '/repo' };

suite('The kind of a document', () => {
  for (const [document, kind] of [
    ['/repo/specs/001-login/plan.md', 'plan'],
    ['/repo/specs/001-login/PLAN.md', 'plan'],
    ['/repo/specs/001-login/tasks.md', 'companion'],
    ['/repo/specs/001-login/research.md', 'companion'],
    ['/repo/specs/site/phase-2/checklists/ux.md', 'companion'],
    ['/repo/docs/research.md', undefined],
    ['/repo/openspec/changes/add-login/proposal.md', 'document'],
    ['/repo/packages/a/openspec/changes/add-login/specs/auth/spec.md', 'document'],
    ['/repo/openspec/changes/archive/2026-01-01-add-login/proposal.md', undefined],
    ['/repo/openspec/changes/archive/2026-01-01-add-login/plan.md', undefined],
    ['/repo/.kiro/specs/login/bugfix.md', 'companion'],
    ['/repo/task_plan.md', 'plan'],
    ['/repo/.claude/plans/login.md', 'plan'],
    ['/repo/.github/plans/2026/login.md', 'plan'],
    ['/repo/.claude/agents/login.md', undefined],
    ['/repo/_bmad-output/implementation-artifacts/spec-login.md', 'companion'],
    ['/repo/_bmad-output/implementation-artifacts/1-2-login.md', 'companion'],
    ['/repo/_bmad-output/planning-artifacts/prd.md', undefined],
    ['/repo/.claude/skills/bmad-create-story/template.md', 'template'],
    ['/repo/plans/login.md', 'companion'],
    ['/repo/plans/2026/登录.md', 'companion'],
    ['/repo/plans/login/plan.md', 'plan'],
    ['/repo/execplans/login.md', 'companion'],
    ['/repo/docs/plans/login.md', 'companion'],
    ['/repo/docs/exec-plans/active/login.md', 'companion'],
    ['/repo/.agent/notes/login.md', 'companion'],
    ['/repo/.agent/plans/login.md', 'plan'],
    ['/repo/.agent/PLANS.md', undefined],
    ['/repo/plans/PLANS.md', undefined],
    ['/repo/plans/login.txt', undefined],
    ['/repo/docs/superpowers/plans/2026-01-01-login.md', 'plan'],
    ['/repo/docs/adr/0001-use-markdown.md', 'document'],
    ['/repo/docs/08-Architecture-Decisions/login.md', 'document'],
    ['/repo/docs/ADR-0001-use-markdown.md', 'document'],
    ['/repo/docs/adr/README.md', undefined],
    ['/repo/docs/adr/adr-template.md', 'template'],
    ['/repo/docs/adr/0000-modèle.md', 'template'],
    ['/repo/docs/adr/modelo-de-adr.md', 'template'],
    ['/repo/docs/adr/0004-modelo-de-datos.md', 'document'],
    ['/repo/docs/adr/modelo-de-datos.md', 'document'],
    ['/repo/docs/adr/ADR-Vorlage.md', 'template'],
    ['/repo/docs/adr/шаблон.md', 'template'],
    ['/repo/docs/adr/决策记录模板.md', 'template'],
    ['/repo/docs/adr/0012-メールテンプレート.md', 'document'],
    ['/repo/docs/adr/0031-mail-template-engine.md', 'document'],
    ['/repo/docs/adr/ADR-031-mail-template.md', 'document'],
    ['/repo/docs/adr/0001-template.md', 'template'],
    ['/repo/teps/0042-matrix.md', 'companion'],
    ['/repo/teps/README.md', undefined],
    ['/repo/rfcs/text/0123-lists.md', 'companion'],
    ['/repo/docs/proposals/login.md', 'companion'],
    ['/repo/keps/NNNN-kep-template/README.md', 'template'],
    ['/repo/keps/622-volume-claim-templates/README.md', 'document'],
    ['/repo/specs/000-email-template/plan.md', 'plan'],
    ['/repo/templates/plan.md', 'template'],
    ['/repo/.specify/templates/overrides/spec.md', 'template'],
    ['/repo/docs/plan-template.md', 'template'],
    ['/repo/docs/login.plan.md', 'plan'],
    ['/repo/docs/a/.hidden/login.plan.md', 'plan'],
    ['/repo/docs/login.md', undefined],
    ['/repo/keps/sig-auth/1234-tokens/README.md', 'plan'],
    ['/elsewhere/docs/login.plan.md', 'plan'],
    ['/elsewhere/docs/login.md', undefined],
  ] as const) {
    test(`${document} is ${kind ?? 'any other file'}`, () =>
      assert.equal(kindOf(files, document, { patterns: [ours] }), kind));
  }

  test('is that of a layout unless the configuration turns it off', () => {
    const document = '/repo/docs/adr/0001-use-markdown.md';
    assert.equal(kindOf(files, document, { off: ['decision records'] }), undefined);
    assert.equal(kindOf(files, '/repo/.kiro/specs/a/spec.md', { off: ['Kiro'] }), 'companion');
  });

  test('is asked of the names below its root alone', () => {
    const document = '/templates/repo/specs/001-login/plan.md';
    assert.equal(kindOf(files, document, { root: '/templates/repo' }), 'plan');
    assert.equal(kindOf(files, document, { root: '/templates' }), 'plan');
    assert.equal(kindOf(files, document), 'template');
  });
});
