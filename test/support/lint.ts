import assert from 'node:assert/strict';
import { lintPlan } from '../../src/core/lint/lintPlan';
import type { Finding } from '../../src/core/lint/rule';
import { Snapshot } from '../../src/core/markdown/snapshot';
import { readPlan } from '../../src/core/plan/plan';
import { builtInTemplate } from '../../src/core/template/builtInTemplate';
import { readTemplate, type Template } from '../../src/core/template/template';
import { readMarkers, withMarkers } from './markers';

export function findingsIn(text: string, template: Template = builtInTemplate()): readonly Finding[] {
  return lintPlan(readPlan(Snapshot.parse(text), template));
}

/** Asserts that a rule reports exactly the stretches that `«…»` marks. */
export function assertFindings(rule: string, marked: string, templateText?: string): void {
  const template = templateText === undefined ? builtInTemplate() : readTemplate('test', templateText);
  const { text } = readMarkers(marked);
  const found = findingsIn(text, template).filter(finding => finding.rule === rule);
  assert.equal(
    withMarkers(
      text,
      found.map(({ range }) => range),
    ),
    marked,
  );
}
