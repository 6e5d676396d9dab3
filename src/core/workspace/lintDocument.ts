import { PlanDocument } from '../document/planDocument';
import { hasIds } from '../graph/documentIds';
import { fixAllEdits } from '../lint/fixAll';
import { Snapshot } from '../markdown/snapshot';
import { readPlan } from '../plan/plan';
import { frontMatterTemplate } from '../template/templateChoice';
import { applyEdits } from '../text/edits';
import { allAtOnce, inTurns, type Pace, type Steps } from '../text/steps';
import type { DocumentContexts } from './documentContext';
import { isChecked, lintOptionsIn, optionsIn } from './documentOptions';

/** Fixes settle within two or three rounds. The limit is for two fixes that undo each other. */
const mostRounds = 10;

export interface LintDocumentOptions {
  /** The pace of the work, which is done at once without it. When `nextTurn` rejects, linting rejects. */
  readonly pace?: Pace;
  /** The document was named outright and is checked whatever its kind. */
  readonly isNamed?: boolean;
}

/**
 * Lints a document that is read once. The command line and the index use it.
 *
 * @returns undefined for a companion of a plan that has no template
 */
export async function lintDocument(
  contexts: DocumentContexts,
  document: string,
  text: string,
  { pace, isNamed = false }: LintDocumentOptions = {},
): Promise<PlanDocument | undefined> {
  const snapshot = await taken(Snapshot.parseInSteps(text), pace);
  const context = await contexts.contextOf(document, frontMatterTemplate(snapshot)?.path, isNamed);
  const options = optionsIn(context, snapshot);
  if (!isNamed && !isChecked(context, options.choice)) return undefined;
  await context.references.look(readPlan(snapshot, options.choice.template));
  // Where no id is, no other document has a say.
  if (hasIds(snapshot))
    await context.featureTexts.look(path => (path === document ? snapshot : undefined), pace);
  // The looks have found which files are missing, and what the other documents define.
  const lint = lintOptionsIn(context);
  return taken(PlanDocument.lintInSteps({ snapshot, version: 0 }, { ...options, lint }), pace);
}

/**
 * Applies all safe fixes and lints the result. It works in rounds, because one fix can make room for another.
 */
export async function fixDocument(
  contexts: DocumentContexts,
  document: string,
  text: string,
  options: LintDocumentOptions = {},
): Promise<PlanDocument | undefined> {
  let linted = await lintDocument(contexts, document, text, options);
  for (let round = 0; linted && round < mostRounds; round += 1) {
    const edits = fixAllEdits(linted, linted.snapshot);
    if (edits.length === 0) break;
    linted = await lintDocument(contexts, document, applyEdits(linted.snapshot.text, edits), options);
  }
  return linted;
}

async function taken<Result>(work: Steps<Result>, pace: Pace | undefined): Promise<Result> {
  if (!pace) return allAtOnce(work);
  if (pace.isTurnOver()) await pace.nextTurn();
  return inTurns(work, pace);
}
