import { type LintConfig, mergeConfigs } from '../lint/config';
import { fixAllEdits } from '../lint/fixAll';
import { type Lint, lintInSteps } from '../lint/lintPlan';
import { Snapshot } from '../markdown/snapshot';
import { type Plan, readPlan } from '../plan/plan';
import type { Template } from '../template/template';
import {
  chooseTemplate,
  frontMatterTemplate,
  ownTemplate,
  type TemplateChoice,
} from '../template/templateChoice';
import { applyEdits } from '../text/edits';
import { allAtOnce, inTurns, type Pace, type Steps } from '../text/steps';
import { ConfigShelf, configuredTemplate, type FoundConfig } from './configFiles';
import type { PlanFiles } from './files';
import { ReferenceCheck } from './missingReferences';
import { subjectOf } from './planKinds';
import { TemplateFiles } from './templateFiles';
import { isTemplatePath } from './templateSearch';

/** Fixes settle within two or three rounds; the limit is for a pair that undo each other. */
const mostRounds = 10;

/** What was found in one document. */
export interface Inspection extends Lint {
  readonly snapshot: Snapshot;
  readonly plan: Plan;
  readonly choice: TemplateChoice;
  /** What was not understood in the configuration of the document. */
  readonly configProblems: FoundConfig['problems'];
}

/** How a run inspects its documents. */
export interface InspectionOptions {
  /** The template of every document, whatever lies around it. */
  readonly template: Template | undefined;
  /** Whether `planquill.json` files count. */
  readonly useConfigFiles: boolean;
  /** What has the last word over them. */
  readonly config: LintConfig;
  /** What counts where they say nothing. */
  readonly settingsFor?: (document: string) => LintConfig;
  /** Today, ISO 8601. */
  readonly date: string;
  /** Work is done in turns of this; at once without it. When a turn is refused, the inspection rejects. */
  readonly pace?: Pace;
}

/** Inspects documents that are read once: the way to findings of the command line and of the index. */
export class PlanInspector {
  readonly #files: PlanFiles;
  readonly #templates: TemplateFiles;
  readonly #configs: ConfigShelf;
  readonly #options: InspectionOptions;

  constructor(files: PlanFiles, options: InspectionOptions) {
    this.#files = files;
    this.#templates = new TemplateFiles(files);
    this.#configs = new ConfigShelf(files);
    this.#options = options;
  }

  async inspect(document: string, text: string): Promise<Inspection> {
    const { settingsFor } = this.#options;
    const snapshot = await this.#take(Snapshot.parseInSteps(text));
    const found = this.#options.useConfigFiles
      ? await this.#configs.configFor(document)
      : { config: {}, problems: [] };
    const inFiles = settingsFor ? mergeConfigs(settingsFor(document), found.config) : found.config;
    const config = mergeConfigs(inFiles, this.#options.config);
    const choice = await this.#choose(document, snapshot, config);
    const subject = subjectOf(this.#files, document, this.#options.date);
    const plan = readPlan(snapshot, choice.template);
    const references = new ReferenceCheck(this.#files, document);
    await references.look(plan);
    const surroundings = { ...(subject && { subject }), missingReferences: references.missing, config };
    const lint = await this.#take(lintInSteps(plan, surroundings));
    return { snapshot, plan, choice, configProblems: found.problems, ...lint };
  }

  /**
   * Applies every fix that is safe to apply unasked, in rounds, as one can make room for another, and inspects what comes of
   * it. Text that has nothing to fix is given back as it is.
   */
  async fix(document: string, text: string): Promise<Inspection> {
    let inspection = await this.inspect(document, text);
    for (let round = 0; round < mostRounds; round += 1) {
      const edits = fixAllEdits(inspection);
      if (edits.length === 0) break;
      inspection = await this.inspect(document, applyEdits(inspection.snapshot.text, edits));
    }
    return inspection;
  }

  async #take<Result>(work: Steps<Result>): Promise<Result> {
    const { pace } = this.#options;
    if (!pace) return allAtOnce(work);
    if (pace.isTurnOver()) await pace.nextTurn();
    return inTurns(work, pace);
  }

  async #choose(document: string, snapshot: Snapshot, config: LintConfig): Promise<TemplateChoice> {
    const { template } = this.#options;
    if (template) return { template, reason: 'configured' };
    if (isTemplatePath(document.split(/[/\\]/u))) return ownTemplate(document, snapshot);
    const configured = configuredTemplate(config, this.#files, document);
    const candidates = await this.#templates.candidates(document, configured, frontMatterTemplate(snapshot));
    return chooseTemplate(candidates, snapshot);
  }
}
