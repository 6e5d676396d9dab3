import { sameTexts } from '../graph/featureIds';
import type { Finding, Fix } from '../lint/finding';
import { configuredStatus, type Lint, type LintCache, type LintOptions, lintInSteps } from '../lint/lintPlan';
import { addProgress, type Progress, progressOf, tasksOf } from '../markdown/queries/tasks';
import { sectionText } from '../markdown/section';
import type { Snapshot } from '../markdown/snapshot';
import { type Plan, readPlan } from '../plan/plan';
import { type TemplateCandidates, type TemplateChoice, wasNamed } from '../template/templateChoice';
import { statusLabels } from '../template/vocabulary';
import type { Problem } from '../text/problem';
import type { Steps } from '../text/steps';
import { type OutlineItem, outlineOf } from './outline';

/** What a document is linted with. */
export interface PlanDocumentOptions {
  readonly choice: TemplateChoice;
  /** The templates from which the document's template was chosen. */
  readonly candidates: TemplateCandidates;
  readonly lint: LintOptions;
  /** Problems of the configuration and of the template that was named. */
  readonly problems: readonly Problem[];
}

/** One version of a linted document: its plan, findings and outline. Its text may come from an editor or a file. */
export class PlanDocument {
  readonly version: number;
  readonly plan: Plan;
  readonly #options: PlanDocumentOptions;
  readonly #lint: Lint;
  readonly #lintCache: LintCache;
  #outline: readonly OutlineItem[] | undefined;

  private constructor(
    version: number,
    options: PlanDocumentOptions,
    plan: Plan,
    lint: Lint,
    cache: LintCache,
  ) {
    this.version = version;
    this.#options = options;
    this.plan = plan;
    this.#lint = lint;
    this.#lintCache = cache;
  }

  /**
   * Reads a text as a plan and lints it. A step is one section.
   *
   * @param before an earlier version of the same document; whatever an edit did not touch is shared with it
   */
  static *lintInSteps(
    { snapshot, version }: { readonly snapshot: Snapshot; readonly version: number },
    options: PlanDocumentOptions,
    before?: PlanDocument,
  ): Steps<PlanDocument> {
    const plan = readPlan(snapshot, options.choice.template, before?.plan);
    const cache = before ? before.#lintCache : {};
    const isTemplateNamed = wasNamed(options.choice);
    const lint = yield* lintInSteps(plan, { ...options.lint, isTemplateNamed }, cache);
    return new PlanDocument(version, options, plan, lint, cache);
  }

  get snapshot(): Snapshot {
    return this.plan.snapshot;
  }

  get choice(): TemplateChoice {
    return this.#options.choice;
  }

  get candidates(): TemplateCandidates {
    return this.#options.candidates;
  }

  get problems(): readonly Problem[] {
    return this.#options.problems;
  }

  /** The statuses that the configuration gives a severity; without any the template's are left. */
  get statuses(): readonly string[] {
    return Object.keys(this.#options.lint.config?.statuses ?? {});
  }

  /** The labels of a document's status. */
  get statusLabels(): readonly string[] {
    return this.#options.lint.config?.statusLabels ?? statusLabels;
  }

  /** Whether linting the same text with these options would give the same findings and problems. */
  hasOptions({ choice, lint, problems }: PlanDocumentOptions): boolean {
    const before = this.#options;
    return (
      before.choice.template === choice.template &&
      sameSet(before.lint.missingReferences, lint.missingReferences) &&
      sameTexts(before.lint.featureTexts, lint.featureTexts, lint.path) &&
      JSON.stringify([before.lint.config, before.problems]) === JSON.stringify([lint.config, problems])
    );
  }

  get findings(): readonly Finding[] {
    return this.#lint.findings;
  }

  /** Whether a comment suppresses findings: whether it is of use shows only when all rules could run. */
  get hasSuppressions(): boolean {
    return this.snapshot.sections.some(section => sectionText(section).includes('planquill-disable'));
  }

  /** See {@link Lint.placeOf}. */
  get placeOf(): Lint['placeOf'] {
    return this.#lint.placeOf;
  }

  /** See {@link Lint.fixesOf}. */
  get fixesOf(): (finding: Finding) => readonly Fix[] {
    return this.#lint.fixesOf;
  }

  /** See {@link Lint.offeredFixesOf}. */
  get offeredFixesOf(): Lint['offeredFixesOf'] {
    return this.#lint.offeredFixesOf;
  }

  /** See {@link Lint.firstOfferedFixOf}. */
  get firstOfferedFixOf(): Lint['firstOfferedFixOf'] {
    return this.#lint.firstOfferedFixOf;
  }

  /** See {@link Lint.safeEdits}. */
  get safeEdits(): Lint['safeEdits'] {
    return this.#lint.safeEdits;
  }

  /** The number of findings about something unfinished. */
  get unfinished(): number {
    return this.findings.filter(({ unfinished }) => unfinished).length;
  }

  /** See `statusOf`. */
  get status(): string | undefined {
    return configuredStatus(this.plan, this.#options.lint.config);
  }

  /** How far the tasks of all sections are. */
  get tasks(): Progress {
    return this.snapshot.sections
      .map(section => progressOf(tasksOf(section)))
      .reduce(addProgress, { done: 0, total: 0 });
  }

  get outline(): readonly OutlineItem[] {
    this.#outline ??= outlineOf(this.plan, this.findings);
    return this.#outline;
  }
}

function sameSet(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  if (!a || !b) return a === b;
  return a.size === b.size && [...a].every(value => b.has(value));
}
