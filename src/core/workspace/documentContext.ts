import { configFileName, type LintConfig, mergeConfigs } from '../lint/config';
import type { Feature } from '../plan/featureFill';
import type { Template } from '../template/template';
import type { TemplateCandidates } from '../template/templateChoice';
import type { Problem } from '../text/problem';
import { AskedPaths } from './askedPaths';
import { ConfigFiles, type FolderConfig } from './config/configFiles';
import { builtInFor, configuredTemplate, type KindOptions, kindOf } from './documentKind';
import { FeatureCheck } from './featureCheck';
import { FeatureDocuments } from './featureDocuments';
import { featureOf } from './features/featureOf';
import { type FileReader, foldersAbove, isSamePath } from './files';
import type { DocumentKind } from './layouts';
import { ReferenceCheck } from './referenceCheck';
import { TemplateFiles } from './templates/templateFiles';

/** Everything outside a document that decides how it is linted. */
export interface DocumentContext {
  /** The document's path, as in `FileReader`. */
  readonly document: string;
  readonly kind: DocumentKind | undefined;
  readonly config: LintConfig;
  /** The mistakes in the configuration. */
  readonly problems: readonly Problem[];
  readonly candidates: TemplateCandidates;
  /** The feature whose folder the document lies in; undefined elsewhere. */
  readonly feature: Feature | undefined;
  /** Which of the files exist that the document refers to. */
  readonly references: ReferenceCheck;
  /** The other documents of its feature. */
  readonly featureTexts: FeatureCheck;
  /** What was asked for to find all this. A look for references or for the feature adds to it. */
  readonly asked: AskedPaths;
}

/** Everything besides the files of a workspace that decides how its documents are linted. */
export interface ContextOptions {
  /** Today, ISO 8601. */
  today(): string;
  /** The settings for a document, which a `planquill.json` overrides. Their paths are as in `FileReader`. */
  settingsFor?(document: string): LintConfig;
  /** The mistakes in these settings. */
  settingsProblemsFor?(document: string): readonly Problem[];
  /** Whether `planquill.json` files are read; true by default. */
  readonly useConfigFiles?: boolean;
  /** Overrides settings and files. */
  readonly overrides?: LintConfig;
  /** The folder that the run is about, such as the working directory: names above it tell nothing. */
  readonly root?: string;
  /** The path of one template for every document. It overrides every other way to name a template. */
  readonly template?: string | undefined;
}

/** Finds the contexts of documents. Each configuration is read once, until `clear`. */
export class DocumentContexts {
  readonly #files: FileReader;
  readonly #options: ContextOptions;
  readonly #templates: TemplateFiles;
  readonly #featureDocuments: FeatureDocuments;
  /** The root above each folder that was asked about; undefined where there is none. */
  readonly #roots = new Map<string, string | undefined>();
  #configs: ConfigFiles;

  constructor(files: FileReader, options: ContextOptions) {
    this.#files = files;
    this.#options = options;
    this.#templates = new TemplateFiles(files);
    this.#featureDocuments = new FeatureDocuments(files);
    this.#configs = new ConfigFiles(files);
  }

  /** The kind of a document by its name, its place and its configuration. */
  async kindOf(document: string): Promise<DocumentKind | undefined> {
    const { config } = await this.#configOf(document);
    return this.#kindOf(document, config);
  }

  /** What decides about the kind of a document besides its path. It is the same for all documents of a folder. */
  async kindOptionsOf(document: string): Promise<KindOptions> {
    return this.#kindOptions(document, (await this.#configOf(document)).config);
  }

