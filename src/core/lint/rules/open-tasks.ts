import { isOpen, tasksOf } from '../../markdown/queries/tasks';
import { rangeOf } from '../../markdown/section';
import { normalStatus } from '../../plan/status';
import { asksToConfirm } from '../../template/standingSection';
import { finishedStatuses } from '../../template/vocabulary';
import { type Range, shiftRange } from '../../text/positions';
import type { PlanRule, RuleDocs } from '../rule';

/** The page of {@link openTasks}, and its tests. */
export const openTasksDocs: RuleDocs = {
  description: 'Reports open tasks in a document whose status says that the work is done.',
  rationale: `
    One of the two is wrong: a box was not ticked, or work was left out. A status such as \`Approved\` says nothing of the work.
    Optional tasks (\`[ ]*\`) and boxes in another state, such as \`[-]\`, are not open, nor are the boxes of a checklist or a review.
  `,
  examples: [
    {
      title: 'A plan that is done, and is not',
      text: `
        # Implementation Plan: Log

        **Status**: Done (2026-11-02)

        - [x] Write
        - «[ ]» Read
        - [ ] Send
        - [ ]* Measure

        ## Review Checklist

        - [ ] Somebody has read it
      `,
      template: null,
    },
    {
      title: 'In German',
      text: '# Plan\n\n- Status: abgeschlossen\n\n1. [x] Schreiben\n   - «[ ]» Lesen\n',
      template: null,
    },
    {
      title: 'Work that goes on, and work that is done',
      text: `
        # Implementation Plan: Log

        **Status**: Approved

        - [x] Write
        - [ ] Read
      `,
      template: null,
    },
  ],
};

/** Reports the first open task of a document that says it is done. */
export const openTasks: PlanRule = {
  id: 'open-tasks',
  scope: 'plan',
  severity: 'warning',
  messages: { open: 'The status is “{status}”, and {open} of {total} tasks are open.' },

  *check({ snapshot, tree }, { status, isTemplateItself }) {
    if (status === undefined || isTemplateItself || !finished.has(status)) return;
    let first: Range | undefined;
    let open = 0;
    let total = 0;
    for (const node of tree.nodes) {
      const { section, base } = snapshot.placed(node.index);
      if (tasksOf(section).length === 0 || asksToConfirm(node)) continue;
      for (const task of tasksOf(section)) {
        total += 1;
        if (!isOpen(task)) continue;
        open += 1;
        first ??= shiftRange(boxIn(rangeOf(task), section.source), base);
      }
    }
    if (first)
      yield { messageId: 'open', data: { status, open: String(open), total: String(total) }, range: first };
  },
};

/** A status that goes on says less: `completed phase 6`. */
const finished: ReadonlySet<string> = new Set(finishedStatuses.map(normalStatus));

/** The box of a task. */
function boxIn({ start, end }: Range, source: string): Range {
  const before = /^[^[]*/u.exec(source.slice(start, end))?.[0].length ?? 0;
  return { start: start + before, end: start + before + '[ ]'.length };
}
