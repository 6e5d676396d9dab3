import assert from 'node:assert/strict';
import { Snapshot } from '../../../../../src/core/markdown/snapshot';
import { builtInTemplate } from '../../../../../src/core/template/builtInTemplate';
import { DocumentContexts } from '../../../../../src/core/workspace/documentContext';
import type { PlanSummary } from '../../../../../src/core/workspace/index/planSummary';
import { lintDocument } from '../../../../../src/core/workspace/lintDocument';
import { collectGarbage, macrotask } from '../../../../support/eventLoop';
import { indexedFiles } from '../../../../support/indexedFiles';
import { memoryFiles } from '../../../../support/memoryFiles';

const plan = `# Implementation Plan: Login

**Status**: In Review | **Created**: [DATE] | **Related Spec**: none

## Implementation Phases

- [x] One
- [ ] Two
`;

const path = '/repo/specs/001-login/plan.md';

const nth = (number: number) => `/repo/specs/${String(number).padStart(4, '0')}-feature/plan.md`;

function numbered(count: number, text = plan): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, number) => [nth(number), text]));
}

/** A promise that is settled from outside. */
function held<Value>() {
  let release: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>(done => {
    release = done;
  });
  return { promise, release };
}

/** Does work while every parse in steps is told of, before and after it. */
async function watchingParses(
  watch: { readonly begun?: () => void; readonly done?: (snapshot: Snapshot) => void },
  work: () => Promise<void>,
): Promise<void> {
  const parse = Snapshot.parseInSteps;
  Snapshot.parseInSteps = function* (text) {
    watch.begun?.();
    const snapshot = yield* parse(text);
    watch.done?.(snapshot);
    return snapshot;
  };
  try {
    await work();
  } finally {
    Snapshot.parseInSteps = parse;
  }
}

