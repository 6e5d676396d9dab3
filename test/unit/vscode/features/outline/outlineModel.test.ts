import assert from 'node:assert/strict';
import { outlineOf } from '../../../../../src/core/document/outline';
import { type OutlinedPlan, OutlineModel } from '../../../../../src/vscode/features/outline/outlineModel';
import { findingsIn, planOf } from '../../../../support/lint';

const uri = { path: '/plan.md', toString: () => 'file:/plan.md' };
const text = '# P\n\n## Goals\n\nText.\n\n## Risks\n\n### Known\n\n## Phases\n\n- [ ] a\n';

suite('The rows of an outline', () => {
  let model: OutlineModel<OutlinedPlan>;
  setup(() => {
    model = new OutlineModel();
    model.show(linted(text));
  });
  const titleAt = (version: number, offset: number, where = uri) => {
    const key = model.keyAt({ uri: where, version, offset });
    return key === undefined ? undefined : titleOf(model, key);
  };

  suite('follow the cursor', () => {
    const longer = text.replace('Text.', 'Text. '.repeat(20));

    test('in the version that they are of', () => {
      assert.equal(titleAt(1, text.indexOf('Text.')), 'Goals');
      assert.equal(titleAt(1, text.indexOf('### Known')), 'Known');
      assert.equal(titleAt(1, text.length), 'Phases');
    });

    test('not while they are older than the document, then to the section it is in', () => {
      const cursor = longer.indexOf('\n\n## Risks');
      assert.equal(titleAt(2, cursor), undefined);
      model.show(linted(longer, 2));
      assert.equal(titleAt(2, cursor), 'Goals');
    });

    test('not while they are newer, or of another document', () => {
      model.show(linted(longer, 2));
      assert.equal(titleAt(1, text.length), undefined);
      assert.equal(titleAt(2, 10, { path: '/b.md', toString: () => 'file:/b.md' }), undefined);
    });

    test('into no row before the first heading or without a plan', () => {
      model.show(linted(`Lead.\n\n${text}`));
      assert.equal(titleAt(1, 2), undefined);
      model.show(undefined);
      assert.equal(titleAt(1, 2), undefined);
    });
  });

  suite('lead to their section', () => {
    const headingAfter = (title: string, changed: string) => {
      const key = keys(model).find(row => titleOf(model, row) === title) ?? assert.fail(title);
      const row = model.choose(key);
      const plan = linted(changed, 2);
      model.show(plan);
      const entry = model.find(row, plan);
      const range = entry?.kind === 'section' ? entry.item.headingRange : undefined;
      return range && changed.slice(range.start, range.end).trim();
    };

    test('when text was written above', () =>
      assert.equal(headingAfter('Risks', text.replace('Text.', 'More. '.repeat(30))), '## Risks'));

    test('when a section came or went above', () => {
      assert.equal(headingAfter('Risks', text.replace('## Risks', '## New\n\n## Risks')), '## Risks');
      assert.equal(headingAfter('Phases', text.replace('## Goals\n\nText.\n\n', '')), '## Phases');
    });

    test('when its heading, or one above it, was written anew', () => {
      assert.equal(headingAfter('Risks', text.replace('## Risks', '## Gefahren')), '## Gefahren');
      assert.equal(headingAfter('Known', text.replace('## Risks', '## Gefahren')), '### Known');
    });

    test('when it was moved', () => {
      const moved = text.replace('## Goals\n\nText.\n\n', '').concat('\n## Goals\n\nText.\n');
      assert.equal(headingAfter('Goals', moved), '## Goals');
    });

    test('nowhere when it is gone', () =>
      assert.equal(headingAfter('Known', text.replace('### Known\n\n', '')), undefined));
  });

  suite('are drawn again', () => {
    test('all when another plan is shown, or a row comes or goes', () => {
      assert.equal(model.show(linted(`${text}\n## More\n`, 2)), undefined);
      assert.equal(model.show(undefined), undefined);
    });

    test('where one looks different, under the key that it had', () => {
      const before = keys(model);
      const changed = model.show(linted(text.replace('## Goals', '## Aims'), 2)) ?? [];
      assert.deepEqual(
        changed.map(key => titleOf(model, key)),
        ['Aims'],
      );
      assert.deepEqual(keys(model), before);
    });

    test('with all around a task that was done', () => {
      const changed = model.show(linted(text.replace('[ ]', '[x]'), 2)) ?? [];
      assert.deepEqual(
        changed.map(key => titleOf(model, key)),
        ['P', 'Phases', '☐ a'],
      );
    });

    test('not at all when only text changed', () =>
      assert.deepEqual(model.show(linted(text.replace('Text.', 'Other words.'), 2)), []));
  });

  suite('that are filtered', () => {
    const shownTitles = (plan: OutlinedPlan) => {
      model.isFiltered = true;
      model.show(plan);
      return keys(model).map(key => titleOf(model, key));
    };

    test('are those of what is unfinished, with all above them', () =>
      assert.deepEqual(
        shownTitles(
          linted('# P\n\n## A\n\nDone.\n\n## B\n\n[Risk 1]\n\n## C\n\n- [x] c\n- [~] d\n\n### E\n\ne\n', 2),
        ),
        ['P', 'B', 'C', '☐ d'],
      ));

    test('are all drawn again when one goes, and none is left of a plan that is done', () => {
      shownTitles(linted('# P\n\n## C\n\n- [ ] c\n- [ ] d\n', 2));
      assert.equal(model.show(linted('# P\n\n## C\n\n- [x] c\n- [ ] d\n', 3)), undefined);
      assert.deepEqual(shownTitles(linted('# P\n\n## C\n\n- [x] c\n- [x] d\n', 4)), []);
    });

    test('follow the cursor into no section that has none', () => {
      const done = '# P\n\n## A\n\nDone.\n\n## B\n\n- [ ] b\n';
      shownTitles(linted(done, 2));
      assert.equal(titleAt(2, done.indexOf('Done.')), undefined);
      assert.equal(titleAt(2, done.length), 'B');
    });
  });

  test('know the rows above and below them', () => {
    const [top = assert.fail()] = model.children();
    assert.deepEqual(
      model.children(top).map(key => [titleOf(model, key), model.parent(key)]),
      [
        ['Goals', top],
        ['Risks', top],
        ['Phases', top],
      ],
    );
  });
});

function linted(text: string, version = 1): OutlinedPlan {
  return { uri, plan: { version, outline: outlineOf(planOf(text, undefined), findingsIn(text)) } };
}

/** The heading of a section's row, the words of a task's. */
function titleOf(model: OutlineModel<OutlinedPlan>, key: string): string | undefined {
  const entry = model.entry(key);
  return entry?.kind === 'task' ? `☐ ${entry.task.title}` : entry?.item.title;
}

/** In the order of the rows. */
function keys(model: OutlineModel<OutlinedPlan>, above?: string): readonly string[] {
  return model.children(above).flatMap(key => [key, ...keys(model, key)]);
}
