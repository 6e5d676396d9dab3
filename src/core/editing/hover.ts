import type { PlanDocument } from '../document/planDocument';
import { isTemplateItself } from '../plan/plan';
import { sectionAt } from '../plan/sectionAt';
import { isLocal, type PlaceholderCandidate } from '../template/placeholders/styles';
import { type Range, rangesOverlap, shiftRange } from '../text/positions';
import { hoverPlaceAt } from './hoverPlace';
import { shortened } from './shortened';
import { type TemplateWords, templateWords } from './templateWords';

/** What a plan's template says of a place in the plan, cut to a length that fits beside it. */
export interface TemplateHover extends TemplateWords {
  /** Of the place: UTF-16 offsets of the document. */
  readonly range: Range;
}

/** Undefined where the template says nothing but what the plan or a finding says there, and in a template itself. */
export function hoverAt(
  { plan, findings }: Pick<PlanDocument, 'plan' | 'findings'>,
  offset: number,
): TemplateHover | undefined {
  const { template, snapshot } = plan;
  const node = sectionAt(plan, offset);
  if (!template || !node || isTemplateItself(plan)) return undefined;
  const { section, base } = snapshot.placed(node.index);
  const own = node.templateSection ?? (node.index === 0 ? template.sections[0] : undefined);
  const isKnown = (candidate: PlaceholderCandidate) =>
    (isLocal(candidate) ? own?.localProofs : template.placeholderTexts)?.has(candidate.proof) ?? false;
  const place = hoverPlaceAt(section, offset - base, isKnown);
  const said = place && templateWords(place, section, own, template);
  if (!said) return undefined;
  const range = shiftRange(place.range, base);
  const named = findings.filter(finding => rangesOverlap(finding.range, range)).map(({ data }) => data);
  const isNamed = named.some(data => data['choices'] === said.choices.join(', '));
  const hover = {
    ...said,
    range,
    guidance: shortened(said.guidance),
    source: shortened(said.source),
    choices: isNamed ? [] : said.choices,
  };
  const { guidance, source, choices, examples, optional, repeatable } = hover;
  const isNews = guidance || source || choices.length > 0 || examples.length > 0 || optional || repeatable;
  return isNews ? hover : undefined;
}
