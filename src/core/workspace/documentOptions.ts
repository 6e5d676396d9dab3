import type { PlanDocument, PlanDocumentOptions } from '../document/planDocument';
import type { LintOptions } from '../lint/lintPlan';
import type { Snapshot } from '../markdown/snapshot';
import { haveSameHeadings } from '../plan/sectionTree';
import {
  chooseTemplate,
  frontMatterTemplate,
  type TemplateCandidates,
  type TemplateChoice,
} from '../template/templateChoice';
import type { Problem } from '../text/problem';
import type { DocumentContext } from './documentContext';
import { emptyIn, unreadIn } from './unread';

/** The part of a context that the rules need. */
export function lintOptionsIn(context: DocumentContext): LintOptions {
  const { config, feature, references, document, featureTexts } = context;
  return {
    config,
    ...(feature && { feature }),
    missingReferences: references.missing,
    featureTexts: featureTexts.found,
    path: document,
  };
}

/**
 * The options of a text in its context. They are the same for an open document, a file and a plan in the index.
 *
 * @param before an earlier version of the same document
 */
export function optionsIn(
  context: DocumentContext,
  snapshot: Snapshot,
  before?: PlanDocument,
): PlanDocumentOptions {
  const { candidates, problems } = context;
  const choice = choiceFor(snapshot, candidates, before);
  const problem = choice.problem && withPlace(choice.problem, context, snapshot);
  return {
    choice,
    candidates,
    lint: lintOptionsIn(context),
    problems: [
      ...problems,
      ...(problem ? [problem] : []),
      ...unreadIn(snapshot, context.document),
      ...emptyIn(snapshot, context.document),
    ],
  };
}

/** The problem of a template, with its place in the document if the document's front matter names it. */
function withPlace(problem: Problem, { document, candidates }: DocumentContext, snapshot: Snapshot): Problem {
  const named = candidates.problemReason === 'front-matter' ? frontMatterTemplate(snapshot) : undefined;
  if (!named) return problem;
  const place = {
    start: snapshot.positionAt(named.range.start),
    end: snapshot.positionAt(named.range.end),
  };
  return { ...problem, namedAt: { path: document, place } };
}

/** The template for a text. The choice depends only on headings, so that it is reused after most edits. */
function choiceFor(
  snapshot: Snapshot,
  candidates: TemplateCandidates,
  before: PlanDocument | undefined,
): TemplateChoice {
  const isSame =
    candidates.itself === undefined &&
    before?.candidates === candidates &&
    haveSameHeadings(snapshot.sections, before.snapshot.sections);
  return isSame ? before.choice : chooseTemplate(candidates, snapshot);
}

/** Whether a document is checked. A companion of a plan is checked only when there is a template for its kind. */
export function isChecked({ kind }: Pick<DocumentContext, 'kind'>, choice: TemplateChoice): boolean {
  return kind !== 'companion' || choice.template !== undefined;
}
