import assert from 'node:assert/strict';
import { moveSectionDown, moveSectionUp } from '../../../../src/core/editing/moveSection';
import { plainText, selectionAfter } from '../../../../src/core/text/change';
import { applyEdits } from '../../../../src/core/text/edits';
import { planOf } from '../../../support/lint';
import { after, assertGesture, offsetOf } from '../../../support/sectionGestures';

suite('A section that moves', () => {
  const plan = '# P\n\nLead.\n\n## A\n\na\n\n### A1\n\n- [ ] x\n\n## B\n\nb\n\n## C\n\nc\n';
  const moved = '# P\n\nLead.\n\n## B\n\nb\n\n## A\n\na\n\n### A1\n\n- [ ] x\n\n## C\n\nc\n';

  test('goes down with its sub-sections, and up again', () => {
    assertGesture(plan, moveSectionDown, '## A\n', moved);
    assertGesture(moved, moveSectionUp, '## A\n', plan);
    assertGesture(plan, moveSectionUp, '## B', moved);
  });

  test('is the one around the cursor', () => assertGesture(plan, moveSectionUp, 'b\n', moved));

  test('goes with the ones beside it that are chosen too', () => {
    assertGesture(
      plan,
      moveSectionUp,
      ['## B', '## C'],
      '# P\n\nLead.\n\n## B\n\nb\n\n## C\n\nc\n\n## A\n\na\n\n### A1\n\n- [ ] x\n',
    );
    assertGesture(plan, moveSectionUp, ['## A', '## C'], undefined);
    assertGesture(plan, moveSectionDown, ['## A', '### A1'], moved);
  });

  test('stays where there is none to go past', () => {
    assertGesture(plan, moveSectionUp, '## A\n', undefined);
    assertGesture(plan, moveSectionDown, '## C', undefined);
    assertGesture(plan, moveSectionUp, '### A1', undefined);
    assertGesture(plan, moveSectionDown, '# P', undefined);
    assertGesture('Words alone.\n', moveSectionDown, 'Words', undefined);
    assertGesture('', moveSectionDown, '', undefined);
  });

  test('leaves blank lines and rulers in their places, and the end of the document as it is', () => {
    assertGesture('## A\na\n\n\n\n## B\nb', moveSectionDown, '## A', '## B\nb\n\n\n\n## A\na');
    assertGesture(
      '## A\n\na\n\n---\n\n## B\n\nb\n\n***\n\n## C\n\nc\n',
      moveSectionDown,
      '## A',
      '## B\n\nb\n\n---\n\n## A\n\na\n\n***\n\n## C\n\nc\n',
    );
    assertGesture('## A\n## B\n## C', moveSectionUp, '## C', '## A\n## C\n## B');
  });

  test('leaves front matter and comments before the first heading alone', () =>
    assertGesture(
      '---\nstatus: Draft\n---\n<!-- about -->\n\n## A\n\na\n\n## B\n\nb\n',
      moveSectionUp,
      '## B',
      '---\nstatus: Draft\n---\n<!-- about -->\n\n## B\n\nb\n\n## A\n\na\n',
    ));

  test('takes the comment on the line above its heading along', () =>
    assertGesture(
      '## A\n\na\n\n<!-- planquill-disable-next-line -->\n## B\n\nb\n\n## C\n',
      moveSectionUp,
      '## B',
      '<!-- planquill-disable-next-line -->\n## B\n\nb\n\n## A\n\na\n\n## C\n',
    ));

  test('may have an underlined or an indented heading, tabs and emoji', () =>
    assertGesture(
      '# P\n\nA 🚀\n---\n\n-\ttab\n\n   ## B ##\n\n👩‍👩‍👧 b\n',
      moveSectionDown,
      'A 🚀',
      '# P\n\n   ## B ##\n\n👩‍👩‍👧 b\n\nA 🚀\n---\n\n-\ttab\n',
    ));

  test('stays where other text would be read in another way', () => {
    assertGesture('## A\n\na\n\n## B\n\n```\nopen\n', moveSectionUp, '## B', undefined);
    assertGesture('## A\n\na\n\n## B\n\n<!-- open\n', moveSectionDown, '## A', undefined);
    assertGesture('# P\n\n### C\n\n## B\n', moveSectionUp, '## B', undefined);
    // The title would become a part of the paragraph.
    assertGesture('## A\n\na\n\n## B\ntext\n## C\n\nD\n---\n', moveSectionUp, 'D', undefined);
  });

  test('has the cursor at the end of its heading', () => {
    const heading = '## A\n';
    const edits = moveSectionDown(planOf(plan), [offsetOf(plan, heading)])?.edits ?? assert.fail();
    const text = applyEdits(
      plan,
      edits.map(edit => ({ ...edit, newText: plainText(edit.newText) })),
    );
    const end = offsetOf(text, heading) + heading.trim().length;
    assert.deepEqual(selectionAfter(edits), { start: end, end });
  });

  suite('in a numbered series', () => {
    const phases =
      '## Phase 1: Setup\n\nAs in Phase 3.\n\n## Phase 2: Core\n\n`Phase 2` [Phase 2](#phase-2-core)\n\n## Phase 3: Docs\n\nAfter **phase 2**.\n';

    test('gets the number of its place, and so do references to it', () =>
      assertGesture(
        phases,
        moveSectionUp,
        '## Phase 3',
        '## Phase 1: Setup\n\nAs in Phase 2.\n\n## Phase 2: Docs\n\nAfter **phase 3**.\n\n' +
          '## Phase 3: Core\n\n`Phase 2` [Phase 2](#phase-2-core)\n',
      ));

    test('leaves what is not sure alone: a range, a list, a number of another thing', () => {
      const unsure =
        'Phases 1–2, Phase 1–2, Phase 1 and 2, Phase 1/2, Phase 1.5, Phase 1a, Subphase 1, Phase 12, Phase-1.';
      assert.ok(
        after(`# P\n\n${unsure}\n\n## Phase 1\n\na\n\n## Phase 2\n\nb\n`, moveSectionUp, [
          '## Phase 2',
        ])?.includes(unsure),
      );
    });

    test('leaves a number that two headings have alone in sentences', () =>
      assertGesture(
        '# P\n\nPhase 1, Phase 2.\n\n## Phase 1\n\na\n\n## Phase 2\n\nb\n\n## Risks\n\n### Phase 1: again\n',
        moveSectionUp,
        '## Phase 2',
        '# P\n\nPhase 1, Phase 1.\n\n## Phase 1\n\nb\n\n## Phase 2\n\na\n\n## Risks\n\n### Phase 1: again\n',
      ));

    test('in German and Chinese', () => {
      assertGesture(
        '## Schritt 1: Übergang\n\nVor Schritt 2.\n\n## Schritt 2: Schluß\n\nNach Schritt 1, Schritt 2.\n',
        moveSectionDown,
        '## Schritt 1',
        '## Schritt 1: Schluß\n\nNach Schritt 2, Schritt 1.\n\n## Schritt 2: Übergang\n\nVor Schritt 1.\n',
      );
      assertGesture(
        '## 步骤 1：准备\n\n见步骤 2。\n\n## 步骤 2：实施\n\n在步骤1之后。\n',
        moveSectionDown,
        '## 步骤 1',
        '## 步骤 1：实施\n\n在步骤2之后。\n\n## 步骤 2：准备\n\n见步骤 1。\n',
      );
    });

    test('keeps numbers that are names: with gaps, of years, of versions, of what comes after them', () => {
      for (const [a, b] of [
        ['Phase 2', 'Phase 4'],
        ['Version 1.1', 'Version 1.2'],
        ['Level 1 support', 'Level 2 support'],
        ['Q3', 'Q4'],
      ])
        assertGesture(
          `## ${a}\n\na\n\n## ${b}\n\nb\n`,
          moveSectionUp,
          `## ${b}`,
          `## ${b}\n\nb\n\n## ${a}\n\na\n`,
        );
    });

    test('keeps leading zeros', () =>
      assertGesture(
        '## Step 01\n\na\n\n## Step 02\n\nb, step 01\n',
        moveSectionUp,
        '## Step 02',
        '## Step 01\n\nb, step 02\n\n## Step 02\n\na\n',
      ));
  });
});