  /**
   * @param frontMatter the template that the document's front matter names, see `frontMatterTemplate`
   * @param isPlan whether a document of no known kind is a plan, because it was named outright or is not saved yet
   */
  async contextOf(
    document: string,
    frontMatter: string | undefined,
    isPlan = false,
  ): Promise<DocumentContext> {
    const { config, problems } = await this.#configOf(document);
    const asked = await this.askedForKind(document);
    const kind = (await this.#kindOf(document, config)) ?? (isPlan ? 'plan' : undefined);
    return {
      document,
      kind,
      config,
      problems,
      candidates: await this.#candidates(
        document,
        kind,
        config,
        frontMatter,
        this.#templates.readBy(asked.files),
      ),
      feature: featureOf(this.#files, document, this.#options.today()),
      references: new ReferenceCheck(asked.files, document),
      featureTexts: new FeatureCheck(this.#featureDocuments.readBy(asked.files), document),
      asked,
    };
  }

  /** What was asked for to tell the kind of a document. */
  async askedForKind(document: string): Promise<AskedPaths> {
    const asked = new AskedPaths(this.#files, document);
    const { paths } = await this.#configFiles(document);
    for (const folder of foldersAbove(this.#files, document)) {
      const path = this.#files.join(folder, configFileName);
      const found = paths.includes(path);
      asked.add({ path, text: found, found });
      asked.add({ path: this.#files.join(folder, '.git'), text: false, found: false });
    }
    return asked;
  }

  /** The mistakes in the configuration of a document. */
  async problemsOf(document: string): Promise<readonly Problem[]> {
    return (await this.#configOf(document)).problems;
  }

  /** The template in a file, or why it cannot be used. */
  template(path: string): Promise<Template | Problem> {
    return this.#templates.template(path);
  }

  /** Drops the configurations, because files or settings have changed. A template is read again for each context anyway. */
  clear(): void {
    this.#configs = new ConfigFiles(this.#files);
    this.#roots.clear();
  }

  async #kindOf(document: string, config: LintConfig): Promise<DocumentKind | undefined> {
    return kindOf(this.#files, document, await this.#kindOptions(document, config));
  }

  async #kindOptions(document: string, config: LintConfig): Promise<KindOptions> {
    const { documents: patterns = [], layouts = {} } = config;
    return { patterns, off: Object.keys(layouts), root: await this.#rootOf(document) };
  }

  /** The nearest folder above a document that is a repository or the root of the options; undefined without one. */
  async #rootOf(document: string): Promise<string | undefined> {
    const folder = this.#files.parent(document);
    if (folder === undefined) return undefined;
    if (this.#roots.has(folder)) return this.#roots.get(folder);
    const isRoot =
      folder === this.#options.root || (await this.#files.exists(this.#files.join(folder, '.git')));
    const root = isRoot ? folder : await this.#rootOf(folder);
    this.#roots.set(folder, root);
    return root;
  }

  async #configOf(document: string): Promise<Pick<DocumentContext, 'config' | 'problems'>> {
    const { settingsFor, settingsProblemsFor, overrides = {} } = this.#options;
    const found = await this.#configFiles(document);
    const settings = settingsFor?.(document) ?? {};
    return {
      config: mergeConfigs(mergeConfigs(settings, found.config), overrides),
      problems: [...found.problems, ...(settingsProblemsFor?.(document) ?? [])],
    };
  }

  async #configFiles(document: string): Promise<FolderConfig> {
    const { useConfigFiles = true } = this.#options;
    return useConfigFiles ? this.#configs.configFor(document) : { config: {}, problems: [], paths: [] };
  }

  async #candidates(
    document: string,
    kind: DocumentKind | undefined,
    config: LintConfig,
    frontMatter: string | undefined,
    templates: TemplateFiles,
  ): Promise<TemplateCandidates> {
    const { template: forAll } = this.#options;
    const itself = { nearby: [], itself: document };
    if (forAll === undefined && kind === 'template') return itself;
    const found = await templates.candidates(
      document,
      forAll ?? configuredTemplate(config, this.#files, document, kind),
      forAll === undefined ? frontMatter : undefined,
    );
    const candidates = { ...found, builtIn: builtInFor(this.#files, document, kind, config) };
    const { named, problem, problemReason } = candidates;
    if (problem && problemReason === 'configured' && forAll === undefined) {
      const namedAt = await this.#configs.placeOfTemplate(document, problem.path);
      if (namedAt) return { ...candidates, problem: { ...problem, namedAt } };
    }
    return named && isSamePath(this.#files, named.template.name, document) ? itself : candidates;
  }
}
