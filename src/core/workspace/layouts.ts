import type { BuiltInKind } from '../template/builtInTemplate';

/**
 * The kind of a document: a plan; another document of a layout, which is no plan and is checked like one; a companion, which
 * is checked where there is a template for its kind; or a template, which is measured by itself.
 */
export type DocumentKind = 'plan' | 'document' | 'companion' | 'template';

/** Where new documents of an entry go. */
export interface NewDocuments {
  /** What people call one. The command line takes this name. */
  readonly name: string;
  /**
   * The path from the folder of its neighbours: a name, or a folder and a name. The gaps are those of `planquill.json`. Where
   * most neighbours have another form of name, that one counts; not where a number is written out, which is given later.
   */
  readonly pattern: string;
  /** The names of the folder for them, of which the first marks the layout; otherwise it is the folder of the neighbours. */
  readonly folder?: readonly string[];
}

/** Documents that are known by their place. */
export interface LayoutDocuments {
  /** Globs for the end of a path. The names of the path are compared in lower case. */
  readonly files: readonly string[];
  /** What the documents are; absent for those that are never checked: archives, lists, rule books. */
  readonly kind?: Exclude<DocumentKind, 'template'>;
  /** The words before `-template.md` in the name of their template; the name of the document when absent. */
  readonly stem?: string;
  /**
   * Their template lies among them: a file with `template` in its name beside them or up to two folders above, or the same
   * file in a folder whose name ends in `template`.
   */
  readonly besideTemplate?: true;
  /**
   * What they are measured by where the workspace has no template for them, if they have most of its headings. The built-in
   * plan when absent from plans.
   */
  readonly builtIn?: readonly BuiltInKind[];
  /** `plan.md`, `spec.md` and the other names that are known anywhere are none of these. */
  readonly anyOtherName?: true;
  /** Absent where nobody starts one of them by itself. */
  readonly made?: NewDocuments;
}

/** How a tool or a team lays out its documents. */
export interface Layout {
  /** What people call it. A configuration turns the layout off by this name. */
  readonly name: string;
  /** The folder that marks the layout and holds what it needs; undefined for a layout that any workspace may have. */
  readonly folder?: string;
  /** The names from the workspace's root to the folder for new plans of features. The vocabulary has the last of them. */
  readonly features?: readonly string[];
  /** New features go into `features` as soon as `folder` exists. Without it the `features` folder itself must exist. */
  readonly ownsFeatures?: true;
  /** New features get names that begin with a time stamp. */
  readonly stampsFeatures?: true;
  /**
   * The ways to templates, from `folder` or else from any folder above a document; the first way wins.
   * `*` is any name, {@link schemaInUse} the name of a schema.
   */
  readonly templates?: readonly (readonly string[])[];
  /** No other documents than its own are made from its templates: they are not looked for elsewhere. */
  readonly keepsTemplates?: true;
  /** Globs for the end of a folder's path: such a folder is one feature with all that lies in it. */
  readonly wholeFeatures?: readonly string[];
  /** Besides `plan.md`, `requirements.md`, `spec.md`, `design.md` and `tasks.md`. The first entry that fits counts. */
  readonly documents?: readonly LayoutDocuments[];
}

/** Names of agents' folders. */
const agents = '{agent,agents,claude,codex,cursor,factory,gemini,github,opencode,windsurf}';

/** Stands in a way to templates for the OpenSpec schema that a document is made by. */
export const schemaInUse = '<schema>';

const newChange: NewDocuments = {
  name: 'change',
  pattern: '{name}/proposal.md',
  folder: ['openspec', 'changes'],
};
const rfc = { kind: 'companion', stem: 'rfc', besideTemplate: true } as const;

