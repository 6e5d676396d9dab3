import assert from 'node:assert/strict';
import type { PlanSummary } from '../../../../../src/core/workspace/index/planSummary';
import { PlansModel } from '../../../../../src/vscode/features/plans/plansModel';
import { type PlansOptions, readOptions } from '../../../../../src/vscode/features/plans/plansOptions';
import type { ListedDocument } from '../../../../../src/vscode/features/plans/plansRows';

const one = [{ key: 'w', name: 'Workspace' }];
const byName = readOptions(undefined);

type Facts = Partial<PlanSummary> & { readonly folder?: string };

/** A document that was read. Its kind follows from its name. */
function document(place: string, { folder = 'w', ...facts }: Facts = {}): ListedDocument {
  const names = place.split('/');
  const name = names.at(-1);
  const kind = facts.kind ?? (name === 'plan.md' ? 'plan' : 'companion');
  const path = `${folder}:/${place}`;
  const summary: PlanSummary = {
    path,
    title: 'T',
    unfinished: 0,
    tasks: { done: 0, total: 0 },
    status: undefined,
    changedAt: 0,
    isChecked: true,
    problem: undefined,
    ...facts,
    kind,
  };
  return { path, folder, names, kind, summary };
}

/** The rows as an indented list, each with its place, what is unfinished and its tasks where there are any. */
function drawn(model: PlansModel, above?: string, indent = ''): string {
  return model
    .children(above)
    .map(key => {
      const { name, place, unfinished, tasks, parent } = model.row(key) ?? assert.fail(key);
      assert.equal(parent, above);
      const state = [
        place && `in ${place}`,
        unfinished || '',
        tasks.total ? `${tasks.done}/${tasks.total}` : '',
      ];
      const line = [`${indent}${name || '.'}`, ...state].filter(Boolean).join(' ');
      return `${line}\n${drawn(model, key, `${indent}  `)}`;
    })
    .join('');
}

function shown(documents: readonly ListedDocument[], options: PlansOptions = byName, folders = one): string {
  const model = new PlansModel();
  model.show(folders, documents, options);
  return drawn(model);
}

const features = [
  document('specs/010-später/plan.md', { unfinished: 2, tasks: { done: 3, total: 8 }, changedAt: 5 }),
  document('specs/2-索引/tasks.md', { tasks: { done: 1, total: 2 }, changedAt: 9, status: 'entwurf' }),
  document('specs/2-索引/plan.md', { unfinished: 1, changedAt: 1, status: 'draft' }),
  document('specs/1-done/plan.md', { tasks: { done: 4, total: 4 }, status: 'done' }),
];

