import type { Code } from 'mdast';
import { fenceOffset } from '../../markdown/fenceOffset';
import type { Section } from '../../markdown/section';
import { visit } from '../../markdown/visit';
import type { TemplateSection } from '../../template/template';
import type { Range } from '../../text/positions';
import type { Fix, Report, RuleDocs, SectionRule } from '../rule';

/** The page of {@link invalidExample}, and its tests. */
export const invalidExampleDocs: RuleDocs = {
  description: 'Reports a JSON example, where the template has one, that does not parse.',
  rationale: `People copy the examples of an API contract into tests and clients. Only fences in a section for which the template
has a JSON example are read. An example that leaves something out with \`...\` is left alone.`,
  examples: [
    {
      title: 'A comma too many, and an example that stops short',
      text: '## API Contracts\n\n### POST /api/v1/logs\n\n**Request:**\n```json\n{\n  "size": 1«,»\n}\n```\n\n**Response (201):**\n```json\n{ "id": «1»\n```\n',
    },
    {
      title: 'A comma too many, repaired',
      text: '### GET /api/v1/logs/:id\n\n```json\n{ "size": 1«,» }\n```\n',
      fixed: '### GET /api/v1/logs/:id\n\n```json\n{ "size": 1 }\n```\n',
    },
    {
      title: 'Examples that parse, that leave something out, and other languages',
      text: '### GET /api/v1/logs/:id\n\n```json\n{ "size": 1 }\n```\n\n```json\n{ "logs": [ ... ] }\n```\n\n```jsonc\n{ "size": 1, // bytes\n}\n```\n\n```ts\n{ size: 1,\n```\n',
    },
  ],
};

/** Reports a JSON example that does not parse. */
export const invalidExample: SectionRule = {
  id: 'invalid-example',
  scope: 'section',
  severity: 'information',
  messages: {
    invalid: 'This example is not valid JSON: {reason}',
    comma: 'This example is not valid JSON: no comma may stand here.',
  },

  *check({ section, templateSection }) {
    if (!hasJson(templateSection)) return;
    for (const fence of jsonFences(section)) yield* problemIn(fence, section);
  },
};

function problemIn(fence: Code, { source }: Section): readonly Report[] {
  // Comments explain an example; what is left out of one is left out on purpose.
  const value = blanked(fence.value, comments);
  if (value.trim() === '' || /\.{3}|…/u.test(value)) return [];
  const reason = reasonOf(value);
  if (reason === undefined) return [];
  const comma = [...value.matchAll(lastCommas)].find(([text]) => text === ',');
  const isJustCommas = reasonOf(blanked(value, lastCommas)) === undefined;
  if (comma && isJustCommas) {
    if (/^jsonc$/iu.test(fence.lang ?? '')) return [];
    const range = rangeIn(fence, source, comma.index, comma.index + 1);
    return [{ messageId: 'comma', range, fixes: [commaFix(range)] }];
  }
  const { start, end } = placeOf(reason, value);
  return [{ messageId: 'invalid', data: { reason }, range: rangeIn(fence, source, start, end) }];
}

/** Strings are matched first, so that nothing inside one is taken for a comment or a comma. */
const comments = /"(?:\\.|[^"\\\r\n])*"|\/\/[^\r\n]*|\/\*.*?\*\//gsu;
const lastCommas = /"(?:\\.|[^"\\\r\n])*"|,(?=\s*[}\]])/gu;

/** The text with what is matched, strings apart, replaced by spaces: every offset stays. */
function blanked(text: string, pattern: RegExp): string {
  return text.replace(pattern, match => (match.startsWith('"') ? match : ' '.repeat(match.length)));
}

/** Why a text is no JSON, in the words of the engine; undefined when it is. */
function reasonOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The character that an engine names in its reason, or the last one of an example that stops short. */
function placeOf(reason: string, value: string): Range {
  const named = /\bposition (\d+)/u.exec(reason)?.[1];
  const last = Math.max(0, value.trimEnd().length - 1);
  const start = Math.min(named === undefined ? last : Number(named), last);
  return { start, end: start + 1 };
}

function rangeIn(fence: Code, source: string, start: number, end: number): Range {
  return { start: fenceOffset(fence, source, start), end: fenceOffset(fence, source, end) };
}

function commaFix(range: Range): Fix {
  const edits = [{ range, newText: '' }];
  return { title: 'Remove this comma', edits, preferred: true, safe: true };
}

function hasJson(templateSection: TemplateSection | undefined): boolean {
  if (!templateSection) return false;
  return jsonFences(templateSection.section).length > 0 || hasJson(templateSection.parent);
}

function jsonFences(section: Section): readonly Code[] {
  const fences: Code[] = [];
  for (const block of section.blocks) {
    visit(block, node => {
      if (node.type === 'code' && /^jsonc?$/iu.test(node.lang ?? '')) fences.push(node);
      return undefined;
    });
  }
  return fences;
}
