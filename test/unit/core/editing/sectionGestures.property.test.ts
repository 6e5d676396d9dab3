import assert from 'node:assert/strict';
import fc from 'fast-check';
import { deleteSection } from '../../../../src/core/editing/deleteSection';
import { duplicateSection } from '../../../../src/core/editing/duplicateSection';
import { moveSectionDown, moveSectionUp } from '../../../../src/core/editing/moveSection';
import { moveSectionTo } from '../../../../src/core/editing/moveSectionTo';
import { demoteSection, promoteSection } from '../../../../src/core/editing/shiftSection';
import { toggleTask } from '../../../../src/core/editing/toggleTask';
import { type Change, plainEdits, selectionAfter } from '../../../../src/core/text/change';
import { applyEdits } from '../../../../src/core/text/edits';
import { planOf } from '../../../support/lint';
import { plans } from '../../../support/planPieces';
import type { SectionGesture } from '../../../support/sectionGestures';

const seed = process.env['PLANQUILL_SEED'];
const runs = { numRuns: 300, ...(seed !== undefined && { seed: Number(seed) }) };

/** Plans of many sections that are numbered, parted in every way and underlined. */
const numbered = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom(
          ['## Phase 1: A', 'See Phase 2.'],
          ['## Phase 2', '- [ ] b in Phase 1', '- [x] c'],
          ['### Step 1'],
          ['Underlined', '---', '', 'Words, Phase 3'],
          ['### Step 2', '', '```', '## no heading', '```'],
          ['## Phase 3', '', '| Phase 1 |', '|---|', '| [Phase 2](#phase-2) |'],
          ['#### deep', '> quote'],
          ['<!-- of the heading -->', '## C', '* * *'],
        ),
        fc.constantFrom([], [''], ['', ''], ['', '---', '']),
      ),
      { minLength: 1, maxLength: 7 },
    ),
    fc.constantFrom([], ['# P', ''], ['---', 'a: b', '---', '']),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  )
  .map(
    ([sections, lead, eol, isEnded]) =>
      [...lead, ...sections.flatMap(([lines, gap]) => [...lines, ...gap])].join(eol) + (isEnded ? eol : ''),
  );

/** The same, but each series of headings counts from 1: numbers in any other order are names, which a move may put in order. */
const counted = numbered.map(text => {
  const next = { Phase: 0, Step: 0 };
  return text.replace(
    /^(?:(#+) (?:(Phase|Step) \d)?|---)/gmu,
    (whole, marks?: string, word?: 'Phase' | 'Step') => {
      if (marks !== '###' && marks !== '####') next.Step = 0;
      if (!word) return whole;
      next[word] += 1;
      return `${marks} ${word} ${next[word]}`;
    },
  );
});

const texts = fc.oneof(numbered, plans);
const place = fc.double({ min: 0, max: 1, noNaN: true });

function applied(text: string, change: Change): string {
  return applyEdits(text, plainEdits(change.edits));
}

/** The lines of a text with words in them, in one order, without numbers, levels and the rulers that part sections. */
function wordsOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\n/u)
    .map(line =>
      line
        .replace(/^ {0,3}#+[ \t]*/u, '')
        .replace(/\d+/gu, '0')
        .trim(),
    )
    .filter(line => /[^\s=*-]/u.test(line))
    .toSorted();
}

suite('Gestures on sections, in any plan,', () => {
  const at = (text: string, part: number) => Math.floor(part * text.length);

  for (const [name, gesture] of Object.entries({
    moveSectionUp,
    moveSectionDown,
    promoteSection,
    demoteSection,
  }))
    test(`keep every line: ${name}`, () =>
      fc.assert(
        fc.property(texts, place, (text, part) => {
          const change = gesture(planOf(text, undefined), [at(text, part)]);
          if (change) assert.deepEqual(wordsOf(applied(text, change)), wordsOf(text));
        }),
        runs,
      ));

  test('keep every line: moveSectionTo', () =>
    fc.assert(
      fc.property(
        texts,
        place,
        place,
        fc.constantFrom('before', 'after', 'into'),
        (text, part, to, where) => {
          const change = moveSectionTo(planOf(text, undefined), [at(text, part)], {
            at: at(text, to),
            where,
          });
          if (change) assert.deepEqual(wordsOf(applied(text, change)), wordsOf(text));
        },
      ),
      runs,
    ));

  const isUndone = (there: SectionGesture, back: SectionGesture) =>
    fc.assert(
      fc.property(fc.oneof(counted, plans), place, (text, part) => {
        const change = there(planOf(text, undefined), [at(text, part)]);
        if (!change) return;
        const moved = applied(text, change);
        const cursor = selectionAfter(change.edits) ?? assert.fail('no cursor');
        const undone = back(planOf(moved, undefined), [cursor.start]) ?? assert.fail('no way back');
        assert.equal(applied(moved, undone), text);
      }),
      runs,
    );

  test('are undone by their inverses: up and down', () => isUndone(moveSectionUp, moveSectionDown));

  test('are undone by their inverses: down and up', () => isUndone(moveSectionDown, moveSectionUp));

  test('leave nothing of a copy when it is deleted, but in sentences', () =>
    fc.assert(
      fc.property(texts, place, (text, part) => {
        const change = duplicateSection(planOf(text, undefined), [at(text, part)]);
        if (!change) return;
        const copied = applied(text, change);
        const cursor = selectionAfter(change.edits) ?? assert.fail('no cursor');
        const undone = deleteSection(planOf(copied, undefined), [cursor.start]);
        if (undone) assert.deepEqual(wordsOf(applied(copied, undone)), wordsOf(text));
      }),
      runs,
    ));
});

suite('Toggling a task twice', () => {
  test('is the identity, where a tick is an x', () =>
    fc.assert(
      fc.property(texts, place, (text, part) => {
        const offset = Math.floor(part * text.length);
        const selection = { start: offset, end: offset };
        const change = toggleTask(planOf(text, undefined), selection);
        if (!change) return;
        const toggled = applied(text, change);
        const back = toggleTask(planOf(toggled, undefined), selection) ?? assert.fail('no way back');
        assert.equal(applied(toggled, back), text);
      }),
      runs,
    ));
});
