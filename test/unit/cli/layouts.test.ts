import assert from 'node:assert/strict';
import { builtInTemplate } from '../../../src/core/template/builtInTemplate';
import { inFolder } from '../../support/inFolder';

/** For each layout a small workspace: a document, and the template that it is measured by. */
const workspaces: Readonly<Record<string, readonly [document: string, template: string]>> = {
  codexspec: ['.codexspec/specs/a/plan.md', '.codexspec/templates/docs/plan-template.md'],
  'spec-kit': ['specs/001-a/plan.md', '.specify/templates/plan-template.md'],
  'spec-kit-research': ['specs/001-a/research.md', '.specify/templates/research-template.md'],
  openspec: ['openspec/changes/a/proposal.md', 'openspec/schemas/ours/templates/proposal.md'],
  kiro: ['.kiro/specs/a/design.md', '.kiro/settings/templates/specs/design.md'],
  'spec-workflow': ['.spec-workflow/specs/a/tasks.md', '.spec-workflow/templates/tasks-template.md'],
  'agent-os': ['agent-os/specs/2026-01-01-0900-a/plan.md', 'templates/plan-template.md'],
  conductor: ['conductor/tracks/a_20260101/plan.md', 'templates/plan-template.md'],
  'planning-with-files': ['task_plan.md', '.claude/skills/planning-with-files/templates/task_plan.md'],
  bmad: ['_bmad-output/implementation-artifacts/spec-a.md', '.agents/skills/bmad-quick-dev/spec-template.md'],
  'bmad-story': [
    '_bmad-output/implementation-artifacts/1-2-a.md',
    '_bmad/bmm/workflows/4-implementation/create-story/template.md',
  ],
  agents: ['.claude/plans/a.md', '.claude/plan-template.md'],
  superpowers: ['docs/superpowers/plans/2026-01-01-a.md', 'templates/plan-template.md'],
  decisions: ['docs/adr/0001-a.md', 'docs/adr/template.md'],
  rfcs: ['text/0001-a.md', '0000-template.md'],
  keps: ['keps/sig-a/1-b/README.md', 'keps/NNNN-kep-template/README.md'],
  proposals: ['docs/proposals/a.md', 'docs/proposals/template.md'],
};

/** Documents of layouts whose template lies in no repository. */
const withoutTemplate = [
  '.agent/notes/a.md',
  '.agents/plans/a.md',
  '.planning/2026-01-01-a/task_plan.md',
  'docs/exec-plans/active/a.md',
  'docs/plans/a.md',
  'docs/superpowers/plans/2026-01-01-a.md',
  'execplans/a.md',
  'plans/a.md',
  'task_plan.md',
];

/** Documents that nothing tells to be plans, though they lie among them and share a heading. */
const quiet = [
  '.agent/PLANS.md',
  '.agent/notes/b.md',
  'docs/plans/b.md',
  'plans/PLANS.md',
  'plans/b.md',
  '.kiro/specs/a/design.md',
  '_bmad-output/implementation-artifacts/1-2-a.md',
];

const builtInOf = (path: string) => {
  if (path.endsWith('task_plan.md')) return builtInTemplate('task-plan');
  return builtInTemplate(path.includes('superpowers') ? 'superpowers-plan' : 'exec-plan');
};

suite('A search for documents', () => {
  test('finds those of every layout, each with its template', async () => {
    const files = Object.entries(workspaces).flatMap(([folder, [document, template]]) => [
      [`${folder}/.git/HEAD`, ''],
      [`${folder}/openspec/config.yaml`, 'schema: "ours" # not spec-driven\r\n'],
      [`${folder}/${document}`, '# Plan: Log\n\n## Why it is done\n\n[what for]\n'],
      [`${folder}/${template}`, '# Plan: [NAME]\n\n## Why it is done\n\n[what for]\n'],
    ]);
    await inFolder(Object.fromEntries(files), async run => {
      const { files: checked } = JSON.parse((await run('check', '--format', 'json')).out);
      const found = checked.map(
        ({ path, template, findings }: { path: string; template: string; findings: unknown[] }) => [
          path,
          template,
          findings.length,
        ],
      );
      const expected = Object.entries(workspaces).map(([folder, [document, template]]) => [
        `${folder}/${document}`,
        `${folder}/${template}`,
        1,
      ]);
      assert.deepEqual(found.toSorted(), expected.toSorted());
    });
  });

  test('measures those without a template by the built-in one of their kind, and leaves others beside them alone', async () => {
    const files = [
      ['.git/HEAD', ''],
      ...withoutTemplate.map(path => [path, builtInOf(path).snapshot.text]),
      ...quiet.map(path => [path, '# Notes\n\n## Context\n\n[why]\n\n## Progress\n\n[none]\n']),
    ];
    await inFolder(Object.fromEntries(files), async run => {
      const { files: checked } = JSON.parse((await run('check', '--format', 'json')).out);
      const found = checked.map(({ path, template }: { path: string; template: string }) => [path, template]);
      assert.deepEqual(
        found.toSorted(),
        withoutTemplate.map(path => [path, 'built-in']),
      );
    });
  });

  test('finds gaps in a BMAD spec by the bare tokens of its template', async () => {
    const spec = '_bmad-output/implementation-artifacts/spec-log.md';
    const files = {
      '.git/HEAD': '',
      '.claude/skills/bmad-quick-dev/spec-template.md':
        '# {title}\n\n## Intent\n\n**Problem:** WHAT_HURTS_TODAY\n\n**Approach:** HOW_IT_IS_MENDED\n',
      [spec]: '# Protokoll\n\n## Intent\n\n**Problem:** WHAT_HURTS_TODAY\n\n**Approach:** Ring buffer\n',
    };
    await inFolder(files, async run => {
      const [checked] = JSON.parse((await run('check', '--format', 'json')).out).files;
      assert.equal(checked.path, spec);
      const gaps = checked.findings.map(
        ({ rule, line }: { rule: string; line: number }) => `${rule} ${line}`,
      );
      assert.deepEqual(gaps, ['unfilled-placeholder 5']);
    });
  });

  test('is quiet about plans of Agent OS and Conductor without a template, however they are built', async () => {
    const plan =
      '# Audit Log Plan\n\n## Task 1: Save Spec Documentation\n\n- [ ] Task: Store it\n    - [ ] Write tests\n';
    const files = {
      '.git/HEAD': '',
      'agent-os/specs/2026-01-01-0900-a/plan.md': plan,
      'conductor/tracks/a_20260101/plan.md': plan,
    };
    await inFolder(files, async run => {
      const { files: checked } = JSON.parse((await run('check', '--format', 'json')).out);
      const found = checked.map(({ template, findings }: { template: unknown; findings: unknown[] }) => [
        template,
        findings,
      ]);
      assert.deepEqual(found, [
        [null, []],
        [null, []],
      ]);
    });
  });
});
