import type { Code } from 'mdast';
import { fenceOffsets } from '../../markdown/queries/fenceOffsets';
import type { Section } from '../../markdown/section';
import { samplesIn } from '../../template/samples';
import type { TemplateSection } from '../../template/template';
import { jsonProblems } from '../../text/jsonProblems';
import type { Range } from '../../text/positions';
import type { Fix } from '../finding';
import type { Report, RuleDocs, SectionRule } from '../rule';

/** The page of {@link invalidExample}, and its tests. */
export const invalidExampleDocs: RuleDocs = {
  description: 'Reports an example that is not valid JSON where the template has a JSON example.',
  rationale: `
    People copy the examples of an API contract into tests and clients. The rule checks only sections for which the
    template has a JSON example. It ignores an example that is JSON only in part: one with \`...\`, one with types or
    placeholders instead of values, or a few properties of an object.
  `,
  examples: [
    {
      title: 'A comma too many, one too few, and an example that stops short',
      text: `
        ## API Contracts

        ### POST /api/v1/logs

        **Request:**
        \`\`\`json
        {
          "size": 1«,»
        }
        \`\`\`

        **Response (201):**
        \`\`\`json
        {
          "id": 1
          «"size": 2»
        }
        \`\`\`

        \`\`\`json
        { "id": «1»
        \`\`\`
      `,
    },
    {
      title: 'A comma too many, repaired',
      text: `
        ### GET /api/v1/logs/:id

        \`\`\`json
        { "size": 1«,» }
        \`\`\`
      `,
      fixed: `
        ### GET /api/v1/logs/:id

        \`\`\`json
        { "size": 1 }
        \`\`\`
      `,
    },
    {
      title: 'Other notations than JSON, and parts of an example',
      text: `
        ### GET /api/v1/logs/:id

        \`\`\`json
        { "id": uuid, "size": number, "log": <log>, "state": "open" | "done" }
        \`\`\`

        \`\`\`json
        "log": { "size": [size] }
        \`\`\`

        \`\`\`json
        { "id": 1 }
        { "id": 2 }
        \`\`\`
      `,
    },
    {
      title: 'Examples that parse, that leave something out, and other languages',
      text: `
        ### GET /api/v1/logs/:id

        \`\`\`json
        { "size": 1 }
        \`\`\`

        \`\`\`json
        { "logs": [ ... ] }
        \`\`\`

        \`\`\`jsonc
        { "size": 1, // bytes
        }
        \`\`\`

        \`\`\`ts
        { size: 1,
        \`\`\`
      `,
    },
  ],
};

/** Reports a JSON example that does not parse. */
export const invalidExample: SectionRule = {
  id: 'invalid-example',
  scope: 'section',
  severity: 'information',
  messages: {
    invalid: 'This example is not valid JSON: expected {expected}.',
    comma: 'This example is not valid JSON: remove this comma.',
  },

  *check({ section, templateSection }) {
    if (!hasJson(templateSection)) return;
    for (const fence of jsonFences(section)) yield* problemsIn(fence, section);
  },
};

function problemsIn(fence: Code, { source }: Section): readonly Report[] {
  const inSource = fenceOffsets(fence, source);
  return jsonProblems(fence.value).flatMap(({ expected, range: { start, end } }): readonly Report[] => {
    const isComma = expected === undefined;
    if (isComma && /^jsonc$/iu.test(fence.lang ?? '')) return [];
    const restOfLine = isComma ? '' : (/^[^\r\n]*/u.exec(fence.value.slice(end))?.[0].trimEnd() ?? '');
    const range = {
      start: inSource(start),
      end: inSource(end + restOfLine.length),
    };
    return [
      isComma
        ? { messageId: 'comma', range, fixes: [commaFix(range)] }
        : { messageId: 'invalid', data: { expected }, range },
    ];
  });
}

function commaFix(range: Range): Fix {
  const edits = [{ range, newText: '' }];
  return { title: 'Remove this comma', change: { edits }, safe: true };
}

function hasJson(templateSection: TemplateSection | undefined): boolean {
  if (!templateSection) return false;
  return jsonFences(templateSection.section).length > 0 || hasJson(templateSection.parent);
}

function jsonFences(section: Section): readonly Code[] {
  return samplesIn(section).fences.filter(({ lang }) => /^jsonc?$/iu.test(lang ?? ''));
}
