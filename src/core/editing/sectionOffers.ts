import type { PlanDocument } from '../document/planDocument';
import { subtreeSource } from '../plan/edits/insertSection';
import { withTabStops } from '../plan/edits/withTabStops';
import { lineEndingOf, withLineEnding } from '../text/edits';
import { lineAfter, lineStartAt } from '../text/lines';
import type { Offer } from './offer';
import { planBlocks, planForBlocks } from './planBlocks';

/** The sections that a plan lacks, with all that the template has in them, where a heading is begun. */
export function sectionOffers(document: PlanDocument, offset: number): readonly Offer[] {
  const { text } = document.snapshot;
  const start = lineStartAt(text, offset);
  if (!/^#{1,6}[ \t]*[^\r\n]*$/u.test(text.slice(start, offset)) || lineAfter(text, offset).trim() !== '')
    return [];
  const plan = planForBlocks(document);
  const template = plan?.template;
  if (!plan || !template) return [];
  const eol = lineEndingOf(text);
  return planBlocks(plan, offset).flatMap(block => {
    if (block.kind !== 'missing') return [];
    const source = withLineEnding(subtreeSource(block.section, template), eol);
    return {
      kind: 'section',
      title: block.title,
      filter: source.slice(0, /[\r\n]|$/u.exec(source)?.index),
      detail: block.guidance,
      range: { start, end: offset },
      newText: withTabStops(source, template),
      others: [],
    };
  });
}
