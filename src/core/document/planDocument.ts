import type { Finding, Fix } from '../lint/finding';
import { type Lint, type LintCache, lintInSteps, type Surroundings } from '../lint/lintPlan';
import type { Snapshot } from '../markdown/snapshot';
import { type Plan, readPlan } from '../plan/plan';
import type { TemplateChoice } from '../template/templateChoice';
import type { Steps } from '../text/steps';
import { type OutlineItem, outlineOf } from './outline';

/** One version of an open plan with everything derived from it. */
export class PlanDocument {
  readonly version: number;
  readonly choice: TemplateChoice;
  readonly plan: Plan;
  readonly #surroundings: Surroundings;
  readonly #lint: Lint;
  readonly #lintCache: LintCache;
  #outline: readonly OutlineItem[] | undefined;

  private constructor(
    version: number,
    choice: TemplateChoice,
    surroundings: Surroundings,
    plan: Plan,
    lint: Lint,
    lintCache: LintCache,
  ) {
    this.version = version;
    this.choice = choice;
    this.plan = plan;
    this.#surroundings = surroundings;
    this.#lint = lint;
    this.#lintCache = lintCache;
  }

  /**
   * Reads a document and judges it, in steps of a section each between which other work may be done.
   *
   * @param before an earlier version of the same document, of which all is kept that an edit did not touch
   */
  static *readInSteps(
    { snapshot, version }: { readonly snapshot: Snapshot; readonly version: number },
    choice: TemplateChoice,
    surroundings: Surroundings,
    before?: PlanDocument,
  ): Steps<PlanDocument> {
    const plan = readPlan(snapshot, choice.template, before?.plan);
    const lintCache = before ? before.#lintCache : {};
    const lint = yield* lintInSteps(plan, surroundings, lintCache);
    return new PlanDocument(version, choice, surroundings, plan, lint, lintCache);
  }

  get snapshot(): Snapshot {
    return this.plan.snapshot;
  }

  /** Whether it was judged by what is around it now, so that it need not be judged again. */
  isJudgedBy({ missingReferences, config }: Surroundings): boolean {
    const before = this.#surroundings;
    return (
      sameSet(before.missingReferences ?? new Set(), missingReferences ?? new Set()) &&
      JSON.stringify(before.config) === JSON.stringify(config)
    );
  }

  get findings(): readonly Finding[] {
    return this.#lint.findings;
  }

  /** See {@link Lint.fixesOf}. */
  get fixesOf(): (finding: Finding) => readonly Fix[] {
    return this.#lint.fixesOf;
  }

  /** How many findings say that something is unfinished. */
  get unfinished(): number {
    return this.findings.filter(({ unfinished }) => unfinished).length;
  }

  get outline(): readonly OutlineItem[] {
    this.#outline ??= outlineOf(this.plan, this.findings);
    return this.#outline;
  }
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every(value => b.has(value));
}
