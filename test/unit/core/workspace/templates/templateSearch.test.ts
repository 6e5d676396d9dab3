import assert from 'node:assert/strict';
import { AskedPaths } from '../../../../../src/core/workspace/askedPaths';
import { findTemplates, templatesByFolder } from '../../../../../src/core/workspace/templates/templateSearch';
import { memoryFiles } from '../../../../support/memoryFiles';

/** Asserts where the templates of a document are found among some files. */
async function assertFound(document: string, files: readonly string[], expected: readonly string[]) {
  const all = Object.fromEntries([document, ...files].map(path => [path, '']));
  assert.deepEqual(await findTemplates(memoryFiles(all), document), expected);
}

suite('The templates of a document', () => {
  for (const [what, document, template, others] of [
    [
      "of the project's own schema",
      '/r/openspec/changes/a/design.md',
      '/r/openspec/schemas/spec-driven/templates/design.md',
      [],
    ],
    [
      'of specs deeper down',
      '/r/openspec/changes/a/specs/b/spec.md',
      '/r/openspec/schemas/spec-driven/templates/spec.md',
      [],
    ],
    ['of Kiro', '/r/.kiro/specs/a/research.md', '/r/.kiro/settings/templates/specs/research.md', []],
    [
      'of spec-workflow, the own ones first',
      '/r/.spec-workflow/specs/a/tasks.md',
      '/r/.spec-workflow/user-templates/tasks-template.md',
      ['/r/.spec-workflow/templates/tasks-template.md'],
    ],
    ['of a skill', '/r/task_plan.md', '/r/.claude/skills/planning-with-files/templates/task_plan.md', []],
    [
      'of checklists',
      '/r/specs/001-a/checklists/ux.md',
      '/r/.specify/templates/checklist-template.md',
      ['/r/.specify/templates/plan-template.md'],
    ],
    ['of a team, beside its agents', '/r/.claude/plans/a.md', '/r/.claude/plan-template.md', []],
    ['beside records', '/r/docs/ADR/0021-a.md', '/r/docs/ADR/template.md', ['/r/docs/ADR/0020-b.md']],
    ['beside records, by any name', '/r/adr/0021-a.md', '/r/adr/ADR-Template.md', []],
    ['in a folder beside records', '/r/docs/decisions/0021-a.md', '/r/docs/decisions/template/madr.md', []],
    [
      'beside records, in another language',
      '/r/docs/adr/0021-a.md',
      '/r/docs/adr/0000-plantilla.md',
      ['/r/docs/adr/0020-plantilla-de-correo.md'],
    ],
    ['that no editor takes for Markdown', '/r/rfcs/0021-a.md', '/r/rfcs/rfc-template.md.tmpl', []],
    [
      'among the tools for them',
      '/r/teps/0021-a.md',
      '/r/teps/tools/tep-template.md.template',
      ['/r/teps/tools/mail-template.md', '/r/teps/0020-pod-template.md'],
    ],
    [
      'among the guidelines for them',
      '/r/proposals/storage/a.md',
      '/r/guidelines/proposal_template.md',
      ['/r/guidelines/review-template.md', '/r/guidelines/README.md'],
    ],
    ['in a folder above', '/r/text/0123-a.md', '/r/0000-template.md', []],
    [
      'for the readme of a folder',
      '/r/keps/sig-a/12-b/README.md',
      '/r/keps/NNNN-kep-template/README.md',
      ['/r/keps/sig-a/13-c-templates/README.md'],
    ],
    [
      'for decisions among those for plans',
      '/r/docs/adr/0001-a.md',
      '/r/.specify/templates/adr-template.md',
      ['/r/.specify/templates/plan-template.md'],
    ],
    [
      'of Kiro, where OpenSpec has one too',
      '/r/.kiro/specs/a/design.md',
      '/r/.kiro/settings/templates/specs/design.md',
      ['/r/openspec/schemas/spec-driven/templates/design.md'],
    ],
    [
      'of OpenSpec, where spec-kit has one too',
      '/r/openspec/changes/a/tasks.md',
      '/r/openspec/schemas/spec-driven/templates/tasks.md',
      ['/r/.specify/templates/tasks-template.md'],
    ],
    [
      'of spec-kit, where codexspec has one too',
      '/r/.specify/specs/001-a/plan.md',
      '/r/.specify/templates/plan-template.md',
      ['/r/.codexspec/templates/docs/plan-template.md'],
    ],
    [
      'of another layout, where its own has none',
      '/r/.kiro/specs/a/plan.md',
      '/r/.specify/templates/plan-template.md',
      ['/r/.kiro/settings/templates/specs/design.md'],
    ],
  ] as const) {
    test(what, () => assertFound(document, [template, ...others], [template]));
  }

  const change = '/r/openspec/changes/a';
  const schemas = {
    [`${change}/design.md`]: '',
    '/r/openspec/schemas/ours/templates/design.md': '',
    '/r/openspec/schemas/theirs/templates/design.md': '',
  };
  const schemaFor = async (files: Readonly<Record<string, string>>) => {
    const found = await findTemplates(memoryFiles({ ...schemas, ...files }), `${change}/design.md`);
    return found.map(path => path.split('/')[4]);
  };
  const config = '/r/openspec/config.yaml';

  test('are those of the OpenSpec schema that the change names, else the project', async () => {
    assert.deepEqual(await schemaFor({ [config]: 'schema: ours\n' }), ['ours']);
    assert.deepEqual(await schemaFor({ '/r/openspec/config.yml': 'schema: ours\n' }), ['ours']);
    const both = { [config]: 'schema: ours\n', [`${change}/.openspec.yaml`]: 'schema: theirs\n' };
    assert.deepEqual(await schemaFor(both), ['theirs']);
    assert.deepEqual(await schemaFor({ ...both, [`${change}/.openspec.yaml`]: 'created: 2026-01-01\n' }), [
      'ours',
    ]);
  });

  test('are none of another OpenSpec schema', async () => {
    for (const text of [
      '',
      'schema: spec-driven\n',
      'schema: ../schemas/ours\n',
      'schema: ours/\n',
      'schema: ..\n',
    ])
      assert.deepEqual(await schemaFor({ [config]: text }), []);
    assert.deepEqual(await schemaFor({}), []);
  });

  test('follow the schema that OpenSpec is told', async () => {
    const repository = memoryFiles({ ...schemas, [config]: 'schema: ours\n' });
    const asked = new AskedPaths(repository, `${change}/design.md`);
    await findTemplates(asked.files, `${change}/design.md`);
    assert.ok(asked.concerns(config, 'changed'));
    assert.ok(asked.concerns(`${change}/.openspec.yaml`, 'created'));
  });

  test('are those of the presets in use, by their priority', async () => {
    const document = '/r/specs/001-a/plan.md';
    const presets = '/r/.specify/presets';
    const files = {
      [document]: '',
      [`${presets}/.registry`]: JSON.stringify({
        presets: {
          off: { priority: 1, enabled: false },
          usual: {},
          team: { priority: 2 },
          late: { priority: 20 },
        },
      }),
      ...Object.fromEntries(
        ['off', 'usual', 'team', 'late', 'unlisted'].map(name => [
          `${presets}/${name}/templates/plan-template.md`,
          '',
        ]),
      ),
    };
    const found: string[] = [];
    for await (const paths of templatesByFolder(memoryFiles(files), document)) found.push(...paths);
    assert.deepEqual(
      found.map(path => path.split('/')[4]),
      ['team', 'usual', 'late'],
    );
    const broken = { ...files, [`${presets}/.registry`]: '{' };
    assert.deepEqual(await findTemplates(memoryFiles(broken), document), [
      `${presets}/late/templates/plan-template.md`,
    ]);
  });

  test('are none where those of another repository lie above', () =>
    assertFound('/r/sub/text/0001-a.md', ['/r/sub/.git/HEAD', '/r/0000-template.md'], []));
});
