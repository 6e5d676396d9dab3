import type { ListItem, Node } from 'mdast';
import { rangeOf } from '../../markdown/section';
import { unfilledPlaceholders } from '../../plan/unfilled';
import { fenceText, rowText, samplesIn, sampleTexts, taskText } from '../../template/samples';
import { removalOf } from '../../text/lines';
import { type Range, rangesOverlap } from '../../text/positions';
import type { Report, RuleDocs, SectionRule } from '../rule';

/** A fence this short, `npm test`, may well be the author's own answer. */
const leastFence = 40;

/** The page of {@link sampleContent}, and its tests. */
export const sampleContentDocs: RuleDocs = {
  description: "Reports a fence, a table row or tasks that are still the template's sample.",
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
export const sampleContent: SectionRule = {
  id: 'sample-content',
  scope: 'section',
  severity: 'information',
  messages: {
    fence: "This is still the template's sample.",
    row: "This row is still the template's sample.",
    tasks: "These tasks are still the template's.",
  },

  *check(planSection, context) {
    const { section, templateSection } = planSection;
    if (context.isOwnTemplate || !templateSection) return;
    const { source } = section;
    const samples = sampleTexts(templateSection);
    const { fences, rows, tasks } = samplesIn(section);
    if (fences.length + rows.length + tasks.length === 0) return;
    const open = unfilledPlaceholders(planSection, context);
    // What still has a placeholder in it is reported for that.
    const isFilled = (node: Node) => !open.some(({ range }) => rangesOverlap(range, rangeOf(node)));
    for (const fence of fences) {
      if (fence.value.length >= leastFence && samples.fences.has(fenceText(fence)) && isFilled(fence))
        yield reportOn('fence', rangeOf(fence), source);
    }
    for (const row of rows) {
      const text = rowText(row);
      if (samples.rows.has(text) && /\p{L}/u.test(text) && isFilled(row))
        yield reportOn('row', rangeOf(row), source);
    }
    const [first, last] = [tasks[0], tasks.at(-1)];
    const isSample = (task: ListItem) => !task.checked && samples.tasks.has(taskText(task)) && isFilled(task);
    if (first && last && tasks.every(isSample))
      yield reportOn('tasks', { start: rangeOf(first).start, end: rangeOf(last).end }, source);
  },
};

/** The first line tells which sample it is; a squiggle under all of a diagram would be in the way. */
function reportOn(messageId: string, sample: Range, source: string): Report {
  const firstLine = /^[^\r\n]*/u.exec(source.slice(sample.start, sample.end))?.[0] ?? '';
  const range = { start: sample.start, end: sample.start + firstLine.length };
  return { messageId, range, fixes: [{ title: 'Remove this sample', edits: [removalOf(sample, source)] }] };
}
