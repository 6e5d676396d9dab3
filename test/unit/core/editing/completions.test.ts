import assert from 'node:assert/strict';
import { PlanDocument } from '../../../../src/core/document/planDocument';
import { completionsAt } from '../../../../src/core/editing/completions';
import type { Offer } from '../../../../src/core/editing/offer';
import { formatMessage } from '../../../../src/core/lint/formatMessage';
import type { LintOptions } from '../../../../src/core/lint/lintPlan';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { readTemplate } from '../../../../src/core/template/template';
import { plainText } from '../../../../src/core/text/change';
import { applyEdits } from '../../../../src/core/text/edits';
import { allAtOnce } from '../../../../src/core/text/steps';
import { readMarkers } from '../../../support/markers';

const today = '2026-11-23';

interface Offered {
  readonly text: string;
  readonly offers: readonly Offer[];
  readonly titles: readonly string[];
}

/** What is offered for the selection that `«…»` marks. */
function offered(marked: string, template: string, lint: LintOptions = {}): Offered {
  const { text, ranges } = readMarkers(marked);
  const [selection = { start: 0, end: 0 }] = ranges;
  const read = readTemplate('file:///t.md', template);
  const options = {
    choice: { template: read, reason: 'configured' } as const,
    candidates: { nearby: [] },
    lint,
    problems: [],
  };
  const version = { snapshot: Snapshot.parse(text), version: 1 };
  const plan = allAtOnce(PlanDocument.lintInSteps(version, options));
  const offers = completionsAt(plan, selection, today);
  return { text, offers, titles: offers.map(({ title, data = {} }) => formatMessage(title, data)) };
}

/** The text after an offer was chosen. */
function chosen({ text, offers, titles }: Offered, title: string): string {
  const offer = offers[titles.indexOf(title)];
  assert.ok(offer, titles.join('\n'));
  return applyEdits(text, [{ range: offer.range, newText: plainText(offer.newText) }, ...offer.others]);
}

suite('At a stop', () => {
  const template =
    '# P\n\n## Stack\n\n- **Host**: [e.g., Docker, AWS]\n- **Risk**: High/Medium/Low\n\nOn [DATE].\n';

  test('the examples of the template come first and the removal comes last', () => {
    const found = offered(
      '# P\n\n## Stack\n\n- **Host**: «[e.g., Docker, AWS]»\n- **Risk**: Low\n',
      template,
    );
    assert.deepEqual(found.titles, ['Docker', 'AWS', 'N/A', 'Remove the item “Host: [e.g., Docker, AWS]”']);
    assert.match(chosen(found, 'AWS'), /- \*\*Host\*\*: AWS\n- \*\*Risk/u);
    assert.equal(chosen(found, found.titles.at(-1) ?? ''), '# P\n\n## Stack\n\n- **Risk**: Low\n');
  });

  test('the choices are offered with the cursor anywhere in them', () => {
    const found = offered('# P\n\n## Stack\n\n- **Host**: x\n- **Risk**: High/Me«»dium/Low\n', template);
    assert.deepEqual(found.titles.slice(0, 3), ['High', 'Medium', 'Low']);
    assert.match(chosen(found, 'Low'), /- \*\*Risk\*\*: Low\n/u);
    assert.ok(found.offers.every(({ filter }) => filter === 'High/Medium/Low'));
  });

  test('a date is today', () => {
    const found = offered('# P\n\n## Stack\n\n- **Host**: x\n\nOn «[DATE]».\n', template);
    assert.equal(found.titles[0], today);
    assert.match(chosen(found, today), /On 2026-11-23\.\n$/u);
  });

  test('what is typed never begins a removal', () => {
    const found = offered('# P\n\n## Stack\n\n- **Host**: «[e.g., Docker, AWS]»\n', template);
    for (const { kind, filter } of found.offers) if (kind === 'removal') assert.equal(filter, ' ');
  });

  test('the choices of the column are offered where a cell only has an ellipsis', () => {
    const rows = '# P\n\n| Risk | Impact |\n|---|---|\n';
    const found = offered(
      `${rows}| Late | «...» |\n| Slow | Low |\n`,
      `${rows}| [Risk 1] | High/Medium/Low |\n| [Risk 2] | ... |\n`,
    );
    assert.deepEqual(found.titles.slice(0, 3), ['High', 'Medium', 'Low']);
  });

  test('the feature gives its name and id', () => {
    const found = offered('# P\n\n## «[NAME]»\n\nx\n', '# [NAME]\n\n## [NAME]\n\n[Why]\n', {
      feature: { title: 'Audit log', id: '004-audit-log', date: today },
    });
    assert.equal(found.titles[0], 'Audit log');
  });

  test('all of a sample can go, also where it has several lines', () => {
    const sample =
      '# P\n\n## A\n\nText.\n\n```mermaid\ngraph LR; client --> service\nservice --> database\n```\n';
    const marked = sample.replace('graph', '«graph').replace('database', 'database»');
    const found = offered(marked, sample.replace('Text', '[Text]'));
    assert.equal(chosen(found, 'Remove this sample'), '# P\n\n## A\n\nText.\n\n');
  });

  test('German, Chinese, CRLF, tabs and emoji are no matter', () => {
    const german = offered(
      '# P 🚀\r\n\r\n-\t**Ort**: «[z. B. Köln, Bonn]»\r\n-\tEnde\r\n',
      '# P 🚀\n\n- **Ort**: [z. B. Köln, Bonn]\n',
    );
    assert.deepEqual(german.titles.slice(0, 2), ['Köln', 'Bonn']);
    assert.equal(chosen(german, german.titles.at(-1) ?? ''), '# P 🚀\r\n\r\n-\tEnde\r\n');
    const chinese = offered('# 计划\r\n\r\n**日期**：«[日期]»\r\n', '# 计划\n\n**日期**：[日期]\n');
    assert.ok(chinese.titles.includes(today), chinese.titles.join('\n'));
  });
});

