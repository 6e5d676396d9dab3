import type { Node } from 'mdast';
import { rangeOf } from '../../markdown/section';
import { isOwnTemplate } from '../../plan/plan';
import { unfilledPlaceholders } from '../../plan/unfilled';
import { fenceText, rowText, samplesIn, sampleTexts, taskText } from '../../template/samples';
import { removalOf } from '../../text/lines';
import { type Range, rangesOverlap } from '../../text/positions';
import { placedReport } from '../placedReport';
import type { PlanRule, Report, RuleDocs } from '../rule';

/** A fence this short, `npm test`, may well be the author's own answer. */
const leastFence = 40;

/** The page of {@link sampleContent}, and its tests. */
export const sampleContentDocs: RuleDocs = {
  rationale: `Diagrams, example rows and tasks of a template look like decisions of the plan. A single task may be right as it
stands, so that tasks are reported only where all of a section are still the template's and none is done.`,
  examples: [
    {
      title: 'A diagram, a row and tasks as the template has them',
      text: `## Data Models

### User

| Field | Type | Description | Constraints |
|---|---|---|---|
«| id | UUID | Primary key | Auto-generated |»
| email | text | Address | Unique |

## Implementation Phases

### Phase 1: Foundation

«- [ ] Setup project structure»
- [ ] Configure dependencies
`,
      fixed: `## Data Models

### User

| Field | Type | Description | Constraints |
|---|---|---|---|
| email | text | Address | Unique |

## Implementation Phases

### Phase 1: Foundation

`,
    },
    {
      title: 'A list with a task of your own, and a sample that is done',
      text: `### Phase 1: Foundation

- [ ] Setup project structure
- [ ] Rent a server

### Phase 2: Core Implementation

- [x] Implement data models
- [ ] Implement service layer
`,
    },
  ],
};

/** Reports what the template shows as a sample and the author did not replace. */
export const sampleContent: PlanRule = {
  id: 'sample-content',
  scope: 'plan',
  description: "Reports a fence, a table row or tasks that are still the template's sample.",
  severity: 'information',
  messages: {
    fence: "This is still the template's sample.",
    row: "This row is still the template's sample.",
    tasks: "These tasks are still the template's.",
  },

  *check(plan, context) {
    if (isOwnTemplate(plan)) return;
    for (const planSection of plan.sections) {
      const { section, templateSection, base } = planSection;
      if (!templateSection) continue;
      const samples = sampleTexts(templateSection);
      const { fences, rows, tasks } = samplesIn(section);
      const open = unfilledPlaceholders(planSection, context);
      // What still has a placeholder in it is reported for that.
      const isFilled = (node: Node) => !open.some(({ range }) => rangesOverlap(range, rangeOf(node)));
      const same = [
        ...fences
          .filter(fence => fence.value.length >= leastFence && samples.fences.has(fenceText(fence)))
          .filter(isFilled)
          .map(fence => reportOn('fence', rangeOf(fence), section.source)),
        ...rows
          .filter(row => samples.rows.has(rowText(row)) && /\p{L}/u.test(rowText(row)))
          .filter(isFilled)
          .map(row => reportOn('row', rangeOf(row), section.source)),
      ];
      const [first, last] = [tasks[0], tasks.at(-1)];
      if (
        first &&
        last &&
        tasks.every(task => !task.checked && samples.tasks.has(taskText(task)) && isFilled(task))
      )
        same.push(reportOn('tasks', { start: rangeOf(first).start, end: rangeOf(last).end }, section.source));
      for (const report of same) yield placedReport(report, base);
    }
  },
};

/** The first line tells which sample it is; a squiggle under all of a diagram would be in the way. */
function reportOn(messageId: string, sample: Range, source: string): Report {
  const firstLine = /^[^\r\n]*/u.exec(source.slice(sample.start, sample.end))?.[0] ?? '';
  const range = { start: sample.start, end: sample.start + firstLine.length };
  return { messageId, range, fixes: [{ title: 'Remove this sample', edits: [removalOf(sample, source)] }] };
}
