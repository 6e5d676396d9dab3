import type { Code, Node } from 'mdast';
import { fenceOffsets } from '../../markdown/queries/fenceOffsets';
import { rangeOf } from '../../markdown/section';
import { removeLines } from '../../plan/edits/removeLines';
import { partsAround } from '../../plan/partsAround';
import { unfilledPlaceholders } from '../../plan/unfilled';
import { fenceText, isSampleRow, isTaskList, samplesIn, sampleTexts, taskText } from '../../template/samples';
import { asksToConfirm } from '../../template/standingSection';
import { type Range, rangeContains } from '../../text/positions';
import { RangeIndex } from '../../text/rangeIndex';
import { partName } from '../partName';
import type { Report, RuleDocs, SectionRule } from '../rule';
import { untouchedRanges } from '../untouchedRanges';
import { unusedFixes } from '../unusedFixes';

/** In UTF-16 code units. A shorter fence, such as `npm test`, may well be the author's own text. */
const leastFence = 40;

/** A line that begins a sentence. */
const sentence = /^[^\p{L}]*(?:\p{L}+[ ,]+){2}\p{L}/u;

/** The page of {@link sampleContent}, and its tests. */
export const sampleContentDocs: RuleDocs = {
  description: "Reports a code block, a table row or tasks that are still the template's sample.",
  rationale: `
    Diagrams, example rows and tasks of a template look like decisions of the plan. A single task may fit as it is, so
    tasks are reported only where all tasks of a section come from the template and none of them is done.
  `,
  examples: [
    {
      title: 'A diagram, a row and tasks as the template has them',
      text: `
        ## Data Models

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
      fixed: `
        ## Data Models

        ### User

        | Field | Type | Description | Constraints |
        |---|---|---|---|
        | email | text | Address | Unique |

        ## Implementation Phases

        ### Phase 1: Foundation

      `,
    },
    {
      title:
        "Steps for whoever fills the template in, rows that hold only names, the author's words on a task, boxes for a reviewer",
      template: `
        ## Flow

        \`\`\`
        1. Load the spec from its path
        2. Fill in the technical context
        \`\`\`

        ## Coverage

        | Need | Requirement | Notes |
        |---|---|---|
        | NEED-001 | REQ-001 | Full |

        ## Tasks

        - [ ] Implement data models

        ## Review before the merge

        - [ ] Do all tests pass?
      `,
      text: `
        ## Flow

        \`\`\`
        1. Load the spec from its path
        2. Fill in the technical context
        \`\`\`

        ## Coverage

        | Need | Requirement | Notes |
        |---|---|---|
        | NEED-001 | REQ-001 | Full |

        ## Tasks

        - [ ] Implement data models
          - User and Order, with their history

        ## Review before the merge

        - [ ] Do all tests pass?
      `,
    },
    {
      title: 'A list with a task of your own, and a sample that is done',
      text: `
        ### Phase 1: Foundation

        - [ ] Setup project structure
        - [ ] Rent a server

        ### Phase 2: Core Implementation

        - [x] Implement data models
        - [ ] Implement service layer
      `,
    },
  ],
};

/** Reports a sample of the template that the author did not replace. */
export const sampleContent: SectionRule = {
  id: 'sample-content',
  scope: 'section',
  severity: 'information',
  messages: {
    fence: "This is still the template's sample. Replace it or remove it.",
    row: "This row is still the template's sample. Replace it or remove it.",
    tasks: "These tasks are still the template's sample. Replace them or remove them.",
  },

  *check(planSection, context) {
    const { section, templateSection } = planSection;
    if (context.isTemplateItself || !templateSection) return;
    const { source } = section;
    const samples = sampleTexts(templateSection.section);
    const { fences, rows, tasks } = samplesIn(section);
    if (fences.length + rows.length + tasks.length === 0) return;
    const reportOn = (sample: Node, removal: Removal): Report => ({
      ...sampleReport(sample, removal, source),
      fixesInPlan: unusedFixes(rangeOf(sample), section, context),
    });
    const open = new RangeIndex(unfilledPlaceholders(planSection, context).map(({ range }) => range));
    // The rule `unfilled-placeholder` reports a sample that still has a placeholder in it.
    const isFilled = (node: Node) => !open.overlaps(rangeOf(node));
    for (const fence of fences) {
      if (samples.fences.has(fenceText(fence)) && isSample(fence) && isFilled(fence)) {
        // A label without its value would be left.
        const [outer] = partsAround(rangeOf(fence), section).slice(-1);
        const blocks = outer?.kind === 'field' ? [] : [fence];
        const place = textRange(fence, source);
        yield reportOn(fence, { messageId: 'fence', title: 'Remove this sample', blocks, place });
      }
    }
    const untouched = untouchedRanges(planSection, context);
    for (const row of rows) {
      // The rule `empty-table` reports a table in which there is nothing else.
      if (!isSampleRow(row, samples) || !isFilled(row) || untouched.contains(rangeOf(row))) continue;
      const name = partName(row);
      yield reportOn(row, {
        messageId: 'row',
        title: 'Remove the row “{name}”',
        name,
        blocks: [row],
        place: rangeOf(row),
      });
    }
    const [first] = asksToConfirm(templateSection) ? [] : tasks;
    if (first && tasks.every(task => !task.checked && samples.tasks.has(taskText(task)) && isFilled(task))) {
      // The fix removes lists that contain only tasks. Other text between or below them stays.
      const blocks = section.blocks.filter(isTaskList);
      const place = rangeOf(blocks.find(block => rangeContains(rangeOf(block), rangeOf(first))) ?? first);
      yield reportOn(first, { messageId: 'tasks', title: 'Remove these tasks', blocks, place });
    }
  },
};

/** Whether a fence is a drawing, a tree or code. A fence of sentences is an instruction, as spec-kit's execution flow. */
function isSample({ lang, value }: Code): boolean {
  if (value.length < leastFence) return false;
  const lines = value.split(/[\r\n]+/u);
  return Boolean(lang) || lines.filter(line => sentence.test(line)).length < lines.length / 2;
}

/** How a sample is told, and what its fix removes. */
interface Removal {
  readonly messageId: string;
  readonly title: string;
  readonly name?: string;
  readonly blocks: readonly Node[];
  /** See `Report.place`. */
  readonly place: Range;
}

/** The lines between the fences, or a whole block of indented code. */
function textRange(fence: Code, source: string): Range {
  if (!/[`~]/u.test(source.charAt(rangeOf(fence).start))) return rangeOf(fence);
  const inSource = fenceOffsets(fence, source);
  return { start: inSource(0), end: inSource(fence.value.length) };
}

/** A report on the first line of a sample: a squiggle under all of a diagram would be in the way. */
function sampleReport(
  sample: Node,
  { messageId, title, name, blocks, place }: Removal,
  source: string,
): Report {
  const { start, end } = rangeOf(sample);
  const firstLine = /^[^\r\n]*/u.exec(source.slice(start, end))?.[0] ?? '';
  const edits = blocks.map(node => removeLines(rangeOf(node), source));
  const data = name === undefined ? {} : { data: { name } };
  const fix = { title, ...data, change: { edits }, offered: 'where-it-settles' } as const;
  return {
    messageId,
    range: { start, end: start + firstLine.length },
    place,
    fixes: edits.length > 0 ? [fix] : [],
  };
}
