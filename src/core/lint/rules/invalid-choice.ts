import { toString as textOf } from 'mdast-util-to-string';
import { fieldBlocksOf } from '../../markdown/queries/fieldBlocks';
import { fieldLabelKey } from '../../markdown/queries/fieldLabelKey';
import { tablesOf } from '../../markdown/queries/tables';
import { rangeOfAll, type Section } from '../../markdown/section';
import { choicesIn } from '../../template/choices';
import { placeholderNotation } from '../../template/placeholders/notation';
import { markersOf } from '../../template/unfinishedMarker';
import { withoutComments } from '../../text/enclosed';
import type { Range } from '../../text/positions';
import { fillFix } from '../fillFix';
import type { Report, RuleDocs, SectionRule } from '../rule';

/** The page of {@link invalidChoice}, and its tests. */
export const invalidChoiceDocs: RuleDocs = {
  description: 'Reports a value that is not one of the choices in the template.',
  rationale: `
    Where the template offers \`High/Medium/Low\`, plans can be compared and sorted only if they use these words. Case,
    emphasis, emoji, a remark after the value and mixtures such as “Medium–High” are allowed.
  `,
  examples: [
    {
      title: 'A cell and a field outside the choices',
      text: `
        ## Risks

        **State**: «Finished»

        | Risk | Impact |
        |---|---|
        | Delay | «Huge» |
        | Loss | **low** (rare) |
      `,
      template: `
        ## Risks

        **State**: [Draft/In Progress/Complete]

        | Risk | Impact |
        |---|---|
        | [Risk] | High/Medium/Low |
      `,
      fixed: `
        ## Risks

        **State**: Draft

        | Risk | Impact |
        |---|---|
        | Delay | High |
        | Loss | **low** (rare) |
      `,
    },
    {
      title: 'Mixtures, remarks and blank cells',
      text: `
        ## Risks / Trade-offs

        | Risk | Likelihood | Impact | Mitigation |
        |---|---|---|---|
        | A | Medium-High | 🔴 High – all users | B |
        | C | Low → Medium | N/A | D |
        | E | | - | F |
        | G | &nbsp; | TBD | 待定 (until June) |
      `,
    },
  ],
};

/** Reports a value that is not one of the choices in the template. */
export const invalidChoice: SectionRule = {
  id: 'invalid-choice',
  scope: 'section',
  severity: 'warning',
  messages: { invalid: '“{value}” is not one of {choices}.' },

  *check({ section, templateSection }) {
    if (!templateSection) return;
    const { fields, columns } = choicesIn(templateSection.section);
    if (fields.size > 0) {
      for (const { field } of fieldBlocksOf(section)) {
        const choices = fields.get(fieldLabelKey(field.label));
        if (choices) yield* reportsOn(field.valueRange, section, choices);
      }
    }
    if (columns.size === 0) return;
    for (const { children } of tablesOf(section)) {
      const [header, ...rows] = children;
      const offered = header?.children.map(cell => columns.get(fieldLabelKey(textOf(cell)))) ?? [];
      for (const row of rows) {
        for (const [column, { children: content }] of row.children.entries()) {
          const range = rangeOfAll(content);
          const choices = offered[column];
          if (range && choices) yield* reportsOn(range, section, choices);
        }
      }
    }
  },
};

function reportsOn(range: Range, { source }: Section, choices: readonly string[]): readonly Report[] {
  const value = source.slice(range.start, range.end);
  if (isAllowed(value, choices)) return [];
  return [
    {
      messageId: 'invalid',
      data: { value, choices: choices.join(', ') },
      range,
      fixes: choices.map(choice => fillFix(range, choice)),
    },
  ];
}

/**
 * Whether a value begins with one of the choices. Blank values, values with brackets and markers such as `TBD` are left to
 * other rules.
 */
function isAllowed(value: string, choices: readonly string[]): boolean {
  const words = withoutComments(value)
    .replace(/[*_`~]|&nbsp;|&#160;/gu, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim()
    .toLowerCase();
  if (words === '' || /^n\/?a\b/u.test(words) || placeholderNotation.opening.test(value)) return true;
  if (markersOf(value, { inQuote: false, inTask: false }).length > 0) return true;
  return choices.some(choice => {
    const wanted = choice.toLowerCase();
    // The choice `H` allows the value “High” too.
    const rest = words.startsWith(wanted) ? words.slice(wanted.length) : undefined;
    return rest !== undefined && (wanted.length === 1 || !/^[\p{L}\p{N}]/u.test(rest));
  });
}
