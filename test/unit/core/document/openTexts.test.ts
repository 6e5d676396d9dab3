import assert from 'node:assert/strict';
import { type LiveText, OpenTexts } from '../../../../src/core/document/openTexts';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { applyEdits, type Edit } from '../../../../src/core/text/edits';
import { lineStartsOf } from '../../../../src/core/text/positions';
import type { Pace } from '../../../../src/core/text/steps';
import { collectGarbage, macrotask } from '../../../support/eventLoop';

/** A document that a person edits. */
class Editable implements LiveText {
  version = 1;
  isClosed = false;
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get lineCount(): number {
    return lineStartsOf(this.#text).length;
  }

  getText(): string {
    return this.#text;
  }

  edit(edits: readonly Edit[]): void {
    this.#text = applyEdits(this.#text, edits);
    this.version += 1;
  }
}

/** A pace that pauses after every step, and tells how often it did. */
function slowPace(): Pace & { readonly pauses: () => number } {
  let pauses = 0;
  return {
    pauses: () => pauses,
    isTurnOver: () => true,
    nextTurn() {
      pauses += 1;
      return macrotask();
    },
  };
}

function longText(sections: number): string {
  return Array.from({ length: sections }, (_, index) => `## Part ${index}\n\n${'word '.repeat(500)}\n`).join(
    '\n',
  );
}

function insertion(offset: number, newText: string): Edit {
  return { range: { start: offset, end: offset }, newText };
}

suite('Open texts', () => {
  test('are parsed once, and follow their changes section by section', async () => {
    const texts = new OpenTexts(slowPace());
    const live = new Editable(longText(3));
    const first = await texts.read('a', live);
    const edit = insertion(live.getText().length - 1, ' more');
    live.edit([edit]);
    texts.change('a', live.version, [edit]);
    const second = await texts.read('a', live);
    assert.equal(second?.snapshot.text, live.getText());
    assert.equal(second?.snapshot.sections[0], first?.snapshot.sections[0]);
  });

  test('are parsed in turns, so that other work comes between', async () => {
    const pace = slowPace();
    const texts = new OpenTexts(pace);
    let others = 0;
    const other = setInterval(() => {
      others += 1;
    });
    await texts.read('a', new Editable(longText(40)));
    clearInterval(other);
    assert.ok(pace.pauses() >= 30, `it paused ${pace.pauses()} times`);
    assert.ok(others > 0);
  });

  test('take in changes that come while they are parsed, in their order', async () => {
    const texts = new OpenTexts(slowPace());
    const live = new Editable(longText(20));
    const reading = texts.read('a', live);
    for (const letter of 'abc') {
      const edit = insertion(10, letter);
      live.edit([edit]);
      texts.change('a', live.version, [edit]);
      await macrotask();
    }
    const read = await reading;
    assert.equal(read?.version, 4);
    assert.equal(read?.snapshot.text, live.getText());
  });

  test('take a change of thousands of places in one pass, and in turns', async () => {
    const pace = slowPace();
    const texts = new OpenTexts(pace);
    const live = new Editable(longText(100));
    await texts.read('a', live);
    const before = pace.pauses();
    const edits = [...live.getText().matchAll(/word/g)]
      .filter((_, index) => index % 10 === 0)
      .map(({ index }): Edit => ({ range: { start: index, end: index + 4 }, newText: 'sentence' }));
    assert.equal(edits.length, 5000);
    live.edit(edits);
    texts.change('a', live.version, edits);
    const read = await texts.read('a', live);
    assert.equal(read?.snapshot.text, live.getText());
    const steps = pace.pauses() - before;
    assert.ok(steps >= 50 && steps <= 110, `it took ${steps} steps for 100 sections`);
  });

  test('are parsed anew when a change was not told, or not as it was', async () => {
    const texts = new OpenTexts(slowPace());
    const live = new Editable(longText(2));
    await texts.read('a', live);
    live.edit([insertion(0, 'untold ')]);
    assert.equal((await texts.read('a', live))?.snapshot.text, live.getText());
    live.edit([insertion(0, 'two\nlines ')]);
    texts.change('a', live.version, [insertion(0, 'another ')]);
    assert.equal((await texts.read('a', live))?.snapshot.text, live.getText());
    live.edit([insertion(0, 'third ')]);
    texts.change('a', live.version, [insertion(1_000_000, 'far behind the end')]);
    assert.equal((await texts.read('a', live))?.snapshot.text, live.getText());
  });

  test('are read in the document that is open, when it was closed and opened again', async () => {
    const texts = new OpenTexts(slowPace());
    const [old, anew] = [new Editable(longText(20)), new Editable('# New\n')];
    old.version = 7;
    const reading = texts.read('a', old);
    await macrotask();
    old.isClosed = true;
    texts.close('a');
    const again = texts.read('a', anew);
    assert.equal(await reading, undefined);
    assert.equal((await again)?.snapshot.text, '# New\n');
  });

  test('are read anew after a text that the parser fails on', async () => {
    const texts = new OpenTexts(slowPace());
    const live = new Editable('# Old\n');
    const { parseInSteps } = Snapshot;
    // biome-ignore lint/correctness/useYield: it fails before its first step
    Snapshot.parseInSteps = function* () {
      throw new RangeError('the parser failed');
    };
    await assert.rejects(texts.read('a', live), RangeError).finally(() => {
      Snapshot.parseInSteps = parseInSteps;
    });
    const edit: Edit = { range: { start: 0, end: '# Old\n'.length }, newText: '# Plan\n' };
    live.edit([edit]);
    texts.change('a', live.version, [edit]);
    assert.equal((await texts.read('a', live))?.snapshot.text, '# Plan\n');
  });

  test('are left off when their document closes, and give nothing', async () => {
    const pace = slowPace();
    const texts = new OpenTexts(pace);
    const live = new Editable(longText(50));
    const reading = texts.read('a', live);
    await macrotask();
    live.isClosed = true;
    texts.close('a');
    assert.equal(await reading, undefined);
    const pauses = pace.pauses();
    for (let turn = 0; turn < 50; turn += 1) await macrotask();
    assert.equal(pace.pauses(), pauses);
  });

  test('free the trees of documents that closed', async () => {
    const texts = new OpenTexts(slowPace());
    const names = Array.from({ length: 20 }, (_, index) => `plan ${index}`);
    const trees: WeakRef<object>[] = [];
    for (const name of names) trees.push(...(await treesOf(texts, name, new Editable(longText(2)))));
    const alive = () => trees.filter(tree => tree.deref()).length;
    assert.equal(alive(), 40);
    for (const name of names.slice(1)) texts.close(name);
    await collectGarbage();
    assert.equal(alive(), 2);
    assert.equal((await texts.read('plan 0', new Editable(longText(2))))?.snapshot.sections.length, 2);
  });

  test('do not hold earlier versions of a document', async () => {
    const texts = new OpenTexts(slowPace());
    const live = new Editable(longText(1));
    const trees: WeakRef<object>[] = [];
    for (let count = 0; count < 10; count += 1) {
      trees.push(...(await treesOf(texts, 'a', live)));
      const edit = insertion(20, 'x');
      live.edit([edit]);
      texts.change('a', live.version, [edit]);
    }
    await texts.read('a', live);
    await collectGarbage();
    assert.equal(trees.filter(tree => tree.deref()).length, 0);
  });
});

suite('Steps of a parse', () => {
  test('are as many as a long text has chunks', () => {
    const steps = Snapshot.parseInSteps(longText(30));
    let count = 0;
    while (!steps.next().done) count += 1;
    assert.equal(count, 30);
  });
});

/** The blocks of a text, held by nothing here. */
async function treesOf(texts: OpenTexts, name: string, live: LiveText): Promise<readonly WeakRef<object>[]> {
  const read = await texts.read(name, live);
  return (read?.snapshot.sections ?? []).flatMap(({ blocks }) => blocks.map(node => new WeakRef(node)));
}
