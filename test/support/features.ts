import assert from 'node:assert/strict';
import type { GraphDocument } from '../../src/core/graph/featureGraph';
import { lintPlan } from '../../src/core/lint/lintPlan';
import { Snapshot } from '../../src/core/markdown/snapshot';
import { readPlan } from '../../src/core/plan/plan';
import { inDefiningOrder } from '../../src/core/workspace/features/featurePaths';

/** The documents of a feature by their names, in the order in which they define. */
export function featureOf(texts: Readonly<Record<string, string>>): readonly GraphDocument[] {
  return inDefiningOrder(Object.keys(texts).map(path => ({ path, names: [path] }))).map(document => ({
    ...document,
    snapshot: Snapshot.parse(texts[document.path] ?? assert.fail()),
  }));
}

/** `document: text` of each finding of a rule in the documents of a feature. */
export function findingsOfFeature(
  rule: string,
  texts: Readonly<Record<string, string>>,
  isWhole = true,
): readonly string[] {
  const documents = featureOf(texts);
  return documents.flatMap(({ path, snapshot }) =>
    lintPlan(readPlan(snapshot, undefined), { featureTexts: { documents, isWhole }, path })
      .findings.filter(finding => finding.rule === rule)
      .map(({ range }) => `${path}: ${snapshot.text.slice(range.start, range.end)}`),
  );
}
