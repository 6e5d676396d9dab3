import assert from 'node:assert/strict';
import { PlanDocument } from '../../../../src/core/document/planDocument';
import { removeUnfilled } from '../../../../src/core/editing/removeUnfilled';
import { nextUnfilled, unfilledStops } from '../../../../src/core/editing/unfilledStops';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { fillTemplate } from '../../../../src/core/plan/fillTemplate';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { offerOf } from '../../../../src/core/template/placeholders/offers';
import { readTemplate, type Template } from '../../../../src/core/template/template';
import { plainEdits } from '../../../../src/core/text/change';
import { applyEdits, type Edit } from '../../../../src/core/text/edits';
import { allAtOnce } from '../../../../src/core/text/steps';

const german = `# Vorschlag: [TITEL]

**Autor**: [Name]
**Prüfer**:

## Anlass

<!-- Was ist heute das Problem? -->

## Ziele

- [Ziel]
- [Zweites Ziel]

## Risiken

| Risiko | Stufe | Abhilfe |
|--------|-------|---------|
| [Risiko 1] | Hoch/Mittel/Niedrig | [Abhilfe] |
| ... | ... | ... |

## Ablauf

- [ ] Prototyp für alle bauen
- [ ] Messen und vergleichen
`;

const chinese = `# 计划：[功能名称]

**作者**：[姓名]
**日期**：[日期]

## 背景

<!-- 为什么要做？ -->

## 目标

- [目标一]
- [目标二]

## 风险

| 风险 | 影响 |
|------|------|
| [风险] | ... |
`;

function read(text: string, template: Template): PlanDocument {
  const options = {
    choice: { template, reason: 'configured' } as const,
    candidates: { nearby: [] },
    lint: {},
    problems: [],
  };
  return allAtOnce(PlanDocument.lintInSteps({ snapshot: Snapshot.parse(text), version: 1 }, options));
}

/** What a person types in the place of a text: rows for rows, tasks for tasks. */
function typedFor(written: string): string {
  if (written.startsWith('|')) {
    const [row = ''] = written.split(/\r?\n/u);
    const cells = row.split('|').slice(1, -1);
    return `|${cells.map(cell => ` ${offerOf(cell.trim()).choices[0] ?? 'Neu'} |`).join('')}`;
  }
  if (written.startsWith('- [')) return '- [ ] Neu';
  return offerOf(written).choices[0] ?? 'Neu';
}

/** Goes from stop to stop until none is left, and counts the keys for that and for what else is pressed there. */
function gesturesFor(
  text: string,
  template: Template,
  isRemoved: boolean,
): { readonly text: string; readonly keys: number } {
  let plan = read(text, template);
  let selection = { start: 0, end: 0 };
  let keys = 0;
  while (keys < 200) {
    const stop = nextUnfilled(unfilledStops(plan), selection, 'next');
    if (!stop) break;
    const now = plan.snapshot.text;
    const removal = isRemoved ? removeUnfilled(plan, stop.range) : undefined;
    const typed: Edit = { range: stop.range, newText: typedFor(now.slice(stop.range.start, stop.range.end)) };
    // "Remove Unfilled" goes to the next stop by itself.
    keys += 1;
    const edits = removal ? plainEdits(removal.edits) : [typed];
    const at = edits[0]?.range.start ?? 0;
    const end = removal ? at : at + typed.newText.length;
    selection = { start: end, end };
    plan = read(applyEdits(now, edits), template);
  }
  return { text: plan.snapshot.text, keys };
}

for (const [name, template] of [
  ['the built-in template', builtInTemplate()],
  ['a German template', readTemplate('german', german)],
  ['a Chinese template', readTemplate('chinese', chinese)],
] satisfies [string, Template][]) {
  suite(`A plan of ${name}`, () => {
    const untouched = fillTemplate(template, { title: 'Audit log', id: '004-audit-log', date: '2026-11-23' });
    const findings = read(untouched, template).unfinished;

    for (const text of [untouched, untouched.replaceAll('\n', '\r\n')]) {
      const ends = text === untouched ? '' : ' with CRLF';

      test(`is written with one key a finding${ends}`, () => {
        const { text: done, keys } = gesturesFor(text, template, false);
        assert.equal(read(done, template).unfinished, 0, done);
        assert.ok(keys <= 1.1 * findings, `${keys} keys for ${findings} findings`);
      });

      test(`loses all that nobody has used with one key a finding${ends}`, () => {
        const { text: done, keys } = gesturesFor(text, template, true);
        assert.equal(read(done, template).unfinished, 0, done);
        assert.ok(keys <= 1.1 * findings, `${keys} keys for ${findings} findings`);
      });
    }
  });
}
