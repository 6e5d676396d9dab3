import type { Section } from '../../markdown/section';
import { removeLines } from '../../plan/edits/removeLines';
import { subjectValue, titlePlaceholder } from '../../plan/featureFill';
import type { PlanSection } from '../../plan/plan';
import { unfilledPlaceholders } from '../../plan/unfilled';
import type { PlaceholderCandidate } from '../../template/placeholders/placeholder';
import { offerOf } from '../../template/placeholders/placeholderSyntax';
import { lineBefore } from '../../text/lines';
import type { Fix } from '../finding';
import type { RuleContext, RuleDocs, SectionRule } from '../rule';

/** The page of {@link unfilledPlaceholder}, and its tests. */
export const unfilledPlaceholderDocs: RuleDocs = {
  description: 'Reports template text that still waits for the author.',
  rationale: `A placeholder that nobody filled in reads as if the decision had been made. What counts is the template: text
that is still written as the template has it is unfinished, and brackets of your own are left alone.`,
  examples: [
    {
      title: 'Placeholders of the template, wherever they stand',
      text: '# Implementation Plan: «[FEATURE NAME]»\n\n**Related Spec**: `.codexspec/specs/«{feature-id}»/spec.md`\n**Created**: «[DATE]»\n',
      fixed:
        '# Implementation Plan: Audit log\n\n**Related Spec**: `.codexspec/specs/004-audit-log/spec.md`\n**Created**: 2026-11-23\n',
    },
    {
      title: 'An ellipsis that is a whole value, and a choice that was not made',
      text: `## Risks / Trade-offs

| Risk | Likelihood | Impact | Mitigation |
|------|------------|--------|------------|
| Queue overflow | «High/Medium/Low» | High | «...» |
`,
    },
    {
      title: 'Examples to choose from',
      text: '## Tech Stack\n\n- **Infrastructure**: «[e.g., Docker, AWS]»\n',
      fixed: '## Tech Stack\n\n- **Infrastructure**: Docker\n',
    },
    {
      title: "Brackets of the author's own",
      text: '## Context\n\n- [ ] T001 [P] [US1] Read `rows[0]` of List[str], see [the spec](spec.md) and [RFC 2119]. Wait...\n',
    },
  ],
};

/** Reports template text that still waits for the author. */
export const unfilledPlaceholder: SectionRule = {
  id: 'unfilled-placeholder',
  scope: 'section',
  severity: 'warning',
  messages: {
    placeholder: 'Not filled in yet: {text}',
    choice: 'Choose one of {choices}.',
  },

  *check(planSection, context) {
    for (const placeholder of unfilledPlaceholders(planSection, context)) {
      const { text, range } = placeholder;
      const { choices } = offerOf(text);
      const fixes = fixesFor(placeholder, planSection, context);
      if (choices.length > 0)
        yield { messageId: 'choice', data: { choices: choices.join(', ') }, range, fixes };
      else yield { messageId: 'placeholder', data: { text }, range, fixes };
    }
  },
};

/** Likeliest first: what the plan's subject says, then what the placeholder itself offers. */
function fixesFor(
  placeholder: PlaceholderCandidate,
  { section, isTop }: PlanSection,
  { template, subject }: RuleContext,
): readonly Fix[] {
  const { range, text, place } = placeholder;
  const fill = (value: string, more: Pick<Fix, 'preferred' | 'safe'> = {}): Fix => ({
    title: 'Fill in “{value}”',
    data: { value },
    change: { edits: [{ range, newText: value }] },
    ...more,
  });
  const inHead = section.depth <= 1 && isTop;
  const known =
    subject &&
    subjectValue(placeholder, section.source, subject, { titleToken: titlePlaceholder(template), inHead });
  const { choices, examples } = offerOf(text);
  return [
    // The folder is the feature's for certain; its title and the day of its making are good guesses.
    ...(known === undefined ? [] : [fill(known, { preferred: true, safe: known === subject?.id })]),
    ...[...choices, ...examples].map(value => fill(value)),
    ...(place === 'code' || place === 'fence' ? [] : removals(placeholder, section)),
  ];
}

/** A bullet that holds nothing else can go. */
function removals({ range, whole }: PlaceholderCandidate, { source }: Section): readonly Fix[] {
  const line = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+$/u.exec(lineBefore(source, range.start));
  if (!whole || !line) return [];
  const bullet = { start: range.start - line[0].length, end: range.end };
  return [{ title: 'Remove this item', change: { edits: [removeLines(bullet, source)] } }];
}
