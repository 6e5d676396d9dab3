import assert from 'node:assert/strict';
import dedent from 'dedent';
import { lintPlan } from '../../../../src/core/lint/lintPlan';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { fillTemplate } from '../../../../src/core/plan/fillTemplate';
import { readPlan } from '../../../../src/core/plan/plan';
import {
  type BuiltInKind,
  builtInSpecTemplate,
  builtInTemplate,
} from '../../../../src/core/template/builtInTemplate';
import { readTemplate } from '../../../../src/core/template/template';
import { chooseTemplate } from '../../../../src/core/template/templateChoice';

suite('The built-in spec', () => {
  const feature = { title: 'Audit log', id: '004-audit-log', date: '2026-11-23' };
  const text = fillTemplate(builtInSpecTemplate(), feature);
  const snapshot = Snapshot.parse(text);

  test('has its feature and its day filled in, and a requirement to begin with', () => {
    assert.match(text, /^# Specification: Audit log\n\n\*\*Created\*\*: 2026-11-23\n/);
    assert.match(text, /\*\*REQ-001\*\*/);
  });

  test('is measured by no template for plans, and has no findings without one', () => {
    const { template } = chooseTemplate({ nearby: [] }, snapshot);
    assert.equal(template, undefined);
    assert.deepEqual(lintPlan(readPlan(snapshot, undefined)).findings, []);
  });

  test('shares no heading with the built-in plan', () => {
    const { fixedHeadings } = builtInTemplate();
    const shared = builtInSpecTemplate().fixedHeadings;
    assert.deepEqual(
      [...shared].filter(heading => fixedHeadings.has(heading)),
      [],
    );
  });
});

/** A plan as an author leaves it, and whether the template asks for more. */
const written: Readonly<Record<Exclude<BuiltInKind, 'plan'>, string>> = {
  'task-plan': dedent`
    # Task Plan: Move the tests to Vitest

    ## Goal

    All suites run under Vitest, in half of the time.

    ## Current Phase

    Phase 2

    ## Phases

    ### Phase 1: Survey

    - [x] List the suites
    - **Status:** complete

    ### Phase 2: Übersetzen 🧪

    - [ ] Translate the mocks
    - **Status:** in_progress
  `,
  'superpowers-plan': dedent`
    # Rate limits Implementation Plan

    **Goal:** Nobody can send more than ten requests a second.

    **Architecture:** A bucket for each key, before the router.

    **Tech Stack:** Go 1.24

    ---

    ### Task 1: The bucket

    **Files:**

    - Create: \`limits/bucket.go\`

    - [ ] **Step 1: Write a test that empties the bucket**

    ### Task 2: The router asks it

    **Files:**

    - Modify: \`http/router.go:12-40\`

    - [ ] **Step 1: Refuse with 429**

    ## Chunk 2

    ### Task 3: The log

    **Files:**

    - Test: \`limits/log_test.go\`

    - [ ] **Step 1: Log every refusal**
  `,
  'exec-plan': dedent`
    # Add a dry run to the importer

    ## Purpose / Big Picture

    An operator sees what an import would change before it does.

    ## Progress

    - [x] (2026-11-02 09:15Z) Read the importer.
    - [ ] Add the flag.

    ## Surprises & Discoveries

    None so far.

    ## Decision Log

    - Decision: The flag is called \`--dry-run\`.
      Rationale: Other commands have it.
      Date/Author: 2026-11-02, Kim

    ## Plan of Work

    In \`importer.py\`, pass the flag to \`apply\`.
  `,
};

suite('A built-in template of another kind', () => {
  for (const [kind, text] of Object.entries(written) as [BuiltInKind, string][]) {
    const builtIn = [{ kind, headings: 'most' }] as const;

    test(`measures a ${kind} and has nothing against one that is written`, () => {
      for (const ending of [text, text.replaceAll('\n', '\r\n')]) {
        const snapshot = Snapshot.parse(ending);
        const { template, reason } = chooseTemplate({ nearby: [], builtIn }, snapshot);
        assert.equal(template, builtInTemplate(kind));
        assert.equal(reason, 'built-in');
        const { findings } = lintPlan(readPlan(snapshot, template));
        assert.deepEqual(
          findings.map(({ rule, data }) => [rule, data]),
          [],
        );
      }
    });

    test(`comes after the team's for a ${kind}`, () => {
      const team = readTemplate('ours.md', text);
      const { template } = chooseTemplate({ nearby: [team], builtIn }, Snapshot.parse(text));
      assert.equal(template, team);
    });

    test(`is not for a document with one heading of a ${kind}`, () => {
      for (const heading of ['# Plan', '## Progress', '## Goal', '### Task 1: Read', '## Context']) {
        const { reason } = chooseTemplate({ nearby: [], builtIn }, Snapshot.parse(`${heading}\n\nWords.\n`));
        assert.equal(reason, 'none');
      }
    });

    test(`has its title filled in for a ${kind}, and every other gap left`, () => {
      const template = builtInTemplate(kind);
      const feature = { title: 'Audit log', id: '004-audit-log', date: '2026-11-23' };
      const snapshot = Snapshot.parse(fillTemplate(template, feature));
      assert.match(snapshot.text, /^# .*Audit log/);
      assert.equal(chooseTemplate({ nearby: [], builtIn }, snapshot).template, template);
      assert.ok(lintPlan(readPlan(snapshot, template)).findings.length > 5);
    });
  }

  test('counts as an ExecPlan with five of its twelve headings, at any level, and not with four', () => {
    const builtIn = [{ kind: 'exec-plan', headings: 'most' }] as const;
    const five = ['Progress', 'Decision Log', 'Context and Orientation', 'Concrete Steps', 'Plan of Work'];
    const reasonOf = (titles: readonly string[], marks: string) =>
      chooseTemplate(
        { nearby: [], builtIn },
        Snapshot.parse(titles.map(title => `${marks} ${title}\n\nWords.\n`).join('\n')),
      ).reason;
    assert.equal(reasonOf(five, '##'), 'built-in');
    assert.equal(reasonOf(five, '###'), 'built-in');
    assert.equal(reasonOf(five.slice(1), '##'), 'none');
    const inFence = `\`\`\`md\n${five.map(title => `## ${title}`).join('\n')}\n\`\`\`\n`;
    assert.equal(chooseTemplate({ nearby: [], builtIn }, Snapshot.parse(inFence)).reason, 'none');
  });
});
