import type { PlanDocument } from '../../../core/document/planDocument';
import { addAnother } from '../../../core/editing/addAnother';
import { deleteSection } from '../../../core/editing/deleteSection';
import { duplicateSection } from '../../../core/editing/duplicateSection';
import { insertMissingSections } from '../../../core/editing/insertMissingSections';
import { moveSectionDown, moveSectionUp } from '../../../core/editing/moveSection';
import { planForBlocks } from '../../../core/editing/planBlocks';
import { demoteSection, promoteSection } from '../../../core/editing/shiftSection';
import type { Plan } from '../../../core/plan/plan';
import type { Change } from '../../../core/text/change';
import { vscode } from '../../host/api';
import type { SectionsGesture } from './rowGestures';

/** A command on the section at the cursor, or on those of the outline's rows. */
export interface SectionCommand {
  readonly id: string;
  readonly gesture: SectionsGesture;
  /** Whether a person types in what it inserts. */
  readonly hasStops?: boolean;
  /** What is said where it has nothing to do, or would do harm. */
  readonly nothing: () => string;
}

export const sectionCommands: readonly SectionCommand[] = [
  {
    id: 'planquill.moveSectionUp',
    gesture: onPlan(moveSectionUp),
    nothing: () => vscode.l10n.t('The section cannot move up: no section of its level is above it here.'),
  },
  {
    id: 'planquill.moveSectionDown',
    gesture: onPlan(moveSectionDown),
    nothing: () => vscode.l10n.t('The section cannot move down: no section of its level is below it here.'),
  },
  {
    id: 'planquill.promoteSection',
    gesture: onPlan(promoteSection),
    nothing: () => vscode.l10n.t('The section cannot be promoted: it has the highest level.'),
  },
  {
    id: 'planquill.demoteSection',
    gesture: onPlan(demoteSection),
    nothing: () =>
      vscode.l10n.t('The section cannot be demoted: it is the title, or has a heading of level 6.'),
  },
  {
    id: 'planquill.duplicateSection',
    gesture: onPlan(duplicateSection),
    nothing: () =>
      vscode.l10n.t('The section cannot be duplicated: it is the title, or its text is left open.'),
  },
  {
    id: 'planquill.deleteSection',
    gesture: onPlan(deleteSection),
    nothing: () =>
      vscode.l10n.t('There is no section to delete here; the title stays, as it holds the plan.'),
  },
  {
    id: 'planquill.insertMissingSections',
    gesture: onBlocks(insertMissingSections),
    hasStops: true,
    nothing: () => vscode.l10n.t('The plan has every section of its template.'),
  },
  {
    id: 'planquill.addAnother',
    gesture: onBlocks((plan, [offset = 0]) => addAnother(plan, offset)),
    hasStops: true,
    nothing: () => vscode.l10n.t('Put the cursor into a section that the template has in a series.'),
  },
];

type PlanGesture = (plan: Plan, offsets: readonly number[]) => Change | undefined;

function onPlan(gesture: PlanGesture): SectionsGesture {
  return ({ plan }, offsets) => gesture(plan, offsets);
}

/** A gesture that needs the plan's template. */
function onBlocks(gesture: PlanGesture): SectionsGesture {
  return (open: PlanDocument, offsets) => {
    const plan = planForBlocks(open);
    return plan && gesture(plan, offsets);
  };
}
