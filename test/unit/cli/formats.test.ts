import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import Ajv from 'ajv';
import { githubReport } from '../../../src/cli/formats/github';
import { sarifReport } from '../../../src/cli/formats/sarif';
import { textReport } from '../../../src/cli/formats/text';
import type { FindingReport } from '../../../src/core/report/findingReport';
import type { PlanReport } from '../../../src/core/report/planReport';

const finding: FindingReport = {
  rule: 'unfilled-placeholder',
  severity: 'warning',
  message: 'Not filled in yet: [DATE]',
  line: 3,
  column: 14,
  endLine: 3,
  endColumn: 20,
  fixable: false,
};

function file(...findings: readonly Partial<FindingReport>[]): PlanReport {
  return {
    path: 'specs/ä b/plan.md',
    template: 'built-in',
    findings: findings.map(part => ({ ...finding, ...part })),
  };
}

const look = { colour: false, hints: false, annotationPath: (path: string) => path };

suite('GitHub annotations', () => {
  test('name the file, the place and the rule', () => {
    assert.equal(
      githubReport({ files: [file({})], problems: [] }, look),
      '::warning file=specs/ä b/plan.md,line=3,endLine=3,col=14,endColumn=19,title=Planquill unfilled-placeholder::Not filled in yet: [DATE]',
    );
  });

  test('escape what would end a property or a command, and have no columns over several lines', () => {
    const report = {
      ...file({ severity: 'information', endLine: 4, message: '50%\r\n: a, b' }),
      path: 'a:b,c.md',
    };
    assert.equal(
      githubReport({ files: [report], problems: [] }, look),
      '::notice file=a%3Ab%2Cc.md,line=3,endLine=4,title=Planquill unfilled-placeholder::50%25%0D%0A: a, b',
    );
  });

  test('show what would act on a terminal', () => {
    const report = { ...file({ message: 'a\u001b[2Jb ##[error]' }), path: 'a\u001b[31m.md' };
    const written = githubReport({ files: [report], problems: [] }, look);
    assert.ok(!written.includes('\u001b') && !written.includes('##['));
    assert.match(written, /file=a\\u\{1b\}\[31m\.md/u);
  });

  test('are none where nothing was found', () =>
    assert.equal(githubReport({ files: [file()], problems: [] }, look), ''));

  test('leave hints out unless they are asked for', () => {
    const report = { files: [file({ severity: 'hint' })], problems: [] };
    assert.equal(githubReport(report, look), '');
    assert.match(githubReport(report, { ...look, hints: true }), /^::notice /);
  });
});

suite('SARIF', () => {
  const schema = JSON.parse(readFileSync('test/fixtures/schemas/sarif-2.1.0.json', 'utf8'));
  const validate = new Ajv({
    strict: false,
    unicodeRegExp: false,
    formats: { uri: true, 'uri-reference': true, 'date-time': true },
  }).compile(schema);

  for (const [title, report] of [
    ['a clean run', { files: [file()], problems: [] }],
    [
      'findings of every severity',
      { files: [file({}, { severity: 'error' }, { severity: 'hint' }, { endLine: 9 })], problems: [] },
    ],
    ['a run with problems', { files: [], problems: ['x.md does not exist.'] }],
  ] as const) {
    test(`of ${title} follows the published schema`, () => {
      validate(JSON.parse(sarifReport(report)));
      assert.deepEqual(validate.errors, null);
    });
  }

  test('points at the file, the rule and the place', () => {
    const [run] = JSON.parse(sarifReport({ files: [file({})], problems: [] })).runs;
    const [result] = run.results;
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
    assert.deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: 'specs/%C3%A4%20b/plan.md', uriBaseId: 'ROOT' },
      region: { startLine: 3, startColumn: 14, endLine: 3, endColumn: 20 },
    });
  });

  test('says that a run was not successful, and why', () => {
    const [run] = JSON.parse(sarifReport({ files: [], problems: ['x.md does not exist.'] })).runs;
    assert.equal(run.invocations[0].executionSuccessful, false);
    assert.equal(run.invocations[0].toolExecutionNotifications[0].message.text, 'x.md does not exist.');
  });
});

suite('Text', () => {
  test('counts each severity, what can be fixed and the hints it leaves out', () => {
    const report = {
      files: [file({ severity: 'error', fixable: true }, { severity: 'hint' })],
      problems: [],
    };
    assert.equal(
      textReport(report, look),
      'specs/ä b/plan.md\n  3:14  error  Not filled in yet: [DATE]  unfilled-placeholder\n\n1 plan checked: 1 finding (1 error). 1 can be fixed with --fix. 1 hint with --fail-on hint.',
    );
    assert.match(textReport(report, { ...look, hints: true }), /3:14 {2}hint .*\n\n.* \(1 error, 1 hint\)/);
  });

  test('lines columns up as a terminal shows them, Chinese, Japanese and emoji two columns wide', () => {
    const messages = [
      'Not filled in yet: [名前]',
      'Not filled in yet: [功能名称]',
      'Open question: 👩‍🚀?',
      'x',
    ];
    const report = { files: [file(...messages.map(message => ({ message })))], problems: [] };
    const [, ...rows] = textReport(report, look).split('\n\n')[0]?.split('\n') ?? [];
    assert.deepEqual(rows, [
      '  3:14  warning  Not filled in yet: [名前]      unfilled-placeholder',
      '  3:14  warning  Not filled in yet: [功能名称]  unfilled-placeholder',
      '  3:14  warning  Open question: 👩‍🚀?             unfilled-placeholder',
      '  3:14  warning  x                              unfilled-placeholder',
    ]);
  });

  test('shows escaped what would move the cursor or begin a command of a workflow', () => {
    const hostile = {
      ...file({ message: 'Not filled in yet: [a\u001b[2K\u202eb]' }),
      path: '::error::x/plan.md',
    };
    const [path, row] = textReport({ files: [hostile], problems: [] }, look).split('\n');
    assert.equal(path, './::error::x/plan.md');
    assert.equal(
      row,
      String.raw`  3:14  warning  Not filled in yet: [a\u{1b}[2K\u{202e}b]  unfilled-placeholder`,
    );
  });

  test('is coloured only when asked', () => {
    const report = { files: [file({})], problems: [] };
    const coloured = textReport(report, { ...look, colour: true });
    assert.ok(coloured.includes('\u001b[33mwarning'));
    assert.equal(stripVTControlCharacters(coloured), textReport(report, look));
  });
});