suite('The summary of a plan', () => {
  async function summary(text: string, files: Readonly<Record<string, string>> = {}, host = {}) {
    const { index, filled } = indexedFiles({ ...files, [path]: text }, undefined, host);
    index.found([path]);
    await filled();
    return index.get(path);
  }

  test('has its title, what is unfinished and its tasks', async () => {
    assert.deepEqual(await summary(plan), {
      path,
      title: 'Implementation Plan: Login',
      unfinished: 1,
      tasks: { done: 1, total: 2 },
      kind: 'plan',
      status: 'in review',
      isChecked: true,
      changedAt: undefined,
      problem: undefined,
    } satisfies PlanSummary);
  });

  test('has the status by the labels that the workspace has for it', async () => {
    const german = '# Plan\n\n**Lage**: \u2705 _Fertig_ (Ana)\n';
    assert.equal((await summary(german))?.status, undefined);
    const config = '{ "statusLabels": ["Lage"] }';
    assert.equal((await summary(german, { '/repo/planquill.json': config }))?.status, 'fertig');
  });

  test('has the time of the last change of its file, and is told again when only that changed', async () => {
    let changedAt = 1;
    const indexed = indexedFiles({ [path]: plan }, undefined, { changedAt: async () => changedAt });
    indexed.index.found([path]);
    await indexed.filled();
    assert.equal(indexed.index.get(path)?.changedAt, 1);
    changedAt = 2;
    indexed.index.changed(path);
    await indexed.filled();
    assert.equal(indexed.index.get(path)?.changedAt, 2);
  });

  test('is made again of all plans below a folder that was just made, and of no other', async () => {
    const files: Record<string, string> = numbered(2);
    const { index, filled } = indexedFiles(files);
    index.found([nth(0), nth(1)]);
    await filled();
    for (const number of [0, 1]) files[nth(number)] = plan.replace('[DATE]', 'today');
    index.changedBelow('/repo/specs/0001-feature');
    await filled();
    assert.deepEqual([index.get(nth(0))?.unfinished, index.get(nth(1))?.unfinished], [1, 0]);
  });

  test('is not made again of a plan below a folder that has been read since', async () => {
    const files: Record<string, string> = numbered(1);
    const { index, filled } = indexedFiles(files);
    index.found([nth(0)]);
    await filled();
    files[nth(0)] = plan.replace('[DATE]', 'today');
    index.changedBelow('/repo/specs/0000-feature', nth(0));
    assert.equal(index.isFilling, false);
  });

  test('says of a document beside a plan whether it is checked: only with a template for its kind', async () => {
    const tasks = '/repo/specs/001-login/tasks.md';
    const read = async (files: Readonly<Record<string, string>>) => {
      const { index, filled } = indexedFiles({ ...files, [tasks]: '# T\n\n[NAME]\n\n- [x] One\n' });
      index.found([tasks]);
      await filled();
      const { kind, isChecked, unfinished, tasks: progress } = index.get(tasks) ?? assert.fail();
      return { kind, isChecked, unfinished, done: progress.done };
    };
    assert.deepEqual(await read({}), { kind: 'companion', isChecked: false, unfinished: 0, done: 1 });
    assert.deepEqual(await read({ '/repo/.specify/templates/tasks-template.md': '# T\n\n[NAME]\n' }), {
      kind: 'companion',
      isChecked: true,
      unfinished: 1,
      done: 1,
    });
  });

  test("is called by its feature's folder where it has no heading", async () => {
    assert.equal((await summary('Just words.\n'))?.title, '001-login');
    assert.equal((await summary('#\n\n## Context\n'))?.title, 'Context');
  });

  test('counts as the command line does, by template, planquill.json and settings', async () => {
    const files = {
      '/repo/templates/plan-template.md': '# Plan: [NAME]\n\n## Why\n\n[Reason]\n\n## Costs\n\n[How much]\n',
      '/repo/planquill.json': '{ "rules": { "open-question": "off" } }',
      [path]: '# Plan: Login\n\n## Why\n\n[Reason]\n\n[NEEDS CLARIFICATION: who?]\n\n## Costs\n\nTBD\n',
    };
    const contexts = new DocumentContexts(memoryFiles(files), { today: () => '2026-11-23' });
    const unfinished = (await lintDocument(contexts, path, files[path]))?.unfinished;
    assert.equal(unfinished, 2);
    assert.equal((await summary(files[path], files))?.unfinished, unfinished);
    const off = {
      settingsFor: () => ({ rules: { 'unfinished-marker': 'off', 'open-question': 'error' } as const }),
    };
    assert.equal((await summary(files[path], files, off))?.unfinished, 1);
  });

  test('says why a file could not be read, and the others are summed up all the same', async () => {
    const files = numbered(9);
    const { index, filled } = indexedFiles(files, ({ readText, exists }) => ({
      async readText(file) {
        if (file === nth(3)) return { problem: { code: 'binary' } };
        if (file === nth(4)) throw new Error('The wire was cut.');
        return readText(file);
      },
      async exists(file) {
        if (file.startsWith('/repo/specs/0005-feature/')) throw new Error('No.');
        return exists(file);
      },
    }));
    index.found(Object.keys(files));
    await filled();
    assert.deepEqual(index.get(nth(3))?.problem, { code: 'binary' });
    assert.equal(index.get(nth(3))?.title, '0003-feature');
    assert.deepEqual(index.get(nth(4))?.problem, {
      code: 'unreadable',
      data: { reason: 'The wire was cut.' },
    });
    const fine = [...index.paths()].filter(file => index.get(file)?.unfinished === 1);
    assert.equal(fine.length, 7);
  });
});

