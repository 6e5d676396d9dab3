import { unchangedText } from '../../plan/unchangedText';
import { unfilledPlaceholders } from '../../plan/unfilled';
import { isStandingSection } from '../../template/standingSection';
import { mayHaveMarker } from '../../template/unfinishedMarker';
import type { RuleDocs, SectionRule } from '../rule';

/** The page of {@link unchangedSection}, and its tests. */
export const unchangedSectionDocs: RuleDocs = {
  description: "Reports a section whose text is all the template's.",
  rationale: `
    A template asks for a text by a question, by a line in italics or in a quote. Who reads it under its heading, and nothing
    of yours, has no answer. Any other text of the template may be meant to stay, so it is a hint.
  `,
  examples: [
    {
      title: 'Questions of the template without an answer',
      template: `
        ## Context

        What makes this change needed? Describe the forces at play.

        ## Rollout

        *Say how the change can be taken back.*

        > Who has to know?

        ## Monitoring

        How will an operator know that it works?
      `,
      text: `
        ## Context

        «What makes this change needed? Describe the forces at play.»

        ## Rollout

        «*Say how the change can be taken back.*

        > Who has to know?»

        ## Monitoring

        How will an operator know that it works?

        By its metrics.
      `,
    },
    {
      title: 'Text that is meant to stay, and values',
      template: `
        ## Status

        Proposed

        ## License

        This document is in the public domain.

        ## Review

        - [ ] Do all tests pass?
      `,
      text: `
        ## Status

        Proposed

        ## License

        This document is in the public domain.

        ## Review

        - [ ] Do all tests pass?
      `,
    },
  ],
};

/** Reports a section in which only the template's text stands. */
export const unchangedSection: SectionRule = {
  id: 'unchanged-section',
  scope: 'section',
  severity: 'warning',
  messages: {
    asks: "This is still the template's text. Answer it in your own words.",
    tells: "This is still the template's text. Write your own, if it is not meant to stay.",
  },

  *check(planSection, context) {
    const { section, templateSection, isParent } = planSection;
    if (context.isTemplateItself || !templateSection || !section.heading || isParent) return;
    const text = unchangedText(section, templateSection.section);
    if (!text) return;
    const { range, kind } = text;
    if (kind === 'instruction' || (kind === 'text' && isStandingSection(section.title))) return;
    // Other rules report what is open in the text.
    if (mayHaveMarker(section.source.slice(range.start, range.end))) return;
    if (unfilledPlaceholders(planSection, context).length > 0) return;
    yield kind === 'question' ? { messageId: 'asks', range } : { messageId: 'tells', range, isAdvice: true };
  },
};
