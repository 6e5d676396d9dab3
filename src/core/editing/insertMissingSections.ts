import { insertBetween, staysApart } from '../plan/edits/insertBetween';
import { insertionOffset, insertSections } from '../plan/edits/insertSection';
import { templatePlace } from '../plan/edits/templatePlace';
import type { Plan } from '../plan/plan';
import type { TemplateSection } from '../template/template';
import type { Change } from '../text/change';
import { insertPlanBlock } from './insertPlanBlock';
import { planBlocks } from './planBlocks';

/**
 * Inserts all sections that a plan lacks, each in the template's own place, with a tab stop wherever something is to be
 * written. A plan without headings gets the whole template.
 *
 * @param plan see `planForBlocks`
 * @returns undefined where the plan lacks none, and in a document that ends in an open code fence or comment
 */
export function insertMissingSections(plan: Plan): Change | undefined {
  const { template } = plan;
  const blocks = planBlocks(plan, 0);
  const whole = blocks.find(({ kind }) => kind === 'whole');
  if (whole) return insertPlanBlock(plan, whole, plan.snapshot.length);
  if (!template) return undefined;
  const byOffset = new Map<number, TemplateSection[]>();
  for (const block of blocks) {
    if (block.kind !== 'missing') continue;
    const offset = insertionOffset(plan, templatePlace(plan, template, block.section));
    const here = byOffset.get(offset);
    if (here) here.push(block.section);
    else byOffset.set(offset, [block.section]);
  }
  // What belongs below a section comes before the next section.
  const inserted = [...byOffset].map(([offset, sections]) =>
    insertSections(
      plan,
      sections.toSorted((a, b) => a.index - b.index),
      template,
      offset,
    ),
  );
  if (inserted.length === 0 || !staysApart(plan, inserted, true)) return undefined;
  return { edits: inserted.map(edit => insertBetween(plan, { edit }, template)) };
}
