import type { DocumentPattern, LintConfig } from '../lint/config';
import type { TemplateCandidates } from '../template/templateChoice';
import { type FileReader, foldersAbove, namesBelow } from './files';
import { globMatcher, matchesGlob } from './glob';

/** The file name of a plan in its feature's folder. */
export const planFileName = 'plan.md';

/** The file name of the spec beside a plan. */
export const specFileName = 'spec.md';

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
  /** The ways to templates, from `folder` or else from any folder above a document; the first way wins. `*` is any name. */
  readonly templates?: readonly (readonly string[])[];
  /** No other documents than its own are made from its templates: they are not looked for elsewhere. */
  readonly keepsTemplates?: true;
  /** Besides `plan.md`, `requirements.md`, `spec.md`, `design.md` and `tasks.md`. The first entry that fits counts. */
  readonly documents?: readonly LayoutDocuments[];
}

/** Names of agents' folders. */
const agents = '{agent,agents,claude,codex,cursor,factory,gemini,github,opencode,windsurf}';

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
  {
    name: 'OpenSpec',
    folder: 'openspec',
    templates: [['schemas', '*', 'templates']],
    documents: [
      { files: ['openspec/changes/archive/**'] },
      { files: ['openspec/changes/*/specs/**/spec.md', 'openspec/specs/**/spec.md'], kind: 'document' },
      {
        files: ['openspec/changes/*/{proposal,design,tasks,tasks_*,tasks-*,test_case}.md'],
        kind: 'document',
      },
    ],
  },
  {
    name: 'Kiro',
    folder: '.kiro',
    templates: [['settings', 'templates', 'specs']],
    documents: [{ files: ['.kiro/specs/*/{bugfix,research}.md'], kind: 'companion' }],
  },
  {
    name: 'spec-workflow',
    folder: '.spec-workflow',
    templates: [['user-templates'], ['templates']],
  },
  { name: 'Agent OS', folder: 'agent-os', features: ['agent-os', 'specs'] },
  { name: 'Conductor', folder: 'conductor', features: ['conductor', 'tracks'] },
  {
    name: 'planning-with-files',
    templates: agentFolders(['skills', 'planning-with-files', 'templates']),
    keepsTemplates: true,
    documents: [
      { files: ['task_plan.md'], kind: 'plan' },
      { files: ['.planning/**/{findings,progress}.md', '{findings,progress}.md'], kind: 'companion' },
    ],
  },
  {
    name: 'agents',
    documents: [
      { files: ['{.agent,.agents,docs}/{plans,execplans}.md', 'plans.md'] },
      { files: [`.${agents}/plans/**/*.md`, '*.plan.md'], kind: 'plan', stem: 'plan', besideTemplate: true },
      { files: ['superpowers/plans/*.md'], kind: 'plan', stem: 'plan' },
      { files: ['superpowers/specs/*-design.md'], kind: 'companion', stem: 'design' },
    ],
  },
  {
    name: 'decision records',
    documents: [
      {
        files: [
          '{adr,adrs,decisions,rfc,rfcs,keps}/{index,_index}.md',
          '{adr,adrs,decisions,rfc,rfcs}/readme.md',
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
      },
      { files: ['keps/**/readme.md'], kind: 'document', stem: 'kep', besideTemplate: true },
      { files: ['{rfc,rfcs}/**/*.md', 'text/*.md'], kind: 'companion', stem: 'rfc', besideTemplate: true },
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

/** Documents that lie beside a plan in a feature's folder, in lower case. */
const companionNames: ReadonlySet<string> = new Set([
  'requirements.md',
  specFileName,
  'design.md',
  'tasks.md',
]);

/** The ways from a folder above a document to the folders of a layout's templates. */
export function templateWaysOf({ folder, templates = [] }: Layout): readonly (readonly string[])[] {
  return templates.map(way => (folder === undefined ? way : [folder, ...way]));
}

/** The ways to the templates of a document, by the layout that it is known by. */
export function templateWaysFor(layout: string | undefined): readonly (readonly string[])[] {
  return layouts
    .filter(({ name, keepsTemplates }) => !keepsTemplates || name === layout)
    .flatMap(templateWaysOf);
}

/** The ways of all layouts. */
const templateWays: readonly (readonly string[])[] = layouts.flatMap(templateWaysOf);

/** Folders of dependencies, version control, builds and templates. They are not searched for documents. */
const skippedFolders: ReadonlySet<string> = new Set([
  'node_modules',
  '.git',
  '.hg',
  '.svn',
  'dist',
  'templates',
]);

/**
 * The kind of a document: a plan; another document of a layout, which is no plan and is checked like one; a companion, which
 * is checked where there is a template for its kind; or a template, which is measured by itself.
 */
export type DocumentKind = 'plan' | 'document' | 'companion' | 'template';

/** What decides about the kind of a document besides its path. */
export interface KindOptions {
  /** The documents that the configuration names. */
  readonly patterns?: readonly DocumentPattern[];
  /** The names of the layouts that the configuration turns off. */
  readonly off?: readonly string[];
  /**
   * The folder below which a name tells a template: the repository's, or the workspace's. Names above it are nobody's doing.
   * The topmost folder when absent.
   */
  readonly root?: string | undefined;
}

/** The kind of a document by its name and place; undefined for any other file. */
export function kindOf(
  files: FileReader,
  document: string,
  { patterns = [], off = [], root }: KindOptions = {},
): DocumentKind | undefined {
  const top = root ?? [...foldersAbove(files, document)].at(-1);
  const names = namesBelow(files, document, top) ?? [files.nameOf(document)];
  if (isTemplatePath(names)) return 'template';
  if (patternFor(files, document, patterns)) return 'plan';
  const known = layoutDocumentsOf(names, off);
  if (known) return known.kind;
  const name = files.nameOf(document).toLowerCase();
  if (name === planFileName) return 'plan';
  return companionNames.has(name) ? 'companion' : undefined;
}

const entries = layouts.flatMap(({ name, documents = [] }) =>
  documents.map(entry => ({
    layout: name,
    entry,
    matchers: entry.files.map(glob => globMatcher(`**/${glob}`)),
  })),
);

/**
 * The entry of a layout that a path belongs to.
 *
 * @param names of the path, from its root down
 * @param off the names of layouts that do not count
 */
export function layoutDocumentsOf(
  names: readonly string[],
  off: readonly string[] = [],
): (LayoutDocuments & { readonly layout: string }) | undefined {
  const lower = names.map(name => name.toLowerCase());
  if (!lower.at(-1)?.endsWith('.md')) return undefined;
  const found = entries.find(
    ({ layout, matchers }) => !off.includes(layout) && matchers.some(fits => fits(lower)),
  );
  return found && { ...found.entry, layout: found.layout };
}

/** Whether a file has the name of a plan or of a companion, wherever it lies. */
export function hasDocumentName(name: string): boolean {
  return name.toLowerCase() === planFileName || companionNames.has(name.toLowerCase());
}

/** Whether a folder of that name marks a layout: it belongs to the folder around it, and is no place of its own. */
export function isLayoutFolder(name: string): boolean {
  return layouts.some(({ folder }) => folder === name);
}

/** Whether documents in a folder of that name are found: in `dist` and `templates`, however written, they are not. */
export function isFeatureFolder(name: string): boolean {
  return isSearched([name.toLowerCase()]) && !isTemplateFolder(name);
}

/**
 * Whether a search for documents enters a folder.
 *
 * @param names from the first folder below the one where the search began
 */
export function isSearched(names: readonly string[]): boolean {
  return !skippedFolders.has(names.at(-1) ?? '') && !isTemplatePlace(names);
}

/** Whether a path is a template's: it is in a folder of templates, or has `template` in its name. */
function isTemplatePath(names: readonly string[]): boolean {
  const folders = names.slice(0, -1);
  return (
    /(?:^|[-_.])template(?:[-_.]|$)/iu.test(names.at(-1) ?? '') ||
    folders.some(
      (name, index) =>
        isTemplateFolder(name) || isNumberlessTemplate(name) || isTemplatePlace(folders.slice(0, index + 1)),
    )
  );
}

function isTemplatePlace(folders: readonly string[]): boolean {
  return templateWays.some(way => endsWith(folders, way));
}

/** Whether a way ends with another one, in which `*` is any name. */
function endsWith(names: readonly string[], way: readonly string[]): boolean {
  const last = names.slice(-way.length);
  return last.length === way.length && way.every((name, index) => name === '*' || name === last[index]);
}

/** `NNNN-kep-template`: a folder that is copied for each document. `622-volume-claim-templates` is a document's. */
export function isNumberlessTemplate(folder: string): boolean {
  return /^(?:n{2,}|x{2,}|y{4}.*|0{2,})[-_].*template$|^(?:kep|rfc|adr|proposal)[-_]template$/iu.test(folder);
}

function isTemplateFolder(name: string): boolean {
  return /^\.?templates?$/iu.test(name);
}

/** The template that a configuration names for a document of a kind. The template for all plans is for plans alone. */
export function configuredTemplate(
  { template, templates, documents = [] }: LintConfig,
  files: FileReader,
  document: string,
  kind: DocumentKind | undefined,
): string | undefined {
  const name = files.nameOf(document).toLowerCase();
  const [, byName] = Object.entries(templates ?? {}).find(([key]) => key.toLowerCase() === name) ?? [];
  const byPattern = patternFor(files, document, documents)?.template;
  return byPattern ?? byName ?? (kind === 'plan' ? template : undefined);
}

/**
 * When the built-in template counts for a document. A plan that is known by its name or to the configuration may have any of
 * its headings; what a layout or a person takes for a plan has most of them; other documents are none of its.
 */
export function builtInFor(
  files: FileReader,
  document: string,
  kind: DocumentKind | undefined,
  { documents = [] }: LintConfig,
): NonNullable<TemplateCandidates['builtIn']> {
  if (kind !== 'plan') return 'never';
  const isPlan =
    files.nameOf(document).toLowerCase() === planFileName || patternFor(files, document, documents);
  return isPlan ? 'any-heading' : 'most-headings';
}

function patternFor(
  files: FileReader,
  document: string,
  patterns: readonly DocumentPattern[],
): DocumentPattern | undefined {
  if (patterns.length === 0) return undefined;
  const namesByFolder = new Map<string, readonly string[]>();
  let names: readonly string[] = [files.nameOf(document)];
  for (const folder of foldersAbove(files, document)) {
    namesByFolder.set(folder, names);
    names = [files.nameOf(folder), ...names];
  }
  return patterns.find(pattern => {
    const path = namesByFolder.get(pattern.folder);
    return path !== undefined && pattern.files.some(glob => matchesGlob(glob, path));
  });
}
