import { lintPlan, type Surroundings } from '../lint/lintPlan';
import { type OutlineItem, outlineOf } from '../lint/outline';
import type { Finding } from '../lint/rule';
import type { Snapshot } from '../markdown/snapshot';
import { type Plan, readPlan } from '../plan/plan';
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

  get findings(): readonly Finding[] {
    this.#findings ??= lintPlan(this.plan, this.#surroundings);
    return this.#findings;
  }

  get outline(): readonly OutlineItem[] {
    this.#outline ??= outlineOf(this.plan, this.findings);
    return this.#outline;
  }
}
