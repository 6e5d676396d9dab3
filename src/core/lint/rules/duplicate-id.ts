import { definedIds, placesById } from '../../graph/documentIds';
import type { FeatureGraph, IdEntry } from '../../graph/featureGraph';
import { isWeak } from '../../graph/idDefinition';
import type { Range } from '../../text/positions';
import type { Fix } from '../finding';
import type { PlanRule, RuleDocs } from '../rule';

/** The page of {@link duplicateId}, and its tests. */
export const duplicateIdDocs: RuleDocs = {
  description: 'Reports an id that a document defines twice, such as two requirements of one number.',
  rationale: `
    Whoever names such an id means one of the two, and nobody can tell which. A document that lists what another one defines,
    such as a plan with a section for each requirement, defines nothing twice.
  `,
  examples: [
    {
      title: 'Two requirements of one number',
      text: `
        - **REQ-001**: Log in
        - **REQ-002**: Log out
        - **«REQ-002»**: Stay signed in
      `,
      fixed: `
        - **REQ-001**: Log in
        - **REQ-002**: Log out
        - **REQ-003**: Stay signed in
      `,
    },
    {
      title: 'A task, with another document that goes on counting',
      name: 'tasks.md',
      others: { 'plan.md': 'T003 is the last one.\n' },
      text: `
        - [x] T001 Store
        - [ ] «T001» Read
        - [ ] T002 Write
      `,
      fixed: `
        - [x] T001 Store
        - [ ] T004 Read
        - [ ] T002 Write
      `,
    },
    {
      title: 'A table of what is defined above, and sections of a plan',
      name: 'plan.md',
      others: { 'spec.md': '- **REQ-001**: 登录\n- **REQ-002**: 登出\n' },
      text: `
        ## REQ-001: how

        By a form.

        | REQ-001 | done |
        |---|---|
        | REQ-001 | no |
      `,
    },
  ],
};

/** Reports each further definition of an id in one document. */
export const duplicateId: PlanRule = {
  id: 'duplicate-id',
  scope: 'feature',
  severity: 'warning',
  messages: { duplicate: '{id} is defined twice in this document.' },

  *check(plan, { ids, isTemplateItself }) {
    if (!ids || isTemplateItself) return;
    const { graph, document } = ids;
    const numbers = new FreeNumbers(graph);
    for (const [text, count] of definedIds(plan.snapshot).counts) {
      const entry = count > 1 ? graph.entry(text) : undefined;
      if (entry?.definition?.document !== document || !graph.isCertain(entry.id)) continue;
      // Several tables and lists may name what is defined nowhere.
      if (isWeak(entry.definition)) continue;
      const related = [{ message: 'The first definition is here.', range: entry.definition.range }];
      for (const { range, isWritten } of entry.duplicates) {
        // `Phase 2` may as well be a number. Where somebody names `US2`, two sections of that name are a mistake.
        if (!isWritten && !entry.mentions.some(({ written }) => written !== 'implied')) continue;
        yield {
          messageId: 'duplicate',
          data: { id: text },
          range,
          related,
          fixes: () => (isWritten ? renumbering(entry, range, numbers) : []),
        };
      }
    }
  },
};

/** The next free number, where nobody else names the id: whoever does may mean either of the two. */
function renumbering(
  { id, mentions, duplicates }: IdEntry,
  range: Range,
  numbers: FreeNumbers,
): readonly Fix[] {
  if (mentions.length > 0) return [];
  const at = duplicates.findIndex(other => other.range === range);
  const number = String(numbers.after(id.family) + at).padStart(id.number.length, '0');
  const name = id.family + number;
  return [{ title: 'Change to {name}', data: { name }, change: { edits: [{ range, newText: name }] } }];
}

/** The numbers that no document of a feature defines or names. */
class FreeNumbers {
  readonly #graph: FeatureGraph;
  #last: ReadonlyMap<string, number> | undefined;

  constructor(graph: FeatureGraph) {
    this.#graph = graph;
  }

  /** The number after the highest one of a family. */
  after(family: string): number {
    this.#last ??= this.#read();
    return (this.#last.get(family) ?? 0) + 1;
  }

  #read(): ReadonlyMap<string, number> {
    const last = new Map<string, number>();
    for (const { snapshot } of this.#graph.documents)
      for (const { definitions, mentions } of placesById(snapshot).values()) {
        const id = (definitions[0] ?? mentions[0])?.id;
        if (id) last.set(id.family, Math.max(last.get(id.family) ?? 0, Number(id.number)));
      }
    return last;
  }
}
