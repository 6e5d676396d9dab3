import { closest, distance } from 'fastest-levenshtein';
import { removeLines } from '../../plan/edits/removeLines';
import type { Range } from '../../text/positions';
import type { Fix } from '../finding';
import type { RuleDocs, SuppressionRule } from '../rule';
import type { SuppressionUse } from '../suppression/applySuppressions';
import { directives } from '../suppression/readSuppressions';

/** The page of {@link unusedSuppression}, and its tests. */
export const unusedSuppressionDocs: RuleDocs = {
  description: 'Reports a suppression comment that suppresses nothing, or names an unknown rule.',
  rationale: `
    A comment that suppresses nothing today hides the next real finding, and a comment with a misspelt name suppresses nothing
    although its author believes it does. The directives are \`planquill-disable-next-line\`, \`planquill-disable\` with
    \`planquill-enable\`, and \`planquill-disable-file\`. The ids of rules follow, and after \`--\` a reason.
  `,
  examples: [
    {
      title: 'Comments that suppress nothing',
      text: `
        <!-- planquill-disable-next-line «empty-table» -->

        A line.

        <!-- planquill-disable-file «empty-tabel» -- no tables here -->
        «<!-- planquill-disable -->»
      `,
      fixed: `
        A line.

        <!-- planquill-disable-file empty-table -- no tables here -->
      `,
      remains: true,
    },
    {
      title: 'An unknown directive, names that suppress nothing, and an end without a beginning',
      text: `
        <!-- planquill-«disable-nextline» empty-table -->
        | Risk | Impact |
        |------|--------|

        > <!-- planquill-disable-next-line unfilled-placeholder,
        >   «empty-table» -- a name of ours -->
        >
        > [FEATURE NAME]

        <!-- planquill-enable «empty-section» -->
      `,
      fixed: `
        <!-- planquill-disable-next-line empty-table -->
        | Risk | Impact |
        |------|--------|

        > <!-- planquill-disable-next-line unfilled-placeholder -- a name of ours -->
        >
        > [FEATURE NAME]

      `,
    },
    {
      title: 'A comment that suppresses something',
      text: `
        <!-- planquill-disable-next-line unfilled-placeholder -- a literal -->
        [FEATURE NAME]

        <!-- planquill-disable empty-section -->
        ## A

        ## B
        <!-- planquill-enable empty-section -->
      `,
    },
  ],
};

/** Reports suppression comments that suppress no finding. */
export const unusedSuppression: SuppressionRule = {
  id: 'unused-suppression',
  scope: 'suppressions',
  severity: 'warning',
  messages: {
    unused: 'There is no finding of {rule} to suppress here.',
    unopened: 'There is no planquill-disable {rule} above.',
    unknown: 'There is no rule {rule}.',
    misspelt: 'There is no rule {rule}. Did you mean {closest}?',
    unnamed: 'Name the rules that this comment is about.',
    directive: 'Unknown directive. Use disable-next-line, disable, enable or disable-file.',
  },

  *check(uses, { ruleIds, source }) {
    const hasMistake = uses.some(
      ({ scope, rule }) => scope === undefined || (scope === 'block' && !ruleIds.all.includes(rule)),
    );
    for (const use of uses) {
      const { rule, range, scope, directive } = use;
      if (scope === undefined) {
        const closest = closestTo(directive, directives);
        yield { messageId: 'directive', range, fixes: renaming(range, closest) };
      } else if (rule === '')
        yield { messageId: 'unnamed', range, fixes: removal(use, source, scope !== 'end') };
      else if (!ruleIds.all.includes(rule)) {
        const closest = closestTo(rule, ruleIds.all);
        if (closest === undefined) yield { messageId: 'unknown', data: { rule }, range };
        else yield { messageId: 'misspelt', data: { rule, closest }, range, fixes: renaming(range, closest) };
      } else if (!use.used && ruleIds.completed.includes(rule)) {
        const messageId = scope === 'end' ? 'unopened' : 'unused';
        // Its beginning may be there, misspelt: without the end it would reach to the end of the plan.
        const isSafe = scope !== 'end' || !hasMistake;
        yield { messageId, data: { rule }, range, fixes: removal(use, source, isSafe) };
      }
    }
  },
};

/** Removes the name of a rule, or the whole comment with its last name. A comment with a reason is not safe to remove. */
function removal(
  { named, comment, range, reason }: SuppressionUse,
  source: string,
  isSafe: boolean,
): readonly Fix[] {
  if (named <= 1) {
    const edits = [removeLines(comment, source)];
    return [{ title: 'Remove this comment', change: { edits }, safe: isSafe && reason === '' }];
  }
  const after = /^[\s>]*,[\s>]*/u.exec(source.slice(range.end, comment.end))?.[0];
  const before = /[\s>,]*$/u.exec(source.slice(comment.start, range.start))?.[0] ?? '';
  const gone =
    after === undefined
      ? { start: range.start - before.length, end: range.end }
      : { start: range.start, end: range.end + after.length };
  const edits = [{ range: gone, newText: '' }];
  return [{ title: 'Remove this name', change: { edits }, safe: isSafe }];
}

function renaming(range: Range, name: string | undefined): readonly Fix[] {
  if (name === undefined) return [];
  return [
    {
      title: 'Change to {name}',
      data: { name },
      change: { edits: [{ range, newText: name }] },
    },
  ];
}

/** The name that is closest to a misspelt one; undefined when none is close. */
function closestTo(written: string, names: readonly string[]): string | undefined {
  const name = closest(written, names);
  return distance(written, name) <= Math.min(3, name.length / 2) ? name : undefined;
}