suite('An index that fills', () => {
  test('knows every plan at once, and sums them up one after the other', async () => {
    const { index, changes, filled } = indexedFiles(numbered(3));
    index.found([nth(0), nth(1), nth(2), nth(1)]);
    assert.deepEqual([...index.paths()], [nth(0), nth(1), nth(2)]);
    assert.equal(index.get(nth(0)), undefined);
    assert.equal(index.isFilling, true);
    await filled();
    assert.equal(index.isFilling, false);
    assert.deepEqual(changes, [
      { added: [nth(0), nth(1), nth(2)], changed: [], removed: [] },
      ...[nth(0), nth(1), nth(2)].map(changed => ({ added: [], changed: [changed], removed: [] })),
      { added: [], changed: [], removed: [] },
    ]);
  });

  test('reads a few files at once, and not more', async () => {
    let now = 0;
    let most = 0;
    const files = numbered(40);
    const { index, filled } = indexedFiles(files, ({ readText }) => ({
      async readText(file) {
        now += 1;
        most = Math.max(most, now);
        await macrotask();
        now -= 1;
        return readText(file);
      },
    }));
    index.found(Object.keys(files));
    await filled();
    assert.equal(most, 4);
  });

  test('rests before each parse, so that one plan alone holds the thread', async () => {
    const files = numbered(20);
    builtInTemplate();
    const steps: string[] = [];
    let resting: Promise<void> | undefined;
    const { index, filled } = indexedFiles(files, undefined, {
      // All who rest at the same time go on at the same time.
      pace: {
        isTurnOver: () => true,
        nextTurn() {
          resting ??= macrotask().then(() => {
            resting = undefined;
            steps.push('rest');
          });
          return resting;
        },
      },
    });
    await watchingParses({ begun: () => void steps.push('parse') }, () => {
      index.found(Object.keys(files));
      return filled();
    });
    assert.equal(steps.filter(step => step === 'parse').length, 20);
    assert.ok(!steps.join(' ').includes('parse parse'), steps.join(' '));
  });

  test('ends with the newer text where a plan changes while it is being read', async () => {
    for (const first of ['older', 'newer'] as const) {
      const answers = { older: held<void>(), newer: held<void>() };
      const texts = [
        answers.older.promise.then(() => ({ text: '# Older\n' })),
        answers.newer.promise.then(() => ({ text: '# Newer\n' })),
      ];
      const { index, filled } = indexedFiles({ [path]: '' }, () => ({
        readText: async () => (await texts.shift()) ?? assert.fail('it is read too often'),
      }));
      index.found([path]);
      index.changed(path);
      answers[first].release();
      for (let turn = 0; turn < 5; turn += 1) await macrotask();
      answers.older.release();
      answers.newer.release();
      await filled();
      assert.equal(index.get(path)?.title, 'Newer', `when the ${first} text comes first`);
    }
  });

  test('stops when it is disposed of: nothing is read, parsed or told any more', async () => {
    const files = numbered(40);
    const answers = held<void>();
    const { index, reads, changes } = indexedFiles(files, ({ readText }) => ({
      async readText(file) {
        if (reads.length > 10) await answers.promise;
        return readText(file);
      },
    }));
    index.found(Object.keys(files));
    while (reads.length < 14) await macrotask();
    const [told, read] = [changes.length, reads.length];
    let parsed = 0;
    const begun = () => {
      parsed += 1;
    };
    await watchingParses({ begun }, async () => {
      index.dispose();
      answers.release();
      for (let turn = 0; turn < 50; turn += 1) await macrotask();
    });
    assert.equal(parsed, 0);
    assert.equal(reads.length, read);
    assert.equal(changes.length, told);
    assert.equal(index.isFilling, false);
    index.found([path]);
    assert.equal(index.has(path), false);
  });
});

