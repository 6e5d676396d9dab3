import type { PlaceholderCandidate } from '../../template/placeholder';
import { offerOf } from '../../template/placeholderSyntax';
import { scanPlaceholders } from '../../template/scanPlaceholders';
import type { Template, TemplateSection } from '../../template/template';
import type { SectionRule } from '../rule';

/** Reports template text that still waits for the author. */
export const unfilledPlaceholder: SectionRule = {
  id: 'unfilled-placeholder',
  scope: 'section',
  description: 'Reports template text that still waits for the author.',
  rationale: `A placeholder that nobody filled in reads as if the decision had been made. What counts is the template: text
that is still written as the template has it is unfinished, and brackets of your own are left alone.`,
  severity: 'warning',
  messages: {
    placeholder: 'Not filled in yet: {text}',
    choice: 'Choose one of {choices}.',
  },
  examples: [
    {
      title: 'Placeholders of the template, wherever they stand',
      text: '# Implementation Plan: «[FEATURE NAME]»\n\n**Related Spec**: `.codexspec/specs/«{feature-id}»/spec.md`\n',
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
      title: "Brackets of the author's own",
      text: '## Context\n\n- [ ] T001 [P] [US1] Read `rows[0]` of List[str], see [the spec](spec.md) and [RFC 2119]. Wait...\n',
    },
  ],

  *check({ section, templateSection }, { template }) {
    for (const candidate of scanPlaceholders(section)) {
      if (!isUnfilled(candidate, template, templateSection)) continue;
      const { choices } = offerOf(candidate.text);
      const { text, range } = candidate;
      if (choices.length > 0) yield { messageId: 'choice', data: { choices: choices.join(', ') }, range };
      else yield { messageId: 'placeholder', data: { text }, range };
    }
  },
};

function isUnfilled(
  candidate: PlaceholderCandidate,
  template: Template | undefined,
  templateSection: TemplateSection | undefined,
): boolean {
  if (candidate.style === 'ellipsis' && candidate.place !== 'text') return true;
  const same = (known: PlaceholderCandidate) =>
    known.text === candidate.text && isCode(known) === isCode(candidate);
  // A plan may be about `{feature-id}`: code counts only in the section where the template has it.
  if (isCode(candidate)) return templateSection?.placeholders.some(same) ?? false;
  return template?.placeholders.get(candidate.text)?.some(same) ?? false;
}

function isCode({ place }: PlaceholderCandidate): boolean {
  return place === 'code' || place === 'fence';
}
