import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../../../src/core/lint/finding';
import { formatMessage } from '../../../../src/core/lint/formatMessage';
import { fillTemplate } from '../../../../src/core/plan/fillTemplate';
import { referencesOf } from '../../../../src/core/plan/references';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { readTemplate, type Template } from '../../../../src/core/template/template';
import { plainEdits } from '../../../../src/core/text/change';
import { applyEdits } from '../../../../src/core/text/edits';
import { lintOf, planOf } from '../../../support/lint';

const germanProposal = `# Vorschlag: [TITEL]

**Autor**: [Name]
**Datum**: [DATUM]
**Prüfer**:

## Anlass

<!-- Was ist heute das Problem? -->

## Ziele

- [Ziel]

## Entwurf

[Beschreibung in zwei Absätzen]

### Bestandteil: [Name]

| Feld | Typ | Bedeutung |
|------|-----|-----------|
| ... | ... | ... |

### Bestandteil: [Name]

[Beschreibung]

## Alternativen

1. [Alternative und warum sie verworfen wurde]

## Ablauf

- [ ] Prototyp bauen
- [ ] Messen
`;

const decisionRecord = `# [Short title of the decision]

- Status: Proposed
- Deciders: [list everyone involved]
- Date: [YYYY-MM-DD]

## Context and Problem Statement

{Describe the context in two sentences.}

## Considered Options

* {option 1}
* {option 2}

## Decision Outcome

Chosen option: "{option}", because {justification}.

### Consequences

* Good, because {positive consequence}

## Pros and Cons of the Options

### {option 1}

{example | description | pointer to more information}

* Good, because {argument a}
* Bad, because {argument b}

## More Information
`;

const tables = `# Migration Plan: [SYSTEM]

| Owner | [Name] |
|-------|--------|
| Window | [Start and end] |
| Severity | Low/Medium/High |

## Inventory

| Service | Today | Target | Risk |
|---------|-------|--------|------|
| [Service] | [Version] | [e.g., Node 22, Node 24] | Low/Medium/High |

## Steps

| # | Step | Owner |
|---|------|-------|
| 1 | Freeze all deployments of the old system | [Name] |
| 2 | Copy the data to the new system | Operations |

## Rollback (optional)

| Trigger | Action |
|---------|--------|
| [When] | [What] |

## Commands

\`\`\`sh
pg_dump --format=custom --file=before-migration.dump source
\`\`\`

## Contacts

### [Team]

**Phone**: [number]
`;

/** Findings with their text. */
function told(text: string, findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, message, data, range }) => {
    return `${rule}: ${formatMessage(message, data)} ${text.slice(range.start, range.end)}`;
  });
}

/** What of some texts is not among others, each as often as it is more often there. */
function added(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before];
  return after.filter(text => {
    const index = left.indexOf(text);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

for (const [name, template] of [
  ['the built-in template', builtInTemplate()],
  ['a proposal in German', readTemplate('rfc', germanProposal)],
  ['a decision record', readTemplate('adr', decisionRecord)],
  ['tables', readTemplate('tables', tables)],
] satisfies [string, Template][]) {
  suite(`An untouched plan of ${name}`, () => {
    const feature = { title: 'Audit log', id: '004-audit-log', date: '2026-11-23', specsFolder: 'specs' };
    const text = fillTemplate(template, feature);
    const missingReferences = new Set(referencesOf(planOf(text, template)).map(({ path }) => path));
    const { findings, offeredFixesOf } = lintOf(text, template, { feature, missingReferences });
    const before = told(text, findings);

    const after = (fix: Fix) => {
      if ('createReferenced' in fix) {
        const others = new Set([...missingReferences].filter(path => path !== fix.createReferenced));
        return told(text, lintOf(text, template, { feature, missingReferences: others }).findings);
      }
      const changed = applyEdits(text, plainEdits(fix.change.edits));
      return told(changed, lintOf(changed, template, { feature, missingReferences }).findings);
    };

    for (const [index, finding] of findings.entries()) {
      test(`can be settled: ${index + 1}. ${before[index]}`, () => {
        const fixes = offeredFixesOf(finding);
        assert.ok(fixes.length > 0, 'there is a fix');
        const titles = fixes.map(({ title, data = {} }) => formatMessage(title, data));
        assert.equal(new Set(titles).size, titles.length, titles.join('\n'));
        for (const [at, fix] of fixes.entries()) {
          const found = after(fix);
          assert.ok(added(found, before).includes(before[index] ?? ''), `${titles[at]} settles it`);
          const brought = added(before, found);
          assert.deepEqual(brought, [], titles[at]);
        }
      });
    }
  });
}

suite('A new plan whose head is filled in but for one value', () => {
  const template = readTemplate(
    'head',
    '# Plan: [NAME]\n\n**Branch**: `[###-name]` | **Date**: [DATE] | **Spec**: [link]\n**Input**: from [link]\n\n## Why\n\nIt is slow.\n',
  );
  const feature = { title: 'Audit log', id: '004-audit-log', date: '2026-11-23' };

  test('keeps what is filled in with every fix of the rest', () => {
    const text = fillTemplate(template, feature);
    const { findings, offeredFixesOf } = lintOf(text, template, { feature });
    const fixes = findings.flatMap(offeredFixesOf);
    assert.ok(fixes.length > 0);
    for (const fix of fixes) {
      const fixed = 'change' in fix ? applyEdits(text, plainEdits(fix.change.edits)) : text;
      assert.match(fixed, /\*\*Branch\*\*: `004-audit-log` \| \*\*Date\*\*: 2026-11-23/u);
    }
  });
});