suite('An index that is filled', () => {
  async function filledIndex(files: Record<string, string>) {
    const indexed = indexedFiles(files);
    indexed.index.found(Object.keys(files).filter(file => file.endsWith('/plan.md')));
    await indexed.filled();
    indexed.reads.length = 0;
    indexed.changes.length = 0;
    return { ...indexed, files };
  }

  test('reads the one plan that changed, and tells of it only if it says something else', async () => {
    const { index, files, reads, changes, filled } = await filledIndex(numbered(20));
    index.changed(nth(7));
    await filled();
    assert.deepEqual(reads, [nth(7)]);
    assert.deepEqual(
      changes.flatMap(({ changed }) => changed),
      [],
    );
    files[nth(7)] = '# Another\n';
    index.changed(nth(7));
    await filled();
    assert.deepEqual(reads, [nth(7), nth(7)]);
    assert.deepEqual(
      changes.flatMap(({ changed }) => changed),
      [nth(7)],
    );
    assert.equal(index.get(nth(7))?.title, 'Another');
  });

  test('takes in a new plan, and no known one twice', async () => {
    const { index, files, reads, filled } = await filledIndex(numbered(20));
    files[path] = plan;
    index.found([...index.paths(), path]);
    await filled();
    assert.deepEqual(reads, [path]);
    assert.equal(index.get(path)?.unfinished, 1);
  });

  test('drops a plan that was removed, everything below a folder, and nothing beside it', async () => {
    const files = numbered(20);
    for (const name of ['old', 'old/deeper', 'old-and-kept']) files[`/repo/${name}/plan.md`] = plan;
    const { index, reads, changes } = await filledIndex(files);
    index.removed('/repo/old');
    index.removed(nth(1));
    index.removed('/repo/specs/0002-feature/spec.md');
    index.removed('/repo/spec');
    assert.deepEqual(
      changes.map(({ removed }) => removed),
      [['/repo/old/plan.md', '/repo/old/deeper/plan.md'], [nth(1)]],
    );
    assert.equal([...index.paths()].length, 20);
    assert.ok(index.has('/repo/old-and-kept/plan.md'));
    assert.deepEqual(reads, []);
  });

  test('drops a plan that turns out to be gone, and one that was removed while it was read', async () => {
    const { index, files, changes, filled } = await filledIndex(numbered(3));
    delete files[nth(0)];
    index.changed(nth(0));
    files[nth(1)] = '# Another\n';
    index.changed(nth(1));
    index.removed(nth(1));
    await filled();
    assert.deepEqual([...index.paths()], [nth(2)]);
    assert.deepEqual(
      changes.flatMap(({ changed }) => changed),
      [],
    );
  });

  test('sums every plan up again by what a template and planquill.json say now', async () => {
    const template = '/repo/templates/plan-template.md';
    const team = '# Implementation Plan: [NAME]\n\n**Created**: [DATE]\n\n## Implementation Phases\n';
    const { index, files, changes, filled } = await filledIndex({ ...numbered(6), [template]: team });
    assert.equal(index.get(nth(5))?.unfinished, 1);
    assert.equal(index.usesTemplate(template), true);
    assert.equal(index.usesTemplate('/repo/docs/other.md'), false);
    files['/repo/planquill.json'] = '{ "rules": { "unfilled-placeholder": "off" } }';
    index.renew();
    assert.equal(index.get(nth(5))?.unfinished, 1, 'what was known stays until it is known better');
    await filled();
    assert.ok([...index.paths()].every(file => index.get(file)?.unfinished === 0));
    assert.equal(changes.flatMap(({ changed }) => changed).length, 6);
    files['/repo/planquill.json'] = '{}';
    files[template] = team.replace('[DATE]', '[DATE] | **Owner**: [WHO]');
    index.renew();
    await filled();
    assert.ok([...index.paths()].every(file => index.get(file)?.unfinished === 2));
  });

  test('is judged by the newer planquill.json also where it changes while the plans are read', async () => {
    const files = numbered(12);
    const { index, changes, filled } = indexedFiles(files);
    index.found(Object.keys(files));
    while (changes.flatMap(({ changed }) => changed).length < 6) await macrotask();
    files['/repo/planquill.json'] = '{ "rules": { "unfilled-placeholder": "off" } }';
    index.renew();
    await filled();
    assert.deepEqual(
      [...index.paths()].map(file => index.get(file)?.unfinished),
      Array.from({ length: 12 }, () => 0),
    );
  });

  test('looks for what a plan refers to again when a file beside it came or went', async () => {
    const spec = '/repo/specs/0001-feature/spec.md';
    const { index, files, reads, filled } = await filledIndex(numbered(4, '# Plan\n\n[spec](spec.md)\n'));
    assert.equal(index.get(nth(1))?.unfinished, 1);
    files[spec] = '# Spec\n';
    index.changedBeside([spec, '/repo/README.md']);
    await filled();
    assert.deepEqual(reads, [nth(1)]);
    assert.equal(index.get(nth(1))?.unfinished, 0);
    delete files[spec];
    index.changedBeside([spec]);
    await filled();
    assert.equal(index.get(nth(1))?.unfinished, 1);
  });
});

suite('An index of 5,000 plans', () => {
  const count = 5000;
  /** A line that costs nothing to parse, so that a text that was kept would show in the heap. */
  const longLine = 10_000;

  test('keeps summaries of some hundred bytes, and neither a tree nor a text', async () => {
    builtInTemplate();
    const paths = Array.from({ length: count }, (_, number) => nth(number));
    const folders = paths.map(file => ({ name: file.split('/')[3] ?? '', kind: 'folder' as const }));
    // Texts are made when they are read: the test keeps none either.
    const { index, reads, filled } = indexedFiles({}, () => ({
      exists: async () => false,
      readFolder: async folder =>
        folder === '/repo/specs' ? folders : [{ name: 'plan.md', kind: 'file' as const }],
      readText: async file => ({
        text: `${plan.replace('Login', file)}\n~~~\n${file.slice(12, 16).repeat(longLine / 4)}\n~~~\n`,
      }),
    }));
    const trees: WeakRef<Snapshot>[] = [];
    const heap = async () => {
      await collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const before = await heap();
    await watchingParses({ done: snapshot => void trees.push(new WeakRef(snapshot)) }, () => {
      index.found(paths);
      return filled();
    });
    const grown = (await heap()) - before;
    assert.equal(reads.length, count);
    assert.equal(trees.length, count);
    const summaries = [...index.paths()].map(file => index.get(file));
    assert.ok(summaries.every(summary => summary?.unfinished === 1 && summary.tasks.total === 2));
    const longest = Math.max(...summaries.map(summary => JSON.stringify(summary).length));
    assert.ok(longest < 300, `a summary of ${longest} characters`);
    const alive = trees.filter(tree => tree.deref() !== undefined).length;
    assert.equal(alive, 0, `${alive} trees are alive`);
    assert.ok(grown < count * 1500, `${Math.round(grown / count)} bytes for each plan`);
  });
});
