import { removeLines } from '../../plan/edits/removeLines';
import { guidanceIn } from '../../plan/guidance';
import type { Range } from '../../text/positions';
import { notApplicableFix } from '../notApplicable';
import type { Report, RuleDocs, SectionRule } from '../rule';
import { untouchedRanges } from '../untouchedRanges';
import { unusedFixes } from '../unusedFixes';

/** The page of {@link leftoverGuidance}, and its tests. */
export const leftoverGuidanceDocs: RuleDocs = {
  description: 'Reports a guidance comment where no text has been written yet.',
  rationale: `
    A preview does not show comments: a section with nothing but guidance looks empty to its readers and finished to its
    author. A comment beside your own text or above sub-sections may stay, and so may your own “None.”
  `,
  examples: [
    {
      title: "A section that holds only the template's comment",
      text: `
        ## Context

        «<!-- Background and current state. Why are we building this feature? -->»
      `,
      fixed: `
        ## Context

      `,
    },
    {
      title: 'A comment in place of a value',
      text: `
        ## Decision: «<!-- title -->»

        **Context**: «<!-- why this was needed -->»

        - «<!-- goal -->»

        | Risk | Impact |
        |------|--------|
        | Delay | «<!-- impact -->» |
      `,
      template: '## Decision: <!-- title -->\n',
    },
    {
      title: 'Comments without a template',
      text: `
        ## Drawbacks

        «<!-- Why should we not do this? -->»

        ## Design

        <!-- Say how it works. -->

        ### Storage

        Files.
      `,
      template: null,
    },
    {
      title: 'A comment beside text, and one of your own',
      text: `
        ## Context

        <!-- Background and current state. Why are we building this feature? -->

        Support receives forty questions a week.

        ## Later

        <!-- Nothing on purpose. -->
      `,
    },
  ],
};

/** Reports guidance in place of the author's text. */
export const leftoverGuidance: SectionRule = {
  id: 'leftover-guidance',
  scope: 'section',
  severity: 'warning',
  messages: { guidance: 'There is only guidance here. Write your own text.' },

  *check(planSection, context) {
    const { section } = planSection;
    const found = guidanceIn(planSection, context.template);
    if (found.length === 0) return;
    const untouched = untouchedRanges(planSection, context);
    for (const range of found.filter(comment => !untouched.contains(comment)))
      yield { ...report(section.source, range), fixesInPlan: unusedFixes(range, section, context) };
  },
};

function report(source: string, range: Range): Report {
  return {
    messageId: 'guidance',
    range,
    unnecessary: true,
    fixes: [
      {
        title: 'Remove this guidance',
        change: { edits: [removeLines(range, source)] },
        offered: 'where-it-settles',
      },
      notApplicableFix(range, 'as-last-resort'),
    ],
  };
}
