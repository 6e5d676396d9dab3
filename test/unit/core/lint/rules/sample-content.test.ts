import assert from 'node:assert/strict';
import { lintPlan } from '../../../../../src/core/lint/lintPlan';
import { readPlan } from '../../../../../src/core/plan/plan';
import { builtInTemplate } from '../../../../../src/core/template/builtInTemplate';
import { applyEdits } from '../../../../../src/core/text/edits';
import { assertFindings, assertFixed, findingsIn, firstFixesOf, lintOf } from '../../../../support/lint';

const rule = 'sample-content';
const template = `# Plan

## Structure

\`\`\`
project/
├── src/         # Sources of all of it
└── tests/       # Tests of all of it
\`\`\`

## Steps

- [ ] Write the tests
  - [ ] Run the tests
- [ ] Write the docs

## Risks

| Risk | Answer |
|---|---|
| Too many users | Queue them |
| [Risk 2] | Wait for it |
| 用户过多 | 排队 |
| R-1 | High |
`;

suite('Sample content', () => {
  test('a template measured by itself has none', () => {
    const itself = builtInTemplate();
    const { findings } = lintPlan(readPlan(itself.snapshot, itself));
    assert.ok(findings.every(finding => finding.rule !== rule));
  });

  test('a plan that only has its title has all of it', () => {
    const text = builtInTemplate().snapshot.text.replace('[FEATURE NAME]', 'Audit log');
    const found = findingsIn(text).filter(finding => finding.rule === rule);
    assert.deepEqual(
      found.map(({ range }) => text.slice(range.start, range.end).replace(/\s+/gu, ' ')),
      [
        '```',
        '```',
        '```json',
        '```json',
        '```json',
        '- [ ] Setup project structure',
        '- [ ] Implement data models',
        '- [ ] Write unit tests',
        '- [ ] Update API documentation',
      ],
    );
    const fixed = applyEdits(text, firstFixesOf(rule, lintOf(text)));
    assert.doesNotMatch(fixed, /project\/|- \[ \]/u);
    // The labels of these would be left without a value.
    const left = findingsIn(fixed).filter(finding => finding.rule === rule);
    assert.deepEqual(
      left.map(({ range }) => fixed.slice(range.start, range.end)),
      ['```json', '```json', '```json'],
    );
  });

  const fence = template.slice(template.indexOf('```'), template.lastIndexOf('```') + 3);
  const removed: readonly (readonly [name: string, text: string, fixed: string])[] = [
    [
      'a tree between prose, with one of its blank lines',
      `## Structure\n\nAs usual:\n\n${fence.replace('```', '«```»')}\n\nThat is all.\n`,
      '## Structure\n\nAs usual:\n\nThat is all.\n',
    ],
    [
      'a fence in another spacing',
      `## Structure\n\n${fence.replaceAll('         #', ' #').replace('```', '«```»')}\n`,
      '## Structure\n\n',
    ],
    [
      'a row in another spacing, and one without spaces between its words',
      '## Risks\n\n| Risk | Answer |\n|---|---|\n«|Too many users|Queue them|»\n«| 用户过多 | 排队 |»\n| R-1 | High |\n',
      '## Risks\n\n| Risk | Answer |\n|---|---|\n| R-1 | High |\n',
    ],
    [
      'tasks with the tasks below them',
      '## Steps\n\n«- [ ] Write the tests»\n  - [ ] Run the tests\n- [ ] Write the docs\n\nDone by Friday.\n',
      '## Steps\n\nDone by Friday.\n',
    ],
    [
      'tasks on both sides of words that stay',
      '## Steps\n\n«- [ ] Write the tests»\n\nThen, on Friday:\n\n- [ ] Write the docs\n',
      '## Steps\n\nThen, on Friday:\n\n',
    ],
  ];
  for (const [name, text, fixed] of removed) {
    test(`${name} is reported`, () => assertFindings(rule, text, template));
    test(`${name} is removed`, () => assertFixed(rule, { title: '', text, fixed, template }));
    test(`${name} is removed with CRLF`, () =>
      assertFixed(rule, {
        title: '',
        text: text.replaceAll('\n', '\r\n'),
        fixed: fixed.replaceAll('\n', '\r\n'),
        template,
      }));
  }

  const kept: Readonly<Record<string, string>> = {
    'a sample of another section': `## Risks\n\n${fence}\n\n- [ ] Write the docs\n`,
    'a fence with a line of your own': `## Structure\n\n${fence.replace('tests/', 'e2e/')}\n`,
    'a row with a placeholder': '## Risks\n\n| Risk | Answer |\n|---|---|\n| [Risk 2] | Wait for it |\n',
    'tasks with one of your own': '## Steps\n\n- [ ] Write the tests\n- [ ] Call Ada\n',
    'tasks of which one is done': '## Steps\n\n- [x] Write the tests\n- [ ] Write the docs\n',
    'a task with words of your own below it': '## Steps\n\n- [ ] Write the tests\n  - with a real clock\n',
    'a task with a paragraph of your own': '## Steps\n\n- [ ] Write the tests\n\n  With a real clock.\n',
  };
  for (const [name, text] of Object.entries(kept))
    test(`${name} is kept`, () => assertFindings(rule, text, template));
});
