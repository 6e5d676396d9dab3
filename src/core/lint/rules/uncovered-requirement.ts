import { coveredFamilies } from '../../graph/coverage';
import type { PlanRule, RuleDocs } from '../rule';

/** The page of {@link uncoveredRequirement}, and its tests. */
export const uncoveredRequirementDocs: RuleDocs = {
  description: 'Reports a requirement that neither the plan nor a task of its feature mentions.',
  rationale: `
    Nobody builds what no task is about. It is reported where the requirement is defined, and only where the plan or the tasks
    mention at least half of the requirements that are called like it: elsewhere they are not meant to be named.
  `,
  examples: [
    {
      title: 'A requirement without a task',
      name: 'spec.md',
      others: { 'tasks.md': '- [x] T001 Form (FR-001)\n- [ ] T002 Button, 覆盖：FR-002\n' },
      text: `
        - **FR-001**: Log in
        - **FR-002**: Log out
        - **«FR-003»**: Stay signed in
      `,
    },
    {
      title: 'Requirements in a range, and some that no task names',
      name: 'spec.md',
      others: { 'plan.md': '**Covers**: FR-001..003\n' },
      text: `
        - **FR-001**: Log in
        - **FR-002**: Log out
        - **FR-003**: Stay signed in

        ### SC-001 Fast

        ### SC-002 Small
      `,
    },
  ],
};

/** Reports the requirements of a document that nothing covers. */
export const uncoveredRequirement: PlanRule = {
  id: 'uncovered-requirement',
  scope: 'feature',
  severity: 'information',
  messages: { uncovered: 'Neither the plan nor a task mentions {id}.' },

  *check(_, { ids, isTemplateItself }) {
    if (ids?.document.role !== 'requirements' || !ids.isWhole || isTemplateItself) return;
    const { graph, document } = ids;
    for (const { requirements, covered } of coveredFamilies(graph, [document])) {
      if (covered * 2 < requirements.length) continue;
      for (const { text } of requirements) {
        const definition = graph.isPlanned(text) ? undefined : graph.entry(text)?.definition;
        if (definition) yield { messageId: 'uncovered', data: { id: text }, range: definition.range };
      }
    }
  },
};
