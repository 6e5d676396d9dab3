import { namesOf } from '../../plan/references';
import { readTemplate, type Template } from '../../template/template';
import type { NamingReason, TemplateCandidates } from '../../template/templateChoice';
import { isProblem, type Problem } from '../../text/problem';
import { type FileReader, foldersAbove } from '../files';
import { unreadIn } from '../unread';
import { composedText } from './composedTemplate';
import { registryProblem } from './presets';
import { findTemplates } from './templateSearch';

/** The template files of a workspace. A file is read on each request, and parsed only when its text has changed. */
export class TemplateFiles {
  readonly #files: FileReader;
  readonly #read: Map<string, Template>;

  constructor(files: FileReader, read = new Map<string, Template>()) {
    this.#files = files;
    this.#read = read;
  }

  /** The same templates, read by another reader of the same files. */
  readBy(files: FileReader): TemplateFiles {
    return new TemplateFiles(files, this.#read);
  }

  /**
   * The templates for a document: the named template, else the templates in the folders above it. A template that is named
   * and cannot be used is told, and the next one in this order takes its place.
   *
   * @param configured path of the template that the configuration names for it
   * @param inFrontMatter the template in the document's front matter, see `frontMatterTemplate`
   */
  async candidates(
    document: string,
    configured: string | undefined,
    inFrontMatter: string | undefined,
  ): Promise<TemplateCandidates> {
    const names: readonly (readonly [NamingReason, string | undefined])[] = [
      [
        'front-matter',
        inFrontMatter === undefined ? undefined : await this.#pathFrom(document, inFrontMatter),
      ],
      ['configured', configured],
    ];
    let unusable: Pick<TemplateCandidates, 'problem' | 'problemReason'> = {};
    for (const [reason, path] of names) {
      if (path === undefined) continue;
      const template = await this.template(path);
      if (!isProblem(template)) return { nearby: [], named: { template, reason }, ...unusable };
      unusable = { problem: template, problemReason: reason, ...unusable };
    }
    const nearby: Template[] = [];
    const problems: Problem[] = [];
    for (const path of await findTemplates(this.#files, document)) {
      const template = await this.template(path);
      if (isProblem(template)) problems.push(template);
      else nearby.push(template);
    }
    // A broken template does not matter beside one that can be used.
    const problem =
      (await registryProblem(this.#files, document)) ?? (nearby.length === 0 ? problems[0] : undefined);
    return { nearby, ...(problem && { problem }), ...unusable };
  }

  /** The template in a file, or why it cannot be used. */
  async template(path: string): Promise<Template | Problem> {
    const read = await this.#files.readText(path);
    if ('problem' in read) return { ...read.problem, path, isTemplate: true };
    if (read.text.trim() === '') return { code: 'empty', path, isTemplate: true };
    const text = await composedText(this.#files, path, read.text);
    const known = this.#read.get(path);
    if (known?.snapshot.text === text) return known;
    const template = readTemplate(path, text);
    if (template.sections.every(({ depth }) => depth === 0))
      return { code: 'no-heading', path, isTemplate: true };
    const [unread] = unreadIn(template.snapshot, path);
    if (unread) return { ...unread, isTemplate: true };
    this.#read.set(path, template);
    return template;
  }

  /** A path in a document starts from the document's folder or from a folder above it. */
  async #pathFrom(document: string, written: string): Promise<string> {
    const names = namesOf(written);
    let first: string | undefined;
    for (const folder of foldersAbove(this.#files, document)) {
      const path = this.#files.join(folder, ...names);
      first ??= path;
      if (!('problem' in (await this.#files.readText(path)))) return path;
    }
    return first ?? written;
  }
}
