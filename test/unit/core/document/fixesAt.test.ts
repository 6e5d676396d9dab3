import assert from 'node:assert/strict';
import { fixesAt, type OfferedFix } from '../../../../src/core/document/fixesAt';
import { PlanDocument } from '../../../../src/core/document/planDocument';
import { formatMessage } from '../../../../src/core/lint/formatMessage';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { readTemplate } from '../../../../src/core/template/template';
import { allAtOnce } from '../../../../src/core/text/steps';
import { readMarkers } from '../../../support/markers';

const template = readTemplate(
  'test',
  `# Plan: [NAME]

**Branch**: \`[###-feature-name]\`

## Risks

| Risk | Likelihood | Impact |
|------|------------|--------|
| [Risk 1] | Low/Medium/High | Low/Medium/High |
| [Risk 2] | ... | ... |
`,
);
const feature = { title: 'Audit log', id: '004-audit-log', date: '2026-11-23' };

/** What is offered where `«…»` is selected in a plan. */
function offeredAt(marked: string) {
  const { text, ranges } = readMarkers(marked);
  const plan = allAtOnce(
    PlanDocument.lintInSteps(
      { snapshot: Snapshot.parse(text), version: 0 },
      {
        choice: { template, reason: 'nearby' },
        candidates: { nearby: [template] },
        lint: { feature },
        problems: [],
      },
    ),
  );
  const { fixes, rules, suppressions } = fixesAt(plan, ranges[0] ?? assert.fail());
  const title = ({ fix, position }: OfferedFix) =>
    formatMessage(fix.title, fix.data ?? {}) + (position ? ` at ${position.line}:${position.character}` : '');
  return {
    fixes: fixes.map(title),
    rules,
    suppressions: suppressions.map(title),
    preferred: fixes.filter(({ preferred }) => preferred).map(title),
  };
}

const table = '## Risks\n\n| Risk | Likelihood | Impact |\n|---|---|---|\n';

suite('The fixes at a place', () => {
  test('name what they fill in or remove', () =>
    assert.deepEqual(offeredAt(`${table}| «[Risk 1]» | Low | High |\n| More | Low | Low |\n`).fixes, [
      'Fill in “N/A”',
    ]));

  test('tell where they are when a selection has two of one title', () => {
    const { fixes, suppressions } = offeredAt(
      `${table}| Delay | «Low/Medium/High | Low/Medium/High» |\n| More | Low | Low |\n`,
    );
    assert.deepEqual(fixes, [
      'Fill in “Low” at 4:10',
      'Fill in “Medium” at 4:10',
      'Fill in “High” at 4:10',
      'Fill in “Low” at 4:28',
      'Fill in “Medium” at 4:28',
      'Fill in “High” at 4:28',
    ]);
    assert.deepEqual(suppressions, ['Suppress unfilled-placeholder here']);
  });

  test('that several findings share are offered once', () => {
    const { fixes } = offeredAt(
      `${table}| «[Risk 1] | Low/Medium/High» | Low/Medium/High |\n| More | Low | Low |\n`,
    );
    assert.deepEqual(
      fixes.filter(title => title.startsWith('Remove the row')),
      ['Remove the row “[Risk 1]”'],
    );
  });

  test('have the one that is safe preferred, and no guess', () => {
    assert.deepEqual(offeredAt('# Plan: X\n\n**Branch**: `«[###-feature-name]»`\n').preferred, [
      'Fill in “004-audit-log”',
    ]);
    assert.deepEqual(offeredAt('# Plan: «[NAME]»\n').preferred, []);
    assert.deepEqual(offeredAt('# Plan: X\n\n## Risks\n\n«- [] One\n- [] Two»\n').preferred, []);
  });

  test('are apart from those that silence a rule', () => {
    const { rules, suppressions } = offeredAt(`${table}| «[Risk 1]» | Low | High |\n`);
    assert.deepEqual(rules, ['unfilled-placeholder']);
    assert.deepEqual(suppressions, ['Suppress unfilled-placeholder here']);
  });
});
