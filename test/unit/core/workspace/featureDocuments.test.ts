import assert from 'node:assert/strict';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { AskedPaths } from '../../../../src/core/workspace/askedPaths';
import { FeatureDocuments, graphWith } from '../../../../src/core/workspace/featureDocuments';
import { memoryFiles } from '../../../support/memoryFiles';

/** The paths of a feature's documents, as the folders around them have only these files. */
async function around(document: string, ...paths: readonly string[]) {
  const files = Object.fromEntries([document, ...paths].map(path => [path, `# ${path}\n`]));
  const { documents, isWhole } = await new FeatureDocuments(memoryFiles(files)).around(document);
  return { paths: documents.map(({ path }) => path), isWhole };
}

suite('The documents of a feature', () => {
  test('come in the order in which they define', async () => {
    const inOrder = [
      'spec',
      'research',
      'data-model',
      'contracts/api',
      'plan',
      'tasks',
      'notes',
      'checklists/requirements',
    ];
    const paths = inOrder.map(name => `/repo/specs/001-log/${name}.md`);
    const [last = '', ...others] = paths.toReversed();
    assert.deepEqual(await around(last, ...others), { paths, isWhole: true });
  });

  test('of Kiro, Conductor and a nested feature are those of the nearest folder', async () => {
    for (const folder of ['.kiro/specs/log', 'conductor/tracks/log_20261124', 'specs/group/log'])
      assert.deepEqual(
        await around(
          `/repo/${folder}/design.md`,
          `/repo/${folder}/requirements.md`,
          '/repo/specs/other/requirements.md',
        ),
        { paths: [`/repo/${folder}/requirements.md`, `/repo/${folder}/design.md`], isWhole: true },
      );
  });

  test('of an OpenSpec change are also the specs that it changes', async () => {
    const change = '/repo/openspec/changes/add-log';
    const paths = [`${change}/specs/log/spec.md`, `${change}/proposal.md`, `${change}/tasks.md`];
    for (const document of paths)
      assert.deepEqual(await around(document, ...paths, '/repo/openspec/specs/log/spec.md'), {
        paths,
        isWhole: true,
      });
  });

  test('are no templates, nothing from an archive and nothing of a feature within', async () => {
    const own = '/repo/specs/001-log/plan.md';
    const left = [
      'templates/spec.md',
      'spec-template.md',
      'archive/spec.md',
      'part/plan.md',
      '.git/x.md',
      'a.txt',
    ];
    const { paths } = await around(own, ...left.map(name => `/repo/specs/001-log/${name}`));
    assert.deepEqual(paths, [own]);
    const archived = '/repo/openspec/changes/archive/log/tasks.md';
    assert.deepEqual((await around(archived, '/repo/openspec/changes/archive/log/proposal.md')).paths, [
      archived,
    ]);
  });

  test('are a document alone outside of any feature', async () => {
    for (const document of ['/repo/docs/plan.md', '/repo/specs/plan.md', '/repo/src/features/log/README.md'])
      assert.deepEqual(await around(document, '/repo/docs/spec.md', '/repo/src/features/log/notes.md'), {
        paths: [document],
        isWhole: false,
      });
  });

  test('are not whole where there are more than are read, or one cannot be read', async () => {
    const own = '/repo/specs/001-log/plan.md';
    const many = Array.from({ length: 50 }, (_, index) => `/repo/specs/001-log/notes/${index}.md`);
    const { paths, isWhole } = await around(own, ...many);
    assert.deepEqual([paths.length, paths[0], isWhole], [40, own, false]);
    assert.equal((await around(own, '/repo/specs/001-log/part/plan.md')).isWhole, false);
  });

  test('are read again only where a text has changed', async () => {
    const own = '/repo/specs/001-log/plan.md';
    const files: Record<string, string> = { [own]: '# Plan\n', '/repo/specs/001-log/spec.md': '# Spec\n' };
    const documents = new FeatureDocuments(memoryFiles(files));
    const [spec, plan] = (await documents.around(own)).documents;
    files[own] = '# Plan 2\n';
    const [again, changed] = (await documents.around(own)).documents;
    assert.equal(again?.snapshot, spec?.snapshot);
    assert.notEqual(changed?.snapshot, plan?.snapshot);
    assert.equal(changed?.snapshot.text, '# Plan 2\n');
  });

  test('have the texts of open documents', async () => {
    const own = '/repo/specs/001-log/plan.md';
    const spec = '/repo/specs/001-log/spec.md';
    const found = await new FeatureDocuments(
      memoryFiles({ [own]: '# REQ-001\n', [spec]: '# Spec\n' }),
    ).around(own);
    const open = Snapshot.parse('# REQ-001: Log\n');
    const graph = graphWith(found, path => (path === spec ? open : undefined));
    assert.equal(graph.entry('REQ-001')?.definition?.title, 'Log');
  });

  test('are written down as what was asked for', async () => {
    const own = '/repo/specs/001-log/plan.md';
    const spec = '/repo/specs/001-log/spec.md';
    const asked = new AskedPaths(memoryFiles({ [own]: '# Plan\n', [spec]: '# Spec\n' }), own);
    await new FeatureDocuments(memoryFiles({})).readBy(asked.files).around(own);
    assert.ok(asked.concerns(spec, 'changed'));
    assert.ok(asked.concerns('/repo/specs/001-log/tasks.md', 'created'));
    assert.ok(!asked.concerns('/repo/specs/002-other/tasks.md', 'created'));
  });
});
