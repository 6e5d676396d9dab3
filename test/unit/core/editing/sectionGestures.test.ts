import { deleteSection } from '../../../../src/core/editing/deleteSection';
import { duplicateSection } from '../../../../src/core/editing/duplicateSection';
import { moveSectionDown, moveSectionUp } from '../../../../src/core/editing/moveSection';
import { demoteSection, promoteSection } from '../../../../src/core/editing/shiftSection';
import { assertGesture } from '../../../support/sectionGestures';

suite('A section that is promoted or demoted', () => {
  test('takes the headings below it along, and only them', () => {
    const plan = '# P\n\n## A\n\n### A1 ###\n\n`## no`\n\n## B\n';
    const lower = '# P\n\n### A\n\n#### A1 ####\n\n`## no`\n\n## B\n';
    assertGesture(plan, demoteSection, '## A\n', lower);
    assertGesture(lower, promoteSection, '### A\n', plan);
  });

  test('keeps an underlined heading underlined where its level can be', () => {
    assertGesture('# P\n\nAbc\n---\n\nx\n', promoteSection, 'Abc', '# P\n\nAbc\n===\n\nx\n');
    assertGesture('A\n=\n\n# B\n', demoteSection, 'A\n', 'A\n-\n\n# B\n');
    assertGesture('# P\n\nAbc *d*\n---\n\nx\n', demoteSection, 'Abc', '# P\n\n### Abc *d*\n\nx\n');
    assertGesture('# P\n\nAbc\ndef\n---\n\nx\n', demoteSection, 'Abc', undefined);
  });

  test('stays where a level would leave 1 to 6, and as the title', () => {
    assertGesture('# A\n\n# B\n', promoteSection, '# B', undefined);
    assertGesture('## A\n\n###### A1\n\n## B\n', demoteSection, '## A', undefined);
    assertGesture('# P\n\n## A\n', demoteSection, '# P', undefined);
    assertGesture('## P\n\n### A\n', promoteSection, '## P', undefined);
    assertGesture('No heading.\n', promoteSection, 'No', undefined);
  });

  test('may be several side by side', () =>
    assertGesture(
      '# P\n\n## A\n\n## B\n\n## C\n',
      demoteSection,
      ['## A', '## B'],
      '# P\n\n### A\n\n### B\n\n## C\n',
    ));
});

suite('A section that is deleted', () => {
  test('goes with its sub-sections and one of the separations', () => {
    assertGesture(
      '# P\n\n## A\n\n### A1\n\nx\n\n\n## B\n\nb\n',
      deleteSection,
      '## A\n',
      '# P\n\n## B\n\nb\n',
    );
    assertGesture('# P\n\n## A\n\na\n\n\n## B\n\nb', deleteSection, '## B', '# P\n\n## A\n\na');
    assertGesture('## A\n\na\n', deleteSection, '## A', '');
    assertGesture('Lead.\n\n## A\n\na\n', deleteSection, '## A', 'Lead.\n');
  });

  test('leaves one ruler between the sections around it', () =>
    assertGesture(
      '## A\n\na\n\n---\n\n## B\n\nb\n\n---\n\n## C\n',
      deleteSection,
      '## B',
      '## A\n\na\n\n---\n\n## C\n',
    ));

  test('closes the gap in its series; what is said of it stays', () =>
    assertGesture(
      '# P\n\nDecision 2, Decision 3.\n\n## Decision 1\n\n## Decision 2\n\n## Decision 3\n',
      deleteSection,
      '## Decision 2',
      '# P\n\nDecision 2, Decision 2.\n\n## Decision 1\n\n## Decision 2\n',
    ));

  test('is not the title of a plan', () => assertGesture('# P\n\n## A\n', deleteSection, '# P', undefined));
});

suite('What a section says of links and numbers', () => {
  for (const [what, text] of [
    ['a link', '# P\n\n## A\n\n[x] [a]\n\n[a]: one.md\n\n## B\n\n[a]: two.md\n'],
    ['a footnote', '# P\n\n## A\n\nx[^1]\n\n[^1]: one\n\n## B\n\n> [^1]: two\n'],
  ] as const) {
    test(`stays so: no section passes another definition of ${what}`, () => {
      assertGesture(text, moveSectionDown, '## A', undefined);
      assertGesture(text, moveSectionUp, '## B', undefined);
    });
  }

  test('lets a section pass an equal definition, and one go with its section', () => {
    const text = '# P\n\n## A\n\n[a]: one.md\n\n## B\n\n[A]\n\n[a]: one.md\n';
    assertGesture(
      text,
      moveSectionDown,
      '## A',
      '# P\n\n## B\n\n[A]\n\n[a]: one.md\n\n## A\n\n[a]: one.md\n',
    );
    assertGesture(text, deleteSection, '## A', '# P\n\n## B\n\n[A]\n\n[a]: one.md\n');
  });

  for (const words of [
    'Phase 2 through 4',
    'Phase 2, and 3',
    'Phase 2.x',
    'Phase 2б',
    'Phase 2_old',
    'Phase 2–4',
    'Phase 2 of 3',
    'Phases 2 and 3',
    'Phase 2.1',
  ]) {
    test(`is no reference to one section in: ${words}`, () =>
      assertGesture(
        `# P\n\n${words}\n\n## Phase 1: A\n\n## Phase 2: B\n`,
        moveSectionUp,
        '## Phase 2',
        `# P\n\n${words}\n\n## Phase 1: B\n\n## Phase 2: A\n`,
      ));
  }
});

suite('A section that is duplicated', () => {
  test('has its copy behind it, parted as the sections around it are', () => {
    assertGesture(
      '# P\n\n## A\n\na\n\n### A1\n\n\n## B\n',
      duplicateSection,
      '## A\n',
      '# P\n\n## A\n\na\n\n### A1\n\n\n## A\n\na\n\n### A1\n\n\n## B\n',
    );
    assertGesture('# P\n\n## A\n\na', duplicateSection, '## A', '# P\n\n## A\n\na\n\n## A\n\na');
  });

  test('has a copy with the next number, and moves the others of its series on', () =>
    assertGesture(
      '# P\n\nPhase 1, Phase 2.\n\n## Phase 1: A\n\nPhase 2\n\n## Phase 2: B\n',
      duplicateSection,
      '## Phase 1',
      '# P\n\nPhase 1, Phase 3.\n\n## Phase 1: A\n\nPhase 3\n\n## Phase 2: A\n\nPhase 3\n\n## Phase 3: B\n',
    ));

  test('stays single where it ends in an open code fence', () =>
    assertGesture('# P\n\n## A\n\n~~~\nopen\n', duplicateSection, '## A', undefined));
});
