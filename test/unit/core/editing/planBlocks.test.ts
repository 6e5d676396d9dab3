import assert from 'node:assert/strict';
import dedent from 'dedent';
import { planBlocks, planForBlocks } from '../../../../src/core/editing/planBlocks';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { readPlan } from '../../../../src/core/plan/plan';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { readTemplate } from '../../../../src/core/template/template';
import { planOf } from '../../../support/lint';

const template = readTemplate(
  'ours.md',
  dedent`
    # Pläne: [NAME]

    ## Ziele

    <!-- Was soll
    erreicht werden? -->

    ## Entscheidungen

    ### Entscheidung 1: [Titel]

    **Grund**: [Warum]

    **Folgen**: [Welche]

    ### Entscheidung 2: [Titel]

    ## Level 3 support

    ## Anhang

    ### Quellen
  `,
);

/** The offers where `|` is the cursor, each by its kind and title. */
function offers(marked: string): readonly string[] {
  const plan = planOf(marked.replace('|', ''), template);
  return planBlocks(plan, marked.indexOf('|')).map(({ kind, title }) => `${kind}: ${title}`);
}

suite('The blocks that a template has for a plan', () => {
  test('are what the plan lacks, with all below it, and what may come again', () =>
    assert.deepEqual(offers('# Pläne: A\n\n|## Ziele\n\nX\n'), [
      'missing: Entscheidungen',
      'missing: Level 3 support',
      'missing: Anhang',
      'repeatable: Entscheidung 1: [Titel]',
    ]));

  test('begin with those of the section at the cursor', () =>
    assert.deepEqual(
      offers('# P: A\n\n## Ziele\n\nX\n\n## Entscheidungen\n\n### Entscheidung 1: B\n\n**Grund**: |C\n'),
      ['field: Folgen', 'repeatable: Entscheidung 1: [Titel]', 'missing: Level 3 support', 'missing: Anhang'],
    ));

  test('are all of the template for a plan without a heading', () =>
    assert.equal(offers('|Text.\n')[0], 'whole: ours.md'));

  test('tell what the template says about them', () => {
    const [goals] = planBlocks(planOf('# Pläne: A\n', template), 0);
    assert.equal(goals?.guidance, 'Was soll erreicht werden?');
  });

  test('are none where the plan has every section and nothing may come again', () => {
    const small = readTemplate('t', '# P\n\n## A\n\n## B\n');
    assert.deepEqual(planBlocks(planOf('# P\n\n## B\n\n## A\n', small), 0), []);
  });
});

suite('The template that blocks come from', () => {
  const bare = (text: string) => readPlan(Snapshot.parse(text), undefined);
  const nameFor = (text: string, nearby = [template]) =>
    planForBlocks({ plan: bare(text), candidates: { nearby } })?.template?.name;

  test('is the one that a plan without headings would be made from', () => {
    assert.equal(nameFor(''), 'ours.md');
    assert.equal(nameFor('', []), builtInTemplate().name);
  });

  test('is the built-in one of its kind for a plan without headings', () => {
    const builtIn = [{ kind: 'task-plan', headings: 'most' }] as const;
    const plan = planForBlocks({ plan: bare(''), candidates: { nearby: [], builtIn } }) ?? assert.fail();
    assert.deepEqual(
      planBlocks(plan, 0).map(({ kind, title }) => `${kind}: ${title}`),
      [
        'whole: built-in',
        ...['Goal', 'Next Step', 'Current Phase', 'Phases', 'Key Questions'].map(
          title => `missing: ${title}`,
        ),
        ...['Decisions Made', 'Errors Encountered', 'Notes'].map(title => `missing: ${title}`),
        'repeatable: Phase 1: [What this phase reaches]',
      ],
    );
    assert.equal(planForBlocks({ plan: bare(''), candidates: { nearby: [], builtIn: [] } }), undefined);
  });

  test('is none for a plan with headings of its own', () => {
    assert.equal(nameFor('# Something else\n'), undefined);
    assert.equal(nameFor('# Something else\n', []), undefined);
  });

  test('is none while the one that was named cannot be used', () => {
    const problem = { code: 'empty', path: 'x.md', isTemplate: true } as const;
    assert.equal(planForBlocks({ plan: bare(''), candidates: { nearby: [], problem } }), undefined);
  });
});
