import dedent from 'dedent';
import type { RuleDocs, RuleExample } from './rule';
import { ruleDocs } from './ruleDocs';

/**
 * The documentation of a rule, its texts without the indent that they have in the rule's file.
 *
 * @throws Error when no rule has this id
 */
export function docsOf(id: string): RuleDocs {
  const docs = ruleDocs[id];
  if (!docs) throw new Error(`There is no documentation of a rule ${id}.`);
  return { ...docs, rationale: dedent(docs.rationale), examples: docs.examples.map(dedentExample) };
}

function dedentExample({ text, template, fixed, others, ...example }: RuleExample): RuleExample {
  return {
    ...example,
    text: markdown(text),
    ...(template !== undefined && { template: template === null ? null : markdown(template) }),
    ...(fixed !== undefined && { fixed: markdown(fixed) }),
    ...(others && {
      others: Object.fromEntries(Object.entries(others).map(([name, other]) => [name, markdown(other)])),
    }),
  };
}

const dedentLines = dedent.withOptions({ trimWhitespace: false });

/** The line break after the opening backtick belongs to the code, the one before the closing backtick to the text. */
function markdown(text: string): string {
  return dedentLines(text).replace(/^\n/u, '');
}