suite('At the cursor', () => {
  const template =
    '# P\n\n**Status**: Draft/Review/Done\n\n## A\n\n| Risk | Impact |\n|---|---|\n| [Risk] | High/Medium/Low |\n\n## B\n\n<!-- Why? -->\n\n[Text]\n';

  test('a label suggests the values of the template, with a blank behind the colon', () => {
    const found = offered('# P\n\n**Status**:«»\n\n## A\n\nx\n', template);
    assert.deepEqual(found.titles.slice(0, 3), ['Draft', 'Review', 'Done']);
    assert.match(chosen(found, 'Done'), /\*\*Status\*\*: Done\n/u);
  });

  test('a written value is replaced', () => {
    const found = offered('# P\n\n**Status**: D«»\n\n## A\n\nx\n', template);
    assert.match(chosen(found, 'Done'), /\*\*Status\*\*: Done\n/u);
  });

  test('statuses of the configuration follow the ones of the template', () => {
    const config = { statuses: { shipped: 'warning' } } as const;
    const found = offered('# P\n\n**Status**: D«»\n', template, { config });
    assert.ok(found.titles.includes('shipped'));
  });

  test('a cell suggests the choices of its column, also behind the last bar', () => {
    const table = '# P\n\n## A\n\n| Risk | Impact |\n|---|---|\n| a | Low |\n';
    assert.deepEqual(offered(`${table}| Late |«»\n`, template).titles, ['High', 'Medium', 'Low']);
    const found = offered(`${table}| Late | H«» |\n`, template);
    assert.match(chosen(found, 'High'), /\| Late \| High \|\n/u);
  });

  test('a sign at the start of a line suggests the sections that the plan lacks', () => {
    const found = offered('# P\r\n\r\nx\r\n\r\n## A\r\n\r\nx\r\n\r\n##«»', template);
    assert.deepEqual(found.titles, ['B']);
    assert.equal(found.offers[0]?.filter, '## B');
    assert.equal(found.offers[0]?.detail, 'Why?');
    assert.ok(chosen(found, 'B').endsWith('x\r\n\r\n## B\r\n\r\n<!-- Why? -->\r\n\r\n[Text]'));
  });

  test('a bracket in a new item becomes the box of a task, closed by the editor or not', () => {
    for (const closing of ['', ']']) {
      const found = offered(`# P\n\n- [ ] One\n- [«»${closing}\n`, template);
      assert.equal(chosen(found, 'Task to do'), '# P\n\n- [ ] One\n- [ ] \n');
    }
  });

  test('nothing is offered in code, and in text that the template says nothing of', () => {
    assert.deepEqual(offered('# P\n\n```sh\n#«»\n```\n', template).offers, []);
    assert.deepEqual(offered('# P\n\nSome #«» words: «»\n', template).offers, []);
  });
});
