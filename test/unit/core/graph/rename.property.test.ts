import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FeatureGraph } from '../../../../src/core/graph/featureGraph';
import { rename } from '../../../../src/core/graph/rename';
import { type Id, scanIds } from '../../../../src/core/graph/scanIds';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { plainEdits } from '../../../../src/core/text/change';
import { applyEdits } from '../../../../src/core/text/edits';
import { featuresOfRealPlans } from '../../../support/realPlans';
import { seedFrom } from '../../../support/seed';

/** The texts of a feature's documents. */
type Texts = readonly string[];

function graphOf(texts: Texts): FeatureGraph {
  return FeatureGraph.of(
    texts.map((text, index) => ({ path: String(index), snapshot: Snapshot.parse(text) })),
  );
}

/** The texts after a rename; undefined where it is refused. */
function renamed(texts: Texts, id: Id, to: string): Texts | undefined {
  const done = rename(graphOf(texts), id, to);
  if ('refusal' in done) return undefined;
  const edits = new Map(done.change.otherDocuments?.map(other => [other.path, plainEdits(other.edits)]));
  return texts.map((text, index) => applyEdits(text, edits.get(String(index)) ?? []));
}

/** Every id with where it is named and how often, in the order of the documents. */
function namesIn(texts: Texts): readonly string[] {
  return [...graphOf(texts).entries()].map(
    ({ id, definition, mentions }) => `${id.text} ${definition?.kind} ${mentions.length}`,
  );
}

/** @returns whether the rename was made */
function assertBackIsIdentity(texts: Texts, id: Id, to: Id): boolean {
  const there = renamed(texts, id, to.text);
  if (!there) return false;
  const hasId = (text: string) => there.some(other => other.includes(text));
  assert.ok(hasId(to.text) || to.family === id.family, `${to.text} is not there`);
  const back = renamed(there, to, id.text) ?? assert.fail(`${to.text} cannot be renamed back to ${id.text}`);
  const keepsForm = id.family === to.family && id.number.length === to.number.length;
  // A list without letters is written out where they change, and stays so.
  if (keepsForm || !namesDigits(texts)) assert.deepEqual(back, texts);
  assert.deepEqual(namesIn(back), namesIn(texts));
  return true;
}

function namesDigits(texts: Texts): boolean {
  return texts.some(text => scanIds(text).some(({ written, span }) => written === 'digits' && !span));
}

const idOf = (text: string): Id => scanIds(text)[0]?.id ?? assert.fail(text);

suite('Renaming an id and back', () => {
  test('leaves every byte of real features as it was', () => {
    let made = 0;
    for (const texts of featuresOfRealPlans()) {
      const graph = graphOf(texts);
      // The first and the last ones of a long list stand for all.
      const ids = [...graph.entries()].map(({ id }) => id);
      for (const id of [...ids.slice(0, 3), ...ids.slice(-2)])
        for (const to of [`${id.family}${'9'.repeat(Math.min(id.number.length, 4))}`, 'QZX-77'])
          if (!graph.entry(to) && assertBackIsIdentity(texts, id, idOf(to))) made += 1;
    }
    assert.ok(made >= 20, `only ${made} renames were made`);
  });

  const family = fc.constantFrom('REQ-', 'T', 'US', 'NFR-', 'AB');
  const id = fc
    .tuple(family, fc.nat(4), fc.constantFrom(1, 2, 3))
    .map(([letters, number, width]) => letters + String(number).padStart(width, '0'));
  const lead = fc.constantFrom(
    ...['- **', '### ', '- [ ] ', '- ', '| ', '**Covers**: ', '_Requirements: ', '（', '(', '`', '<!-- ', ''],
    ...['See ', '~~', '[', '> ', '\t', '- [x] **', '🚀', 'v', '/', 'User Story '],
  );
  const tail = fc.constantFrom(
    ...['**: words', ' words', ', 002', ', 002, 003', '..004', ' to REQ-003', '/003', '`', ' -->', ')', ''],
    ...['~~', '](a.md)', ' |', '\n|---|---|', '–5', ', 2024', '. ', '、002', '-x', '.5', ': words (T001)'],
  );
  const line = fc.tuple(lead, id, tail).map(parts => parts.join(''));
  const text = fc
    .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\n\n', '\r\n\r\n'))
    .map(([lines, end]) => lines.join(end));

  test('leaves every byte of random features as it was, and changes no other id', () =>
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), fc.nat(), id, (texts, pick, to) => {
        const ids = [...graphOf(texts).entries()];
        const from = ids[pick % Math.max(1, ids.length)]?.id;
        if (from && from.text !== to) assertBackIsIdentity(texts, from, idOf(to));
      }),
      { numRuns: Number(process.env['PLANQUILL_MUTATIONS'] ?? 300), ...seedFrom() },
    ));
});
