import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fillAsSnippet } from '../../../../src/core/editing/fillAsSnippet';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { readTemplate, type Template } from '../../../../src/core/template/template';
import { plainEdits } from '../../../../src/core/text/change';
import { applyEdits } from '../../../../src/core/text/edits';
import type { Range } from '../../../../src/core/text/positions';
import { selectedIn, withStops } from '../../../support/gestures';
import { lintOf } from '../../../support/lint';
import { plans } from '../../../support/planPieces';

function changeOf(text: string, selection: Range, template?: Template) {
  const lint = lintOf(text, template);
  const { plan } = selectedIn(`«»${text}`, template);
  return fillAsSnippet({ plan, findings: lint.findings, placeOf: lint.placeOf }, selection);
}

function filled(marked: string, template?: Template): string | undefined {
  const { selection, text } = selectedIn(marked, template);
  return withStops(text, changeOf(text, selection, template));
}

suite('Filling in as a snippet', () => {
  test('has a stop for each placeholder of the section at the cursor, with its choices', () => {
    const template = readTemplate(
      't',
      '# P\n\n## A\n\n**Owner**: [Name]\n**Level**: High/Medium/Low\n\n## B\n\n[Why]\n',
    );
    assert.equal(
      filled('# P\n\n## A«»\n\n**Owner**: [Name]\n**Level**: High/Medium/Low\n\n## B\n\n[Why]\n', template),
      '# P\n\n## A\n\n**Owner**: ‹=[Name]›\n**Level**: ‹High/Medium/Low,High,Medium,Low›\n\n## B\n\n[Why]\n',
    );
  });

  test('is for the whole plan at its title, and for the selection where there is one', () => {
    const text = '# Plan: [NAME]\n\n## Ziel\n\n<!-- Warum? -->\n\n## Weg\n\n[Wie]\n';
    const template = readTemplate('t', text);
    assert.equal(
      filled(`«»${text}`, template),
      '# Plan: ‹=[NAME]›\n\n## Ziel\n\n‹<!-- Warum? -->›\n\n## Weg\n\n‹=[Wie]›\n',
    );
    assert.equal(
      filled('# Plan: [NAME]\n\n«## Ziel\n\n<!-- Warum? -->\n\n» ## Weg\n\n[Wie]\n', template),
      '# Plan: [NAME]\n\n## Ziel\n\n‹<!-- Warum? -->›\n\n ## Weg\n\n[Wie]\n',
    );
  });

  test('has a stop for each cell of a table that nobody has touched, and cells are not linked', () => {
    const text =
      '## 风险\r\n\r\n| 风险 | 影响 |\r\n|---|---|\r\n| [风险] | [高/中/低] |\r\n| [风险] | ... |\r\n';
    assert.equal(
      filled(`«»${text}`, readTemplate('t', text)),
      '## 风险\r\n\r\n| 风险 | 影响 |\r\n|---|---|\r\n| ‹[风险]› | ‹[高/中/低],高,中,低› |\r\n| ‹[风险]› | ‹...› |\r\n',
    );
  });

  test('links equal placeholders, but not those of each section of a series', () => {
    const text =
      '# P: [NAME]\n\n## Choices\n\n### Decision 1: [Title]\n\nFor [NAME] and [Title].\n\n### Decision 2: [Title]\n\n[Why]\n';
    const change = changeOf(text, { start: 0, end: 0 }, readTemplate('t', text));
    const links = (change?.edits ?? []).flatMap(({ newText }) =>
      typeof newText === 'string'
        ? []
        : newText.map(part => (typeof part !== 'string' && 'stop' in part ? part.link : undefined)),
    );
    assert.equal(links.length, 6);
    const [name, title, again, titleAgain, other] = links;
    assert.ok(name !== undefined && title !== undefined);
    assert.equal(again, name);
    assert.equal(titleAgain, title);
    assert.notEqual(other, title);
  });

  test('finds nothing in a section that is filled in', () =>
    assert.equal(filled('# Implementation Plan: A\n\n## Context«»\n\nBecause.\n'), undefined));

  for (const [name, template] of [
    ['the built-in template', builtInTemplate()],
    ['a template that fits nothing', readTemplate('t', 'Text.\n')],
  ] as const)
    test(`keeps the text where nothing is typed: ${name}`, () =>
      fc.assert(
        fc.property(plans, fc.nat(), fc.nat(), (text, a, b) => {
          const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted(
            (x, y) => x - y,
          );
          const change = changeOf(text, { start, end }, template);
          if (change) assert.equal(applyEdits(text, plainEdits(change.edits)), text);
        }),
        { numRuns: 60 },
      ));

  test('has every unfilled placeholder of the built-in template', () => {
    const template = builtInTemplate();
    const { text } = template.snapshot;
    const change = changeOf(text, { start: 0, end: 0 }, template);
    const covered = new Set((change?.edits ?? []).map(({ range }) => text.slice(range.start, range.end)));
    for (const token of [
      '[FEATURE NAME]',
      '{feature-id}',
      '[DATE]',
      '[resource]',
      '[Title]',
      '[Risk 1]',
      'High/Medium/Low',
    ])
      assert.ok(covered.has(token), token);
    assert.equal(applyEdits(text, plainEdits(change?.edits ?? [])), text);
  });
});
