import { configFileName, type LintConfig, mergeConfigs } from '../../lint/config';
import type { PlaceInFile, Problem } from '../../text/problem';
import { type FileReader, foldersAbove } from '../files';
import { parseConfig, writtenTemplates } from './parseConfig';

/** The configuration of a folder. Its paths are as in `FileReader`. */
export interface FolderConfig {
  readonly config: LintConfig;
  /** The mistakes in its files, the outermost file first. */
  readonly problems: readonly Problem[];
  /** The paths of its files that exist. */
  readonly paths: readonly string[];
}

const none: FolderConfig = { config: {}, problems: [], paths: [] };

/** The `planquill.json` files of a workspace, each read once. */
export class ConfigFiles {
  readonly #files: FileReader;
  readonly #read = new Map<string, Promise<FolderConfig>>();

  constructor(files: FileReader) {
    this.#files = files;
  }

  /** The configuration of a document: the files of the folders around it, of which the nearest overrides the others. */
  configFor(document: string): Promise<FolderConfig> {
    const folder = this.#files.parent(document);
    return folder === undefined ? Promise.resolve(none) : this.#inFolder(folder);
  }

  /** Where the nearest of these files names a template for a document. */
  async placeOfTemplate(document: string, template: string): Promise<PlaceInFile | undefined> {
    for (const folder of foldersAbove(this.#files, document)) {
      const path = this.#files.join(folder, configFileName);
      const read = await this.#files.readText(path);
      const written = 'text' in read ? writtenTemplates(read.text) : [];
      const found = written.find(named => placedPath(named.path, this.#files, folder) === template);
      if (found) return { path, place: found.place };
    }
    return undefined;
  }

  #inFolder(folder: string): Promise<FolderConfig> {
    const known = this.#read.get(folder);
    if (known) return known;
    const reading = this.#merged(folder);
    this.#read.set(folder, reading);
    return reading;
  }

  async #merged(folder: string): Promise<FolderConfig> {
    const above = this.#files.parent(folder);
    const outer = above === undefined ? none : await this.#inFolder(above);
    const path = this.#files.join(folder, configFileName);
    if (!(await this.#files.exists(path))) return outer;
    const read = await this.#files.readText(path);
    const paths = [...outer.paths, path];
    if ('problem' in read)
      return { ...outer, problems: [...outer.problems, { ...read.problem, path }], paths };
    const { config, problems } = parseConfig(read.text);
    return {
      config: mergeConfigs(outer.config, withPaths(config, this.#files, folder)),
      problems: [...outer.problems, ...problems.map(problem => ({ ...problem, path }))],
      paths,
    };
  }
}

/** Resolves the paths of a configuration from the folder of its file. */
export function withPaths(config: LintConfig, files: FileReader, folder: string): LintConfig {
  const placed = (path: string) => placedPath(path, files, folder);
  const { template, templates, documents } = config;
  return {
    ...config,
    ...(template !== undefined && { template: placed(template) }),
    ...(templates && {
      templates: Object.fromEntries(Object.entries(templates).map(([name, path]) => [name, placed(path)])),
    }),
    ...(documents && {
      documents: documents.map(pattern => ({
        ...pattern,
        folder,
        ...(pattern.template !== undefined && { template: placed(pattern.template) }),
      })),
    }),
  };
}

/** A configuration where no path leads anywhere, because there is no folder. */
export function withoutPaths({ template, templates, documents, ...rest }: LintConfig): LintConfig {
  return rest;
}

function placedPath(path: string, files: FileReader, folder: string): string {
  return files.join(folder, ...path.split(/[/\\]/u).filter(name => name !== ''));
}
