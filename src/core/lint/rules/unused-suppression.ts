import { removalOf } from '../../text/lines';
import type { Fix, RuleDocs, SuppressionRule } from '../rule';
import type { SuppressionUse } from '../suppressions';

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
    unknown: 'There is no rule {rule}.',
    unnamed: 'This comment has to name a rule.',
    directive: 'This is none of the forms disable-next-line, disable, enable and disable-file.',
  },

  *check(uses, { ruleIds, source }) {
    for (const use of uses) {
      const { rule, range, reach, comment } = use;
      if (reach === undefined) yield { messageId: 'directive', range: comment };
      else if (rule === '') yield { messageId: 'unnamed', range, fixes: removal(use, source) };
      else if (!ruleIds.all.includes(rule))
        yield { messageId: 'unknown', data: { rule }, range, fixes: renaming(use, ruleIds.all) };
      else if (!use.used && ruleIds.ran.includes(rule))
        yield { messageId: 'unused', data: { rule }, range, fixes: removal(use, source) };
    }
  },
};

/** A comment goes with its last rule; a reason is its author's words. */
function removal({ named, comment, range, reason }: SuppressionUse, source: string): readonly Fix[] {
  if (named <= 1) {
    const edits = [removalOf(comment, source)];
    return [{ title: 'Remove this comment', edits, preferred: true, safe: reason === '' }];
  }
  const comma = /^\s*,\s*/u.exec(source.slice(range.end))?.[0] ?? '';
  const edits = [{ range: { start: range.start, end: range.end + comma.length }, newText: '' }];
  return [{ title: 'Remove this name', edits, preferred: true, safe: true }];
}

function renaming({ rule, range }: SuppressionUse, ruleIds: readonly string[]): readonly Fix[] {
  const [closest] = ruleIds
    .map(id => ({ id, distance: editDistance(rule, id) }))
    .toSorted((a, b) => a.distance - b.distance);
  if (!closest || closest.distance > 3) return [];
  return [
    {
      title: 'Write {rule}',
      data: { rule: closest.id },
      edits: [{ range, newText: closest.id }],
      preferred: true,
    },
  ];
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
