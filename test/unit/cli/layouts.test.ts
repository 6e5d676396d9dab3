import assert from 'node:assert/strict';
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
  agents: ['.claude/plans/a.md', '.claude/plan-template.md'],
  superpowers: ['docs/superpowers/plans/2026-01-01-a.md', 'templates/plan-template.md'],
  decisions: ['docs/adr/0001-a.md', 'docs/adr/template.md'],
  rfcs: ['text/0001-a.md', '0000-template.md'],
  keps: ['keps/sig-a/1-b/README.md', 'keps/NNNN-kep-template/README.md'],
  proposals: ['docs/proposals/a.md', 'docs/proposals/template.md'],
};

suite('A search for documents', () => {
  test('finds those of every layout, each with its template', async () => {
    const files = Object.entries(workspaces).flatMap(([folder, [document, template]]) => [
      [`${folder}/.git/HEAD`, ''],
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
});
