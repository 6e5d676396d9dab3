import assert from 'node:assert/strict';
import { readTemplate } from '../../../../../src/core/template/template';
import { findingsIn } from '../../../../support/lint';
import { readMarkers, withMarkers } from '../../../../support/markers';

const template = readTemplate(
  'test',
  `# Plan

## [Service]

| Port | Meaning |
|---|---|
| 8080 | All of the traffic |
| [port] | [meaning] |

## Risques

| Risque | Niveau |
|---|---|
| [Risque 1] | Haut/Moyen/Bas |
`,
);

/** Asserts what all rules report in a text, so that nothing is said twice. */
function assertAll(marked: string, rules: readonly string[], options = {}): void {
  const { text } = readMarkers(marked);
  const found = findingsIn(text, template, options);
  assert.equal(
    withMarkers(
      text,
      found.map(({ range }) => range),
    ),
    marked,
  );
  assert.deepEqual(
    found.map(({ rule }) => rule),
    rules,
  );
}

const untouched = `# Plan

## Files

«| Port | Meaning |
|---|---|
| 8080 | All of the traffic |
| [port] | [meaning] |»

## Risques

«| Risque | Niveau |
|---|---|
| [Risque 1] | Haut/Moyen/Bas |
| <!-- another one --> | ... |»
`;

suite('Empty table', () => {
  test('is one finding over all rows, samples of the template among them', () => {
    assertAll(untouched, ['empty-table', 'empty-table']);
  });

  test('is a finding for each cell once the author has written in one', () => {
    assertAll(
      `# Plan

## Files

| Port | Meaning |
|---|---|
«| 8080 | All of the traffic |»
| 9090 | «[meaning]» |

## Risques

| Risque | Niveau |
|---|---|
| Vol de jetons | «Haut/Moyen/Bas» |
`,
      ['sample-content', 'unfilled-placeholder', 'unfilled-placeholder'],
    );
  });

  test('leaves its cells to the other rules when it is off', () => {
    const rules = findingsIn(readMarkers(untouched).text, template, {
      config: { rules: { 'empty-table': 'off' } },
    }).map(({ rule }) => rule);
    assert.ok(rules.includes('unfilled-placeholder') && rules.includes('sample-content'));
  });
});
