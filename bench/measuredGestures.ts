import type { PlanDocument } from '../src/core/document/planDocument';
import { addAnother } from '../src/core/editing/addAnother';
import { addTableRow } from '../src/core/editing/addTableRow';
import { alignTable } from '../src/core/editing/alignTable';
import { completionsAt } from '../src/core/editing/completions';
import { deleteSection } from '../src/core/editing/deleteSection';
import { duplicateSection } from '../src/core/editing/duplicateSection';
import { fillAsSnippet } from '../src/core/editing/fillAsSnippet';
import { fillEverywhere } from '../src/core/editing/fillEverywhere';
import { finishedSections } from '../src/core/editing/finishedSections';
import { hoverAt } from '../src/core/editing/hover';
import { insertMissingSections } from '../src/core/editing/insertMissingSections';
import { insertPlanBlock } from '../src/core/editing/insertPlanBlock';
import { moveSectionDown, moveSectionUp } from '../src/core/editing/moveSection';
import { moveSectionTo } from '../src/core/editing/moveSectionTo';
import { moveTableRow } from '../src/core/editing/moveTableRow';
import { nextTableCell } from '../src/core/editing/nextTableCell';
import { planBlocks } from '../src/core/editing/planBlocks';
import { removeTableRow } from '../src/core/editing/removeTableRow';
import { removeUnfilled } from '../src/core/editing/removeUnfilled';
import { demoteSection, promoteSection } from '../src/core/editing/shiftSection';
import { toggleTask } from '../src/core/editing/toggleTask';
import { nextUnfilled, unfilledStops } from '../src/core/editing/unfilledStops';
import { tablesOf } from '../src/core/markdown/queries/tables';
import { taskMark } from '../src/core/markdown/queries/taskMark';
import { tasksOf } from '../src/core/markdown/queries/tasks';
import { rangeOf } from '../src/core/markdown/section';
import { pathLinksOf } from '../src/core/plan/pathLinks';
import { headingRange } from '../src/core/plan/plan';
import { pour } from '../src/core/plan/pour/pour';
import { builtInTemplate } from '../src/core/template/builtInTemplate';
import { type Range, shiftRange } from '../src/core/text/positions';

/** The places of a plan at which gestures are made: UTF-16 offsets, in document order. */
export const places = {
  stop: document => unfilledStops(document).map(({ range }) => range),
  heading: ({ plan }) =>
    plan.tree.nodes.filter(({ depth }) => depth > 1).map(node => headingRange(plan, node)),
  row: ({ snapshot }) =>
    [...snapshot.placedSections()].flatMap(({ section, base }) =>
      tablesOf(section).flatMap(({ children }) =>
        children.slice(1).map(row => shiftRange(startOf(rangeOf(row), 2), base)),
      ),
    ),
  task: ({ snapshot }) =>
    [...snapshot.placedSections()].flatMap(({ section, base }) =>
      tasksOf(section).map(task => shiftRange(taskMark(task, section.source), base)),
    ),
} satisfies Readonly<Record<string, (document: PlanDocument) => readonly Range[]>>;

interface MeasuredGesture {
  readonly at: keyof typeof places;
  /** Computes the gesture at one of the places. */
  readonly compute: (document: PlanDocument, place: Range) => unknown;
}

const today = '2026-11-23';

/** Every gesture by its name. */
export const measuredGestures: Readonly<Record<string, MeasuredGesture>> = {
  'Next Unfilled': {
    at: 'stop',
    compute: (document, stop) => nextUnfilled(unfilledStops(document), stop, 'next'),
  },
  'Remove Unfilled': { at: 'stop', compute: removeUnfilled },
  'Suggestions at a stop': {
    at: 'stop',
    compute: (document, stop) => completionsAt(document, stop, today),
  },
  'Suggestions at a cursor': {
    at: 'stop',
    compute: (document, stop) => completionsAt(document, startOf(stop), today),
  },
  'Fill as Snippet, a section': {
    at: 'stop',
    compute: (document, stop) => fillAsSnippet(document, startOf(stop)),
  },
  'Fill as Snippet, all of the plan': {
    at: 'stop',
    compute: document => fillAsSnippet(document, { start: 0, end: document.snapshot.length }),
  },
  'Fill Everywhere': { at: 'stop', compute: ({ plan }, stop) => fillEverywhere(plan, stop) },
  Hover: { at: 'stop', compute: (document, { start }) => hoverAt(document, start) },
  Links: { at: 'heading', compute: ({ plan }) => pathLinksOf(plan) },
  'Finished sections': { at: 'heading', compute: ({ outline }) => finishedSections(outline) },
  'Move Section Up': { at: 'heading', compute: ({ plan }, { end }) => moveSectionUp(plan, [end]) },
  'Move Section Down': { at: 'heading', compute: ({ plan }, { end }) => moveSectionDown(plan, [end]) },
  'Move a section to another place': {
    at: 'heading',
    compute: ({ plan }, { end }) =>
      moveSectionTo(plan, [end], { at: Math.floor(plan.snapshot.length / 2), where: 'after' }),
  },
  'Promote Section': { at: 'heading', compute: ({ plan }, { end }) => promoteSection(plan, [end]) },
  'Demote Section': { at: 'heading', compute: ({ plan }, { end }) => demoteSection(plan, [end]) },
  'Duplicate Section': { at: 'heading', compute: ({ plan }, { end }) => duplicateSection(plan, [end]) },
  'Delete Section': { at: 'heading', compute: ({ plan }, { end }) => deleteSection(plan, [end]) },
  'Insert Missing Sections': { at: 'heading', compute: ({ plan }) => insertMissingSections(plan) },
  'Add Another': { at: 'heading', compute: ({ plan }, { end }) => addAnother(plan, end) },
  'Insert Plan Block': {
    at: 'heading',
    compute({ plan }, { end }) {
      const [block] = planBlocks(plan, end);
      return block && insertPlanBlock(plan, block, end);
    },
  },
  'Toggle Task': { at: 'task', compute: ({ plan }, task) => toggleTask(plan, task) },
  'Add Row': { at: 'row', compute: ({ plan }, row) => addTableRow(plan, row) },
  'Remove Row': { at: 'row', compute: ({ plan }, row) => removeTableRow(plan, row) },
  'Move Row Up': { at: 'row', compute: ({ plan }, row) => moveTableRow(plan, row, 'up') },
  'Move Row Down': { at: 'row', compute: ({ plan }, row) => moveTableRow(plan, row, 'down') },
  'Align Table': { at: 'row', compute: ({ plan }, row) => alignTable(plan, row) },
  'Next cell': { at: 'row', compute: ({ plan }, row) => nextTableCell(plan, row) },
  'Pour into the template': {
    at: 'heading',
    compute: ({ snapshot }) => pour(snapshot, builtInTemplate()),
  },
};

/** The empty range at the start of another one, or behind some of its characters. */
function startOf({ start }: Range, by = 0): Range {
  return { start: start + by, end: start + by };
}
