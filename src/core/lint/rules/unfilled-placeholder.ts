import type { Section } from '../../markdown/section';
import { featureFill, titlePlaceholder } from '../../plan/featureFill';
import type { PlanSection } from '../../plan/plan';
import { unfilledPlaceholders } from '../../plan/unfilled';
import { offerOf } from '../../template/placeholders/offers';
import { isCodePlace } from '../../template/placeholders/placeholder';
import type { PlaceholderCandidate } from '../../template/placeholders/styles';
import { lineBefore } from '../../text/lines';
import { answerFixes } from '../answerFixes';
import { fillFix } from '../fillFix';
import type { Fix } from '../finding';
import { notApplicableFix } from '../notApplicable';
import type { FixPlace, RuleContext, RuleDocs, SectionRule } from '../rule';
import { untouchedRanges } from '../untouchedRanges';
import { unusedFixes } from '../unusedFixes';

/** The page of {@link unfilledPlaceholder}, and its tests. */
export const unfilledPlaceholderDocs: RuleDocs = {
  description: 'Reports template text that has not been filled in.',
  rationale: `
    A placeholder that nobody filled in reads like a decision. The template defines the placeholders: text that is
    unchanged from the template is unfinished, and your own brackets are ignored.
  `,
  examples: [
    {
      title: 'Placeholders of the template, wherever they stand',
      text: `
        # Implementation Plan: «[FEATURE NAME]»

        **Related Spec**: \`.codexspec/specs/«{feature-id}»/spec.md\`
        **Created**: «[DATE]»
      `,
      fixed: `
        # Implementation Plan: Audit log

        **Related Spec**: \`.codexspec/specs/004-audit-log/spec.md\`
        **Created**: 2026-11-23
      `,
    },
    {
      title: 'An ellipsis that is a whole value, and a choice that was not made',
      text: `
        ## Risks / Trade-offs

        | Risk | Likelihood | Impact | Mitigation |
        |------|------------|--------|------------|
        | Queue overflow | «High/Medium/Low» | High | «...» |
      `,
    },
    {
      title: 'Examples to choose from',
      text: `
        ## Tech Stack

        - **Infrastructure**: «[e.g., Docker, AWS]»
      `,
      fixed: `
        ## Tech Stack

        - **Infrastructure**: Docker
      `,
    },
    {
      title: "Brackets of the author's own",
      text: `
        ## Context

        - [ ] T001 [P] [US1] Read \`rows[0]\` of List[str], see [the spec](spec.md) and [RFC 2119]. Wait...
      `,
    },
  ],
};

/** Reports template text that has not been filled in. */
export const unfilledPlaceholder: SectionRule = {
  id: 'unfilled-placeholder',
  scope: 'section',
  severity: 'warning',
  messages: {
    placeholder: 'Not filled in yet: {text}',
    choice: 'Choose one of {choices}.',
  },

  *check(planSection, context) {
    const untouched = untouchedRanges(planSection, context);
    for (const placeholder of unfilledPlaceholders(planSection, context)) {
      const { text, range } = placeholder;
      if (untouched.contains(range)) continue;
      const { choices } = offerOf(text);
      const fixes = fixesFor(placeholder, planSection, context);
      const unused = unusedFixes(range, planSection.section, context);
      const fixesInPlan = (place: FixPlace) => [...answerFixes(range, place), ...unused(place)];
      if (choices.length > 0)
        yield { messageId: 'choice', data: { choices: choices.join(', ') }, range, fixes, fixesInPlan };
      else yield { messageId: 'placeholder', data: { text }, range, fixes, fixesInPlan };
    }
  },
};

/** The likeliest fix first: the value from the plan's feature, then the values that the placeholder offers. */
function fixesFor(
  placeholder: PlaceholderCandidate,
  { section, isTop }: PlanSection,
  { template, feature }: RuleContext,
): readonly Fix[] {
  const { range, text } = placeholder;
  const inHead = section.depth <= 1 && isTop;
  const known =
    feature &&
    featureFill(placeholder, section.source, feature, { titleToken: titlePlaceholder(template), inHead });
  const { choices, examples } = offerOf(text);
  return [
    // The id is certain. The title and the date of the feature are good guesses.
    ...(known === undefined ? [] : [{ ...fillFix(range, known), safe: known === feature?.id }]),
    ...[...choices, ...examples].map(value => fillFix(range, value)),
    ...(choices.length === 0 ? notApplicableFixes(placeholder, section) : []),
  ];
}

/** Where a placeholder is a whole value, a person may write that it does not apply. An item is removed instead, if it can be. */
function notApplicableFixes(
  { range, whole, place }: PlaceholderCandidate,
  { source }: Section,
): readonly Fix[] {
  if (!whole || place === 'heading' || isCodePlace(place)) return [];
  const isItem = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+$/u.test(lineBefore(source, range.start));
  return [notApplicableFix(range, isItem ? 'as-last-resort' : 'where-it-settles')];
}
