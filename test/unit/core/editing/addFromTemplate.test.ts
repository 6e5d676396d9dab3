import assert from 'node:assert/strict';
import { addAnother } from '../../../../src/core/editing/addAnother';
import { insertMissingSections } from '../../../../src/core/editing/insertMissingSections';
import { readTemplate } from '../../../../src/core/template/template';
import { type Change, hasStops, plainEdits } from '../../../../src/core/text/change';
import { applyEdits } from '../../../../src/core/text/edits';
import { planOf } from '../../../support/lint';

const template = readTemplate(
  't',
  '# Plan: [NAME]\n\n## Context\n\n[Why]\n\n## Decisions\n\n### Decision 1: [Title]\n\n**Why**: [Reason]\n\n## Steps\n\n' +
    '### Step 1: Foundation\n\n- [ ] [Task]\n\n### Step 2: Core\n\n- [ ] [Task]\n\n## Risks\n\n[Risk]\n',
);

function applied(text: string, change: Change | undefined): string | undefined {
  if (change) assert.ok(hasStops(change.edits));
  return change && applyEdits(text, plainEdits(change.edits));
}

suite('Inserting what a plan lacks', () => {
  const missing = (text: string, known = template) =>
    applied(text, insertMissingSections(planOf(text, known)));

  test("puts all sections in the template's places", () => {
    const text = '# Plan: A\n\n## Decisions\n\n### Decision 1: X\n\nSo.\n';
    const steps = template.snapshot.text.slice(template.snapshot.text.indexOf('## Steps'));
    const full = `# Plan: A\n\n## Context\n\n[Why]\n\n## Decisions\n\n### Decision 1: X\n\nSo.\n\n${steps}`;
    assert.equal(missing(text), full);
    assert.equal(missing(text.replaceAll('\n', '\r\n')), full.replaceAll('\n', '\r\n'));
    assert.equal(missing(full), undefined);
  });

  test('puts what belongs below a section in front of the next one', () => {
    const german = readTemplate(
      'de',
      '# Plan\n\n## Ziele\n\n### Warum\n\n### Wozu\n\n## Risiken\n\n## Ende\n',
    );
    assert.equal(
      missing('# Plan\n\n## Ziele\n\n### Warum\n\nDarum.\n\n## Ende\n', german),
      '# Plan\n\n## Ziele\n\n### Warum\n\nDarum.\n\n### Wozu\n\n## Risiken\n\n## Ende\n',
    );
  });

  test('gives a plan without headings the whole template', () =>
    assert.equal(missing(''), template.snapshot.text));

  test('leaves a plan alone that ends in an open code fence', () =>
    assert.equal(missing('# Plan: A\n\n## Context\n\n```\nopen\n'), undefined));
});

suite('Adding another section of a series', () => {
  /** @param marked a plan with the cursor `|` */
  const another = (marked: string, known = template) => {
    const text = marked.replace('|', '');
    return applied(text, addAnother(planOf(text, known), marked.indexOf('|')));
  };

  test('puts it behind the last one, with the next number', () => {
    const text =
      '# Plan: A\n\n## Decisions\n\n### Decision 1: X\n\nSo|.\n\n### Decision 2: Y\n\nNo.\n\n## Risks\n';
    const added = text
      .replace('|', '')
      .replace('## Risks', '### Decision 3: [Title]\n\n**Why**: [Reason]\n\n## Risks');
    assert.equal(another(text), added);
    assert.equal(another(text.replaceAll('\n', '\r\n')), added.replaceAll('\n', '\r\n'));
  });

  test('takes the series of the section at the cursor', () =>
    assert.equal(
      another('# Plan: A\n\n## Steps|\n\n### Step 1: F\n\n- [x] a\n'),
      '# Plan: A\n\n## Steps\n\n### Step 1: F\n\n- [x] a\n\n### Step 2: Foundation\n\n- [ ] [Task]\n',
    ));

  test('counts on in a Chinese plan', () =>
    assert.equal(
      another(
        '# 计划\n\n## 步骤 1：准备\n\n好|\n\n## 步骤 2：实施\n',
        readTemplate('zh', '# 计划\n\n## 步骤 1：准备\n\n[任务]\n\n## 步骤 2：实施\n'),
      ),
      '# 计划\n\n## 步骤 1：准备\n\n好\n\n## 步骤 2：实施\n\n## 步骤 3：准备\n\n[任务]\n',
    ));

  test('does nothing where it cannot tell which series, or there is none', () => {
    assert.equal(another('# Plan: A\n\n## Context|\n'), undefined);
    assert.equal(another('# P|\n', readTemplate('n', '# P\n\n## A\n')), undefined);
  });
});
