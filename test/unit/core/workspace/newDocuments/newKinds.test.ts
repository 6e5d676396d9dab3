import assert from 'node:assert/strict';
import { DocumentContexts } from '../../../../../src/core/workspace/documentContext';
import { newDocumentOf } from '../../../../../src/core/workspace/newDocuments/newDocument';
import { kindsInUse } from '../../../../../src/core/workspace/newDocuments/newKinds';
import { memoryFiles } from '../../../../support/memoryFiles';

/** The kinds of a workspace with these files, each with the path of a new document that is called "Über Größe". */
async function kindsAmong(texts: readonly string[] | Readonly<Record<string, string>>) {
  const named = Array.isArray(texts) ? Object.fromEntries(texts.map(path => [path, ''])) : texts;
  const files = memoryFiles(
    Object.fromEntries(Object.entries(named).map(([path, text]) => [`/w/${path}`, String(text)])),
  );
  const contexts = new DocumentContexts(files, { today: () => '2031-01-02', root: '/w' });
  const paths = Object.keys(named).filter(path => path.endsWith('.md'));
  const { plans, kinds } = await kindsInUse(
    files,
    contexts,
    '/w',
    paths.map(path => `/w/${path}`),
  );
  const told: string[] = [];
  for (const kind of kinds) {
    const made = await newDocumentOf(files, kind, 'Über Größe', '2031-01-02');
    told.push(`${kind.name}: ${kind.count} in ${kind.place}: ${made?.path}`);
  }
  return { plans, told };
}

suite('The kinds of new documents', () => {
  for (const [what, paths, expected] of [
    [
      'records with numbers',
      ['docs/adr/0001-a.md', 'docs/adr/0002-b.md', 'docs/adr/README.md'],
      'adr: 2 in docs/adr: /w/docs/adr/0003-über-größe.md',
    ],
    ['records with a prefix', ['adr/adr-007-a.md'], 'adr: 1 in adr: /w/adr/adr-008-über-größe.md'],
    [
      'records with a prefix in capitals',
      ['doc/adr/ADR-0041-x.md', 'doc/adr/ADR-0042-y.md'],
      'adr: 2 in doc/adr: /w/doc/adr/ADR-0043-über-größe.md',
    ],
    [
      'records with dates',
      ['docs/decisions/2030-05-06-a.md'],
      'adr: 1 in docs/decisions: /w/docs/decisions/2031-01-02-über-größe.md',
    ],
    [
      'records with plain names',
      ['docs/decisions/use-a.md', 'docs/decisions/use-b.md'],
      'adr: 2 in docs/decisions: /w/docs/decisions/über-größe.md',
    ],
    [
      'a template of records alone',
      ['docs/adr/template.md'],
      'adr: 0 in docs/adr: /w/docs/adr/0001-über-größe.md',
    ],
    [
      'a template of records in a folder',
      ['docs/adr/template/adr.md'],
      'adr: 0 in docs/adr: /w/docs/adr/0001-über-größe.md',
    ],
    [
      'records with a template',
      ['docs/adr/0000-template.md', 'docs/adr/0004-a.md'],
      'adr: 1 in docs/adr: /w/docs/adr/0005-über-größe.md',
    ],
    ['RFCs with numbers', ['rfcs/0009-a.md'], 'rfc: 1 in rfcs: /w/rfcs/0010-über-größe.md'],
    [
      'RFCs that get their number later',
      ['text/0123-a.md', '0000-template.md'],
      'rfc: 1 in text: /w/text/0000-über-größe.md',
    ],
    [
      'KEPs',
      ['keps/sig-node/12-a/README.md', 'keps/NNNN-kep-template/README.md'],
      'kep: 1 in keps/sig-node: /w/keps/sig-node/13-über-größe/README.md',
    ],
    [
      'changes',
      ['openspec/changes/add-a/proposal.md', 'openspec/changes/add-a/tasks.md'],
      'change: 1 in openspec/changes: /w/openspec/changes/über-größe/proposal.md',
    ],
    [
      'changes that are all done',
      ['openspec/changes/archive/2030-01-01-a/proposal.md', 'openspec/specs/a/spec.md'],
      'change: 0 in openspec/changes: /w/openspec/changes/über-größe/proposal.md',
    ],
    [
      "an agent's plans",
      ['.cursor/plans/a.plan.md', '.cursor/plans/b.plan.md'],
      'agent-plan: 2 in .cursor/plans: /w/.cursor/plans/über-größe.plan.md',
    ],
    [
      'plans with dates',
      ['docs/superpowers/plans/2030-01-02-a.md'],
      'agent-plan: 1 in docs/superpowers/plans: /w/docs/superpowers/plans/2031-01-02-über-größe.md',
    ],
  ] as const)
    test(`are known by ${what}`, async () => {
      const { told } = await kindsAmong(paths);
      assert.equal(
        told.find(line => line.startsWith(`${expected.split(':')[0]}:`)),
        expected,
      );
    });

  test('come with the most used first, and count the plans of features', async () => {
    const { plans, told } = await kindsAmong([
      'specs/001-a/plan.md',
      'rfcs/0001-a.md',
      'docs/adr/0001-a.md',
      'docs/adr/0002-b.md',
      'packages/api/adr/0001-a.md',
      'notes.md',
    ]);
    assert.equal(plans, 1);
    assert.deepEqual(told, [
      'adr: 2 in docs/adr: /w/docs/adr/0003-über-größe.md',
      'adr: 1 in packages/api/adr: /w/packages/api/adr/0002-über-größe.md',
      'rfc: 1 in rfcs: /w/rfcs/0002-über-größe.md',
    ]);
  });

  test('are those that a configuration names, also before there is one, in the place of a layout', async () => {
    const documents = [
      { files: 'docs/adr/*.md', new: 'docs/adr/{date}-{name}.md' },
      { files: 'notes/*.md', new: 'notes/{number}-{name}.md' },
    ];
    const { told } = await kindsAmong({
      'planquill.json': JSON.stringify({ documents }),
      'docs/adr/0001-a.md': '',
    });
    assert.deepEqual(told, [
      'adr: 1 in docs/adr: /w/docs/adr/2031-01-02-über-größe.md',
      'notes: 0 in notes: /w/notes/0001-über-größe.md',
    ]);
  });

  test('are known by the folder of a configuration', async () => {
    const documents = [{ files: '*.md', new: '{date}-{name}.md' }];
    const { told } = await kindsAmong({
      'docs/adr/planquill.json': JSON.stringify({ documents }),
      'docs/adr/2030-01-02-a.md': '',
    });
    assert.deepEqual(told, ['adr: 1 in docs/adr: /w/docs/adr/2031-01-02-über-größe.md']);
  });

  test('are not those of a layout that is off', async () => {
    const { told } = await kindsAmong({
      'planquill.json': '{ "layouts": { "decision records": "off" } }',
      'docs/adr/0001-a.md': '',
      'docs/adr/template.md': '',
    });
    assert.deepEqual(told, []);
  });

  test('are none in a workspace of plans and other texts', async () => {
    const { plans, told } = await kindsAmong([
      'specs/001-a/plan.md',
      'README.md',
      'docs/templates/a.md',
      'text/a.md',
    ]);
    assert.deepEqual([plans, told], [1, []]);
  });
});
