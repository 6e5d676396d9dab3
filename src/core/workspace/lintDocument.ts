import { PlanDocument } from '../document/planDocument';
import { fixAllEdits } from '../lint/fixAll';
import { Snapshot } from '../markdown/snapshot';
import { readPlan } from '../plan/plan';
import { frontMatterTemplate } from '../template/templateChoice';
import { applyEdits } from '../text/edits';
import { allAtOnce, inTurns, type Pace, type Steps } from '../text/steps';
import { type DocumentContexts, isChecked, optionsIn } from './documentContext';

/** Fixes settle within two or three rounds; the limit is for a pair that undo each other. */
const mostRounds = 10;

export interface LintDocumentOptions {
  /** Work is done in turns of it, all at once without it. When it refuses a turn, the promise rejects. */
  readonly pace?: Pace;
  /** A person named this very document, so that it is checked whatever it is. */
  readonly isNamed?: boolean;
}

/**
 * Lints a document that is read once, as the command line and the index do.
 *
 * @returns undefined for a companion of a plan for whose kind there is no template
 */
export async function lintDocument(
  contexts: DocumentContexts,
  document: string,
  text: string,
  { pace, isNamed = false }: LintDocumentOptions = {},
): Promise<PlanDocument | undefined> {
  const snapshot = await taken(Snapshot.parseInSteps(text), pace);
  const context = await contexts.contextOf(document, frontMatterTemplate(snapshot));
  const { choice } = optionsIn(context, snapshot);
  if (!isNamed && !isChecked(context, choice)) return undefined;
  await context.references.look(readPlan(snapshot, choice.template));
  const work = PlanDocument.lintInSteps({ snapshot, version: 0 }, optionsIn(context, snapshot));
  return taken(work, pace);
}

/**
 * Applies every fix that is safe to apply unasked, in rounds, as one can make room for another, and lints what comes of
 * it. A text that has nothing to fix stays as it is.
 */
export async function fixDocument(
  contexts: DocumentContexts,
  document: string,
  text: string,
  options: LintDocumentOptions = {},
): Promise<PlanDocument | undefined> {
  let linted = await lintDocument(contexts, document, text, options);
  for (let round = 0; linted && round < mostRounds; round += 1) {
    const edits = fixAllEdits(linted.findings);
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
