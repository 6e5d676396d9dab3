import type { PlanDocument } from '../document/planDocument';
import { type FindingReport, findingReport } from './findingReport';

/** A plan with its findings, as machines read it. */
export interface PlanReport {
  /** As the host shows it, with `/`. */
  readonly path: string;
  /** Name of the template it was measured by; null when none fits. */
  readonly template: string | null;
  readonly findings: readonly FindingReport[];
}

/**
 * @param path as the report has it
 * @param shown gives a template's path as the report has it
 */
export function planReport(
  { choice: { template, reason }, findings, snapshot }: PlanDocument,
  path: string,
  shown: (path: string) => string,
): PlanReport {
  return {
    path,
    template: template === undefined ? null : reason === 'built-in' ? template.name : shown(template.name),
    findings: findings.map(finding => findingReport(finding, snapshot)),
  };
}
