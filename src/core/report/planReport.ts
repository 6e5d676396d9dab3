import type { PlanDocument } from '../document/planDocument';
import { type FindingReport, findingReport } from './findingReport';

/** A plan with its findings, as machines read it. */
export interface PlanReport {
  /** The path as the host shows it, with `/`. */
  readonly path: string;
  /** The name of its template; null when no template fits. */
  readonly template: string | null;
  readonly findings: readonly FindingReport[];
}

/**
 * @param path of the document, as the host shows it
 * @param shown gives the path of a template as the host shows it
 */
export function planReport(
  document: PlanDocument,
  path: string,
  shown: (path: string) => string,
): PlanReport {
  const { template, reason } = document.choice;
  return {
    path,
    template: template === undefined ? null : reason === 'built-in' ? template.name : shown(template.name),
    findings: document.findings.map(finding => findingReport(finding, document)),
  };
}
