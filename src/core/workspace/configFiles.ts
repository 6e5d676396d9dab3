import { configFileName, type LintConfig, mergeConfigs, parseConfig } from '../lint/config';
import { rules } from '../lint/registry';
import type { PlanFiles } from './files';
import { isPlanSibling } from './planKinds';

/** The configuration of a document, whose paths are the host's own by now. */
export interface FoundConfig {
  readonly config: LintConfig;
  /** What was not understood, each with the file that says it. */
  readonly problems: readonly { readonly path: string; readonly problem: string }[];
}

const none: FoundConfig = { config: {}, problems: [] };

/** The `planquill.json` files of a workspace, each read once. */
export class ConfigShelf {
  readonly #files: PlanFiles;
  readonly #read = new Map<string, Promise<FoundConfig>>();

  constructor(files: PlanFiles) {
    this.#files = files;
  }

  /** What the folders around a document say, the nearest last and with the last word. */
  async configFor(document: string): Promise<FoundConfig> {
    const folder = this.#files.parent(document);
    return folder === undefined ? none : this.#inFolder(folder);
  }

  #inFolder(folder: string): Promise<FoundConfig> {
    const known = this.#read.get(folder);
    if (known) return known;
    const reading = this.#merged(folder);
    this.#read.set(folder, reading);
    return reading;
  }

  async #merged(folder: string): Promise<FoundConfig> {
    const above = this.#files.parent(folder);
    const outer = above === undefined ? none : await this.#inFolder(above);
    const path = this.#files.join(folder, configFileName);
    if (!(await this.#files.exists(path))) return outer;
    const read = await this.#files.readText(path);
    if ('problem' in read)
      return { ...outer, problems: [...outer.problems, { path, problem: read.problem }] };
    const { config, problems } = parseConfig(
      read.text,
      rules.map(({ id }) => id),
    );
    return {
      config: mergeConfigs(outer.config, withPaths(config, this.#files, folder)),
      problems: [...outer.problems, ...problems.map(problem => ({ path, problem }))],
    };
  }
}

/** The configuration with its paths read from the folder they are written for. */
export function withPaths(config: LintConfig, files: PlanFiles, folder: string): LintConfig {
  const placed = (path: string) => files.join(folder, ...path.split(/[/\\]/u).filter(name => name !== ''));
  const { template, templates } = config;
  return {
    ...config,
    ...(template !== undefined && { template: placed(template) }),
    ...(templates && {
      templates: Object.fromEntries(Object.entries(templates).map(([name, path]) => [name, placed(path)])),
    }),
  };
}

/**
 * The template that a configuration names for a document. The one for all plans is none for what goes with them, such as
 * `spec.md`.
 */
export function configuredTemplate(
  { template, templates }: LintConfig,
  files: PlanFiles,
  document: string,
): string | undefined {
  const name = files.nameOf(document).toLowerCase();
  const [, byName] = Object.entries(templates ?? {}).find(([key]) => key.toLowerCase() === name) ?? [];
  return byName ?? (isPlanSibling(name) ? undefined : template);
}
