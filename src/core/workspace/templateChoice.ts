import type { Snapshot } from '../markdown/snapshot';
import { builtInTemplate } from '../template/builtInTemplate';
import { headingSimilarity, readTemplate, sharesHeading, type Template } from '../template/template';
import type { PlanFiles } from './planFiles';
import { findTemplates } from './templateSearch';

/** Why a template was chosen. */
export type TemplateReason =
  /** The document names it in its front matter. */
  | 'front-matter'
  /** A setting, `planquill.json` or the command line names it. */
  | 'configured'
  /** The document is itself a template. */
  | 'own'
  /** It has the document's name and lies where the workspace keeps its templates. */
  | 'nearby'
  /** None of the workspace's own fits, and the document has headings of the built-in one. */
  | 'built-in'
  /** The document follows none: only rules that need none speak. */
  | 'none';

/** A template that was named and cannot be used, which the document's author should hear once. */
export interface TemplateProblem {
  readonly path: string;
  /** In words, to be read after the path. */
  readonly problem: string;
}

/** The templates that a document may have been made from. */
export interface TemplateCandidates {
  /** The one that was named, and by whom; absent when none was, or when it cannot be used. */
  readonly named?: { readonly template: Template; readonly reason: 'front-matter' | 'configured' };
  readonly nearby: readonly Template[];
  readonly problem?: TemplateProblem;
}

/** The template of a document with the reason for it. */
export interface TemplateChoice {
  readonly template: Template | undefined;
  readonly reason: TemplateReason;
  readonly problem?: TemplateProblem;
}

/** The template files of a workspace. Each is read again when it is asked for, and parsed again only when it changed. */
export class TemplateShelf {
  readonly #files: PlanFiles;
  readonly #read = new Map<string, Template>();

  constructor(files: PlanFiles) {
    this.#files = files;
  }

  /**
   * The templates for a document, from the one that is named for it or else from the folders around it.
   *
   * @param configured path of the template that the configuration names for it
   * @param inFrontMatter what the document's own `template:` says, see {@link frontMatterTemplate}
   */
  async candidates(
    document: string,
    configured: string | undefined,
    inFrontMatter: string | undefined,
  ): Promise<TemplateCandidates> {
    if (inFrontMatter !== undefined)
      return this.#named(await this.#pathFrom(document, inFrontMatter), 'front-matter');
    if (configured !== undefined) return this.#named(configured, 'configured');
    const nearby: Template[] = [];
    const problems: TemplateProblem[] = [];
    for (const path of await findTemplates(this.#files, document)) {
      const template = await this.#template(path);
      if ('problem' in template) problems.push(template);
      else nearby.push(template);
    }
    // Beside a template that can be used, a broken one is nobody's concern here.
    const [problem] = nearby.length === 0 ? problems : [];
    return { nearby, ...(problem && { problem }) };
  }

  async #named(path: string, reason: 'front-matter' | 'configured'): Promise<TemplateCandidates> {
    const template = await this.#template(path);
    return 'problem' in template
      ? { nearby: [], problem: template }
      : { nearby: [], named: { template, reason } };
  }

  async #template(path: string): Promise<Template | TemplateProblem> {
    const read = await this.#files.readText(path);
    if ('problem' in read) return { path, problem: read.problem };
    if (read.text.trim() === '') return { path, problem: 'is empty' };
    const known = this.#read.get(path);
    if (known?.snapshot.text === read.text) return known;
    const template = readTemplate(path, read.text);
    if (template.sections.every(({ depth }) => depth === 0))
      return { path, problem: 'has no Markdown heading' };
    this.#read.set(path, template);
    return template;
  }

  /** A path in a document is meant from the document's folder or from a folder above, the workspace's root among them. */
  async #pathFrom(document: string, written: string): Promise<string> {
    const names = written.split('/').filter(name => name !== '' && name !== '.');
    let first: string | undefined;
    for (
      let folder = this.#files.parent(document);
      folder !== undefined;
      folder = this.#files.parent(folder)
    ) {
      const path = this.#files.join(folder, ...names);
      first ??= path;
      if (!('problem' in (await this.#files.readText(path)))) return path;
    }
    return first ?? written;
  }
}

/**
 * The template that a document was made from: the one that was named, else of those nearby the one most alike, else the
 * built-in one if any heading is its own.
 */
export function chooseTemplate(
  { named, nearby, problem }: TemplateCandidates,
  snapshot: Snapshot,
): TemplateChoice {
  if (named) return named;
  const told = problem && { problem };
  const [best] = nearby
    .filter(template => sharesHeading(template, snapshot))
    .map(template => ({ template, similarity: headingSimilarity(template, snapshot) }))
    .toSorted((a, b) => b.similarity - a.similarity);
  if (best) return { template: best.template, reason: 'nearby', ...told };
  return sharesHeading(builtInTemplate(), snapshot)
    ? { template: builtInTemplate(), reason: 'built-in', ...told }
    : { template: undefined, reason: 'none', ...told };
}

/** A template measured by itself. */
export function ownTemplate(name: string, snapshot: Snapshot): TemplateChoice {
  return { template: readTemplate(name, snapshot.text), reason: 'own' };
}

/** The Markdown file that a document's front matter names as its template; other tools have a `template:` of their own. */
export function frontMatterTemplate({ sections }: Snapshot): string | undefined {
  const [matter] = sections[0]?.blocks ?? [];
  if (matter?.type !== 'yaml') return undefined;
  return /^template:[ \t]*(["']?)(\S.*?\.md)\1[ \t]*$/imu.exec(matter.value)?.[2];
}