/** Every known layout, in the order in which templates are searched and documents are recognised. */
export const layouts: readonly Layout[] = [
  {
    name: 'codexspec',
    folder: '.codexspec',
    features: ['.codexspec', 'specs'],
    templates: [['templates', 'docs'], ['templates']],
    ownsFeatures: true,
    stampsFeatures: true,
  },
  {
    name: 'OpenSpec',
    folder: 'openspec',
    templates: [['schemas', schemaInUse, 'templates']],
    keepsTemplates: true,
    wholeFeatures: ['openspec/changes/*'],
    documents: [
      { files: ['openspec/changes/archive/**'], made: newChange },
      {
        files: ['openspec/changes/*/specs/**/spec.md', 'openspec/specs/**/spec.md'],
        kind: 'document',
        made: newChange,
      },
      {
        files: ['openspec/changes/*/{proposal,design,tasks,tasks_*,tasks-*,test_case}.md'],
        kind: 'document',
        made: newChange,
      },
    ],
  },
  {
    name: 'Kiro',
    folder: '.kiro',
    templates: [['settings', 'templates', 'specs']],
    keepsTemplates: true,
    documents: [
      { files: ['.kiro/specs/**/{requirements,bugfix,design,tasks,research}.md'], kind: 'companion' },
    ],
  },
  {
    name: 'spec-workflow',
    folder: '.spec-workflow',
    templates: [['user-templates'], ['templates']],
    keepsTemplates: true,
    documents: [{ files: ['.spec-workflow/specs/**/{requirements,design,tasks}.md'], kind: 'companion' }],
  },
  {
    name: 'spec-kit',
    folder: '.specify',
    features: ['.specify', 'specs'],
    templates: [
      ['templates', 'overrides'],
      ['presets', '*', 'templates'],
      ['extensions', '*', 'templates'],
      ['templates'],
    ],
    documents: [
      { files: ['specs/**/{research,data-model,quickstart}.md'], kind: 'companion' },
      { files: ['specs/**/checklists/*.md'], kind: 'companion', stem: 'checklist' },
    ],
  },
  { name: 'Agent OS', folder: 'agent-os', features: ['agent-os', 'specs'] },
  { name: 'Conductor', folder: 'conductor', features: ['conductor', 'tracks'] },
  {
    name: 'planning-with-files',
    templates: agentFolders(['skills', 'planning-with-files', 'templates']),
    keepsTemplates: true,
    documents: [
      { files: ['task_plan.md'], kind: 'plan', builtIn: ['task-plan'] },
      { files: ['.planning/**/{findings,progress}.md', '{findings,progress}.md'], kind: 'companion' },
    ],
  },
  {
    name: 'BMAD',
    templates: [
      ...agentFolders(['skills', 'bmad-create-story']),
      ...agentFolders(['skills', 'bmad-quick-dev']),
      ['_bmad', 'bmm', 'workflows', '4-implementation', 'create-story'],
      ['_bmad', 'bmm', 'workflows', 'bmad-quick-flow', 'quick-dev'],
    ],
    keepsTemplates: true,
    documents: [
      { files: ['_bmad-output/**/spec-*.md'], kind: 'companion', stem: 'spec' },
      // The template of a story is called `template.md`, in the folder of the skill.
      {
        files: ['_bmad-output/**/{stories,implementation-artifacts}/**/*.md'],
        kind: 'companion',
        stem: 'template',
      },
    ],
  },
  {
    name: 'agents',
    documents: [
      { files: ['{.agent,.agents,docs}/{plans,execplans}.md', 'plans.md'] },
      {
        files: [`.${agents}/plans/**/*.md`, '*.plan.md'],
        kind: 'plan',
        stem: 'plan',
        besideTemplate: true,
        builtIn: ['plan', 'exec-plan'],
        made: { name: 'agent-plan', pattern: '{name}.md' },
      },
      {
        files: ['superpowers/plans/*.md'],
        kind: 'plan',
        stem: 'plan',
        builtIn: ['superpowers-plan'],
        made: { name: 'agent-plan', pattern: '{date}-{name}.md' },
      },
      { files: ['superpowers/specs/*-design.md'], kind: 'companion', stem: 'design' },
    ],
  },
  {
    name: 'decision records',
    documents: [
      {
        files: [
          '{adr,adrs,decisions,rfc,rfcs,keps,teps}/{index,_index}.md',
          '{adr,adrs,decisions,rfc,rfcs,teps}/readme.md',
        ],
      },
      {
        files: [
          '{adr,adrs,decisions,*decision-records,*architecture-decisions,*architecture_decisions}/**/*.md',
          'adr-*.md',
        ],
        kind: 'document',
        stem: 'adr',
        besideTemplate: true,
        made: { name: 'adr', pattern: '{number}-{name}.md' },
      },
      {
        files: ['keps/**/readme.md'],
        kind: 'document',
        stem: 'kep',
        besideTemplate: true,
        made: { name: 'kep', pattern: '{number}-{name}/README.md' },
      },
      { files: ['{rfc,rfcs}/**/*.md'], ...rfc, made: { name: 'rfc', pattern: '{number}-{name}.md' } },
      {
        files: ['teps/**/*.md'],
        kind: 'companion',
        stem: 'tep',
        besideTemplate: true,
        made: { name: 'tep', pattern: '{number}-{name}.md' },
      },
      { files: ['text/????-*.md'], ...rfc, made: { name: 'rfc', pattern: '0000-{name}.md' } },
      { files: ['text/*.md'], ...rfc },
      {
        files: ['{proposal,proposals,enhancements}/**/*.md'],
        kind: 'companion',
        stem: 'proposal',
        besideTemplate: true,
      },
      {
        files: ['{design,designs,design-docs}/**/*.md'],
        kind: 'companion',
        stem: 'design',
        besideTemplate: true,
      },
    ],
  },
  {
    // It has no place of its own: its plans are told by their headings among other documents.
    name: 'ExecPlan',
    documents: [
      {
        files: ['{plans,execplans}/**/*.md', '.agent/**/*.md', 'docs/exec-plans/**/*.md'],
        kind: 'companion',
        stem: 'execplan',
        builtIn: ['exec-plan'],
        anyOtherName: true,
      },
    ],
  },
  {
    name: 'any workspace',
    features: ['specs'],
    templates: [['templates', 'docs'], ['templates'], ['docs', 'templates']],
  },
];

/** Ways that begin with the folder of any agent. */
function agentFolders(way: readonly string[]): readonly (readonly string[])[] {
  return agents
    .slice(1, -1)
    .split(',')
    .map(agent => [`.${agent}`, ...way]);
}
