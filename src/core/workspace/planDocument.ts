import { defaultStatusLabels } from '../lint/config';
import { lintPlan, type Surroundings } from '../lint/lintPlan';
import { type OutlineItem, outlineOf } from '../lint/outline';
import type { Finding } from '../lint/rule';
import type { Snapshot } from '../markdown/snapshot';
import { type Plan, readPlan } from '../plan/plan';
import { statusOf } from '../plan/status';
import type { TemplateChoice } from './templateChoice';

/** One version of an open plan with everything derived from it, each part made once and when it is first asked for. */
export class PlanDocument {
  readonly version: number;
  readonly choice: TemplateChoice;
  readonly plan: Plan;
  readonly #surroundings: Surroundings;
  #findings: readonly Finding[] | undefined;
  #outline: readonly OutlineItem[] | undefined;

  constructor(snapshot: Snapshot, version: number, choice: TemplateChoice, surroundings: Surroundings) {
    this.version = version;
    this.choice = choice;
    this.plan = readPlan(snapshot, choice.template);
    this.#surroundings = surroundings;
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
    this.#findings ??= lintPlan(this.plan, this.#surroundings);
    return this.#findings;
  }

  /** How many findings say that something is unfinished. */
  get unfinished(): number {
    return this.findings.filter(({ unfinished }) => unfinished).length;
  }

  /** What the plan says of itself. */
  get status(): string | undefined {
    return statusOf(this.plan, this.#surroundings.config?.statusLabels ?? defaultStatusLabels);
  }

  get outline(): readonly OutlineItem[] {
    this.#outline ??= outlineOf(this.plan, this.findings);
    return this.#outline;
  }
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every(value => b.has(value));
}
