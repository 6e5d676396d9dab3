import { removeLines } from '../../plan/edits/removeLines';
import type { Range } from '../../text/positions';
import type { Fix } from '../finding';
import type { RuleDocs, SuppressionRule } from '../rule';
import type { SuppressionUse } from '../suppression/applySuppressions';
import { directives } from '../suppression/readSuppressions';

/** The page of {@link unusedSuppression}, and its tests. */
export const unusedSuppressionDocs: RuleDocs = {
  description: 'Reports a suppression comment that silences nothing, or names no rule that exists.',
  rationale: `A comment that silences nothing hides the next real finding, and one with a misspelt name silences nothing though its
author believes it does. The forms are \`planquill-disable-next-line\`, \`planquill-disable\` with \`planquill-enable\`, and
\`planquill-disable-file\`, each followed by the ids of rules and, after \`--\`, a reason.`,
  examples: [
    {
      title: 'Comments that silence nothing',
      text: '<!-- planquill-disable-next-line «empty-table» -->\n\nA line.\n\n<!-- planquill-disable-file «empty-tabel» -- no tables here -->\n«<!-- planquill-disable -->»\n',
      fixed: 'A line.\n\n<!-- planquill-disable-file empty-table -- no tables here -->\n',
      remains: true,
    },
    {
      title: 'A form that does not exist, names that silence nothing, and an end without a beginning',
      text: `<!-- planquill-«disable-nextline» empty-table -->
| Risk | Impact |
|------|--------|

> <!-- planquill-disable-next-line unfilled-placeholder,
>   «empty-table» -- a name of ours -->
>
> [FEATURE NAME]

<!-- planquill-enable «empty-section» -->
`,
      fixed: `<!-- planquill-disable-next-line empty-table -->
| Risk | Impact |
|------|--------|

> <!-- planquill-disable-next-line unfilled-placeholder -- a name of ours -->
>
> [FEATURE NAME]

`,
    },
    {
      title: 'A comment that silences something',
      text: '<!-- planquill-disable-next-line unfilled-placeholder -- a literal -->\n[FEATURE NAME]\n\n<!-- planquill-disable empty-section -->\n## A\n\n## B\n<!-- planquill-enable empty-section -->\n',
    },
  ],
};

/** Reports suppression comments that silence nothing. */
export const unusedSuppression: SuppressionRule = {
  id: 'unused-suppression',
  scope: 'suppressions',
  severity: 'warning',
  messages: {
    unused: 'Nothing of {rule} is silenced here.',
    unopened: 'No planquill-disable of {rule} is open here.',
    unknown: 'There is no rule {rule}.',
    misspelt: 'There is no rule {rule}. Is it {closest}?',
    unnamed: 'This comment has to name a rule.',
    directive: 'This is none of the forms disable-next-line, disable, enable and disable-file.',
  },

  *check(uses, { ruleIds, source }) {
    for (const use of uses) {
      const { rule, range, scope, directive } = use;
      if (scope === undefined) {
        const closest = closestTo(directive, directives);
        yield { messageId: 'directive', range, fixes: renaming(range, closest) };
      } else if (rule === '') yield { messageId: 'unnamed', range, fixes: removal(use, source) };
      else if (!ruleIds.all.includes(rule)) {
        const closest = closestTo(rule, ruleIds.all);
        if (closest === undefined) yield { messageId: 'unknown', data: { rule }, range };
        else yield { messageId: 'misspelt', data: { rule, closest }, range, fixes: renaming(range, closest) };
      } else if (!use.used && ruleIds.judged.includes(rule)) {
        const messageId = scope === 'end' ? 'unopened' : 'unused';
        yield { messageId, data: { rule }, range, fixes: removal(use, source) };
      }
    }
  },
};

/** A comment goes with its last rule; a reason is its author's words. */
function removal({ named, comment, range, reason }: SuppressionUse, source: string): readonly Fix[] {
  if (named <= 1) {
    const edits = [removeLines(comment, source)];
    return [{ title: 'Remove this comment', change: { edits }, preferred: true, safe: reason === '' }];
  }
  const after = /^[\s>]*,[\s>]*/u.exec(source.slice(range.end, comment.end))?.[0];
  const before = /[\s>,]*$/u.exec(source.slice(comment.start, range.start))?.[0] ?? '';
  const gone =
    after === undefined
      ? { start: range.start - before.length, end: range.end }
      : { start: range.start, end: range.end + after.length };
  const edits = [{ range: gone, newText: '' }];
  return [{ title: 'Remove this name', change: { edits }, preferred: true, safe: true }];
}

function renaming(range: Range, name: string | undefined): readonly Fix[] {
  if (name === undefined) return [];
  return [
    { title: 'Write {name}', data: { name }, change: { edits: [{ range, newText: name }] }, preferred: true },
  ];
}

/** The name that somebody meant who wrote another one. */
function closestTo(written: string, names: readonly string[]): string | undefined {
  const [closest] = names
    .map(name => ({ name, distance: editDistance(written, name) }))
    .toSorted((a, b) => a.distance - b.distance);
  return closest && closest.distance <= Math.min(3, closest.name.length / 2) ? closest.name : undefined;
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