suite('The list of plans', () => {
  test('has a row for each feature with the sum of its documents, and in it plans before the others', () =>
    assert.equal(
      shown(features),
      '1-done 4/4\n  plan.md 4/4\n' +
        '2-索引 1 1/2\n  plan.md 1\n  tasks.md 1/2\n' +
        '010-später 2 3/8\n  plan.md 2 3/8\n',
    ));

  test('puts what lies deeper in a feature to its plan, and what lies in no feature to its folder', () =>
    assert.equal(
      shown([
        document('plan.md'),
        document('docs/adr/0001-x.md', { kind: 'document' }),
        document('specs/001-a/plan.md'),
        document('specs/001-a/checklists/ux.md'),
        document('specs/site/phase-2/plan.md'),
      ]),
      '.\n  plan.md\n' +
        '001-a in specs\n  plan.md\n  checklists/ux.md\n' +
        'adr in docs\n  0001-x.md\n' +
        'phase-2 in specs/site\n  plan.md\n',
    ));

  test('leaves a document out that nothing checks, unless its name tells what it is', () =>
    assert.equal(
      shown([
        document('specs/1/plan.md'),
        document('specs/1/spec.md', { isChecked: false }),
        document('specs/1/notes.md', { isChecked: false }),
      ]),
      '1\n  plan.md\n  spec.md\n',
    ));

  test('has a row for each workspace folder with documents, where there are several', () =>
    assert.equal(
      shown(
        [document('specs/1/plan.md', { unfinished: 3 }), document('specs/1/plan.md', { folder: 'v' })],
        byName,
        [{ key: 'v', name: 'Other' }, ...one, { key: 'u', name: 'Empty' }],
      ),
      'Other\n  1\n    plan.md\nWorkspace 3\n  1 3\n    plan.md 3\n',
    ));

  test('is sorted by what is left, and by the last change', () => {
    const names = (options: PlansOptions) => shown(features, options).match(/^\S+/gmu);
    assert.deepEqual(names({ ...byName, order: 'left' }), ['010-später', '2-索引', '1-done']);
    assert.deepEqual(names({ ...byName, order: 'changed' }), ['2-索引', '010-später', '1-done']);
  });

  test('is filtered by status and by what is unfinished, and tells how many it hides', () => {
    const model = new PlansModel();
    const filtered = (options: Partial<PlansOptions>) => {
      model.show(one, features, { ...byName, ...options });
      return `${drawn(model)}${model.hidden} hidden`;
    };
    assert.equal(
      filtered({ statuses: ['draft', 'done'] }),
      '1-done 4/4\n  plan.md 4/4\n2-索引 1\n  plan.md 1\n2 hidden',
    );
    assert.equal(filtered({ statuses: [''] }), '010-später 2 3/8\n  plan.md 2 3/8\n3 hidden');
    assert.equal(
      filtered({ onlyUnfinished: true, statuses: ['entwurf', 'done'] }),
      '2-索引 1/2\n  tasks.md 1/2\n3 hidden',
    );
  });

  test('keeps a document in the filter that cannot be read, and leaves one out until it was read', () => {
    const broken = document('specs/1/plan.md', { problem: { code: 'not-utf-8' } });
    const unread = { ...document('specs/2/plan.md'), summary: undefined };
    assert.equal(shown([broken, unread], { ...byName, onlyUnfinished: true }), '1\n  plan.md\n');
    assert.equal(shown([broken, unread]), '1\n  plan.md\n2\n  plan.md\n');
  });

  suite('is drawn again', () => {
    const changedBy = (documents: readonly ListedDocument[], options = byName) => {
      const model = new PlansModel();
      model.show(one, features, byName);
      return model.show(one, documents, options)?.map(key => model.row(key)?.name);
    };
    const [first, ...others] = features as [ListedDocument, ...ListedDocument[]];

    test('where a row looks different, with the rows above it', () =>
      assert.deepEqual(changedBy([document('specs/010-später/plan.md', { unfinished: 1 }), ...others]), [
        '010-später',
        'plan.md',
      ]));

    test('as a whole where rows come, go or move', () => {
      assert.equal(changedBy(others), undefined);
      assert.equal(changedBy([...features, document('specs/3/plan.md')]), undefined);
      assert.equal(changedBy(features, { ...byName, order: 'left' }), undefined);
    });

    test('not at all where nothing is different, or only a time', () => {
      assert.deepEqual(changedBy(features), []);
      const later = document('specs/010-später/plan.md', { ...first.summary, changedAt: 6 });
      assert.deepEqual(changedBy([later, ...others]), []);
    });
  });
});

suite('The options of the list of plans', () => {
  test('are those that were stored', () => {
    const stored = { order: 'left', onlyUnfinished: true, statuses: ['draft', ''] } as const;
    assert.deepEqual(readOptions(structuredClone(stored)), stored);
  });

  for (const stored of [undefined, 'left', { order: 'size', onlyUnfinished: 'no', statuses: 'draft' }])
    test(`are the usual ones where ${JSON.stringify(stored)} was stored`, () =>
      assert.deepEqual(readOptions(stored), { order: 'name', onlyUnfinished: false, statuses: [] }));
});
