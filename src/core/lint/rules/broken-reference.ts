import { referencesOf } from '../../plan/references';
import type { Fix } from '../finding';
import type { PlanRule, RuleDocs } from '../rule';

/** The page of {@link brokenReference}, and its tests. */
export const brokenReferenceDocs: RuleDocs = {
  description: 'Reports a relative link, or a path such as the related spec, to a file that does not exist.',
  rationale: `
    A plan builds on its spec and its research, and a broken link cuts the reader off from them. A path is looked up from
    the plan's folder and from each folder above it, up to the workspace folder. Web addresses are not checked.
  `,
  examples: [
    {
      title: 'A related spec and a link that do not exist',
      text: `
        # Implementation Plan: Log

        **Related Spec**: \`«specs/001-log/spec.md»\`

        See [the research](«research.md»#sizes).
      `,
      missingReferences: ['specs/001-log/spec.md', 'research.md'],
    },
    {
      title: 'Images and definitions',
      text: `
        ## Architecture Overview

        ![The parts]( <«my parts.png»> "Parts") as [measured][1].

        [1]: «../001-log/research.md»
      `,
      missingReferences: ['my parts.png', '../001-log/research.md'],
    },
    {
      title: 'Files to come, web addresses and places in the document',
      text: `
        # Implementation Plan: Log

        **Related Spec**: \`specs/{feature-id}/spec.md\`

        We write \`src/log.ts\`, see [the site](https://example.com/x.md) and [below](#more).
      `,
      missingReferences: ['src/log.ts', 'specs/{feature-id}/spec.md', 'https://example.com/x.md'],
    },
  ],
};

/** Reports a reference to a file that does not exist. */
export const brokenReference: PlanRule = {
  id: 'broken-reference',
  scope: 'workspace',
  severity: 'warning',
  messages: { broken: 'The file {path} does not exist.' },

  *check(plan, { missingReferences }) {
    if (missingReferences.size === 0) return;
    for (const { path, range } of referencesOf(plan)) {
      if (!missingReferences.has(path)) continue;
      yield { messageId: 'broken', data: { path }, range, fixes: creations(path) };
    }
  },
};

/** Only a Markdown document can have a template. The host knows whether it has one, and offers the fix only then. */
function creations(path: string): readonly Fix[] {
  return /\.md$/iu.test(path)
    ? [{ title: 'Create {path} from its template', data: { path }, createReferenced: path }]
    : [];
}
