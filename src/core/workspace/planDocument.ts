import { lintPlan } from '../lint/lintPlan';
import { type OutlineItem, outlineOf } from '../lint/outline';
import type { Finding } from '../lint/rule';
import { Snapshot } from '../markdown/snapshot';
import { type Plan, readPlan } from '../plan/plan';
import type { Template } from '../template/template';

/** One version of an open plan with everything derived from it, each part made once and when it is first asked for. */
export class PlanDocument {
  readonly version: number;
  readonly plan: Plan;
  #findings: readonly Finding[] | undefined;
  #outline: readonly OutlineItem[] | undefined;

  constructor(text: string, version: number, template: Template) {
    this.version = version;
    this.plan = readPlan(Snapshot.parse(text), template);
  }

  get snapshot(): Snapshot {
    return this.plan.snapshot;
  }

  get findings(): readonly Finding[] {
    this.#findings ??= lintPlan(this.plan);
    return this.#findings;
  }

  get outline(): readonly OutlineItem[] {
    this.#outline ??= outlineOf(this.plan, this.findings);
    return this.#outline;
  }
}
