import assert from 'node:assert/strict';
import { readTemplate } from '../../../../../src/core/template/template';
import { assertFindings, findingsIn } from '../../../../support/lint';

const rule = 'unchanged-section';
const template = `# Vorschlag: Titel

## Ausgangslage

- Welche Herausforderung gehen wir an?
- **Wen betrifft sie, und warum gerade jetzt?**

## 背景

> 请说明为什么需要这项变更。

## Drawbacks

_Why should we not do this?_

## Design

Describe the design in enough detail that somebody else can build it.

## Status

Proposed

## Copyright

Everyone may use this document for any purpose.

## Review

- [ ] Has somebody else read the whole plan?

## Owners

**Owner**: the platform team as a whole

## Reading

- Only entries that are \`confirmed\` bind anybody.

## Motivation

Why are we doing this at all?

### Goals

What do we want?
`;

suite('Unchanged section', () => {
  test('is one in which only questions, emphasis and quotes of the template stand', () => {
    assertFindings(
      rule,
      `# Vorschlag: Archiv

## Ausgangslage

«- Welche Herausforderung gehen wir an?»

## 背景

«> 请说明为什么需要这项变更。»

## Drawbacks

«*Why should we not do this?*»

[drawbacks]: #drawbacks
`,
      template,
    );
  });

  test('is not one with words of the author, with values, with tasks or with sub-sections', () => {
    assertFindings(
      rule,
      `# Vorschlag: Archiv

## Ausgangslage

- Welche Herausforderung gehen wir an?
- Den Umzug des Archivs.

## Drawbacks

_Why should we not do this?_

None that we know.

## Status

Proposed

## Copyright

Everyone may use this document for any purpose.

## Review

- [ ] Has somebody else read the whole plan?

## Owners

**Owner**: the platform team as a whole

## Reading

- Only entries that are \`confirmed\` bind anybody.

## Motivation

Why are we doing this at all?

### Goals

Less to pay.
`,
      template,
    );
  });

  test('is a hint where the text may be meant to stay', () => {
    const severities = (text: string) =>
      findingsIn(text, readTemplate('test', template))
        .filter(finding => finding.rule === rule)
        .map(({ severity, unfinished }) => ({ severity, unfinished }));
    const design = '## Design\n\nDescribe the design in enough detail that somebody else can build it.\n';
    assert.deepEqual(severities(`# Vorschlag: Archiv\n\n${design}`), [
      { severity: 'hint', unfinished: false },
    ]);
    assert.deepEqual(severities('# Vorschlag: Archiv\n\n## Drawbacks\n\n_Why should we not do this?_\n'), [
      { severity: 'warning', unfinished: true },
    ]);
  });
});
