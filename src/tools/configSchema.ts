import { defaultStatuses } from '../core/lint/config';
import { docsOf } from '../core/lint/docsOf';
import { severities } from '../core/lint/finding';
import { rules } from '../core/lint/registry';
import { statusLabels } from '../core/template/vocabulary';
import { layouts } from '../core/workspace/layouts';

/** The values of a rule's setting. */
const levels = ['off', ...severities];
const levelDescriptions = [
  'The rule does not run.',
  'An error: `planquill check` fails.',
  'A warning: `planquill check` fails unless `--fail-on` asks for errors.',
  'Information: `planquill check` fails only with `--fail-on information`.',
  'A hint, advice on form: `planquill check` fails only with `--fail-on hint`.',
];
const levelSchema = { type: 'string', enum: levels, enumDescriptions: levelDescriptions };

/** The schema of one rule's setting: one level, or one for each status. */
function ruleSchema(description: string, severity: string) {
  return {
    description: `${description} Otherwise: ${severity}.`,
    anyOf: [levelSchema, { type: 'object', additionalProperties: levelSchema }],
  };
}

/** JSON Schema, draft 7. */
interface PartSchema {
  readonly type: 'string' | 'object' | 'array';
  readonly description: string;
  readonly [keyword: string]: unknown;
}

/** The options that `planquill.json` and VS Code's settings share, by name. */
function sharedSchemas(): Readonly<Record<string, PartSchema>> {
  return {
    template: {
      type: 'string',
      minLength: 1,
      description:
        'Path of the template of every plan. Without it the workspace is searched for one, and the built-in one comes last.',
    },
    templates: {
      type: 'object',
      description: 'Path of a template by the name of the documents that are made from it, such as plan.md.',
      additionalProperties: { type: 'string', minLength: 1 },
    },
    rules: {
      type: 'object',
      description:
        'The setting of each rule: off, a severity, or a severity for each status of a plan ({ "draft": "hint", "approved": "error" }).',
      properties: Object.fromEntries(
        rules.map(({ id, severity }) => [id, ruleSchema(docsOf(id).description, severity)]),
      ),
      additionalProperties: false,
    },
    statuses: {
      type: 'object',
      description: `The severity of what is unfinished, by the status of the plan, over these: ${Object.entries(
        defaultStatuses,
      )
        .map(([status, severity]) => `${status} (${severity})`)
        .join(', ')}.`,
      additionalProperties: {
        type: 'string',
        enum: severities,
        enumDescriptions: levelDescriptions.slice(1),
      },
    },
    statusLabels: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      description: `Labels of the field that tells a plan's status. Otherwise: ${statusLabels.join(', ')}.`,
    },
  };
}

/** This option is no setting: the command line has to find the same plans as every editor of the team. */
const documentsSchema = {
  type: 'array',
  description:
    'Files that are plans by their place, besides those called plan.md. Patterns of inner folders come first, and the first one that fits counts.',
  items: {
    type: 'object',
    properties: {
      files: {
        description: 'Globs of the files, from the folder of this configuration.',
        anyOf: [
          { type: 'string', minLength: 1 },
          { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
        ],
      },
      template: {
        type: 'string',
        minLength: 1,
        description: 'Path of their template. Without it one is looked for by the name of each file.',
      },
      new: {
        type: 'string',
        pattern: String.raw`^(?!.*(?:^|/)\.{0,2}/)(?!.*\{number\}.*\{number\})(?=.*\{(?:number|name)\})(?:[^{}*?:\\]|\{(?:number|name|date)\})+\.md$`,
        description:
          'Path of a new one, from the folder of this configuration: docs/adr/{number}-{name}.md. {number} is the next free number, {name} the name in lower case with hyphens, {date} the day (2031-01-02).',
      },
    },
    required: ['files'],
    additionalProperties: false,
  },
};

/** This option is no setting either. */
const layoutsSchema = {
  type: 'object',
  description: 'Layouts whose documents are not recognised here. Files called plan.md are plans in any case.',
  properties: Object.fromEntries(layouts.map(({ name }) => [name, { type: 'string', enum: ['off'] }])),
  additionalProperties: false,
};

/** The schema of `planquill.json`. */
export function configSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Planquill',
    description: 'How Planquill checks the plans in this folder and below.',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      documents: documentsSchema,
      layouts: layoutsSchema,
      ...sharedSchemas(),
    },
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** The manifest with the settings that share their schema with `planquill.json`. */
export function withSettings(manifest: string): string {
  const read = JSON.parse(manifest);
  const { properties } = read.contributes.configuration;
  let order = 10;
  for (const [name, { description, minLength, ...schema }] of Object.entries(sharedSchemas())) {
    // The default is empty, and VS Code marks what its schema forbids in red.
    properties[`planquill.${name}`] = {
      ...schema,
      default: { string: '', object: {}, array: [] }[schema.type],
      scope: 'resource',
      order: order++,
      markdownDescription: description,
    };
  }
  return `${JSON.stringify(read, undefined, 2)}\n`;
}
