import { basename, relative, sep } from 'node:path';
import type { RuleSetting } from '../core/lint/config';
import { findingReport } from '../core/report/findingReport';
import type { PlanReport } from '../core/report/planReport';
import { builtInTemplate } from '../core/template/builtInTemplate';
import { rememberedFiles } from '../core/workspace/cachedFiles';
import { type Inspection, PlanInspector } from '../core/workspace/planInspector';
import { hasOwnTemplate, isPlanSibling } from '../core/workspace/planKinds';
import { diskFiles } from './diskFiles';
import type { FoundPlan } from './findPlans';
import { readMarkdown, reasonOf } from './readMarkdown';
import { replaceFile } from './replaceFile';
import { templateFile } from './templateFile';

/** How every file of a run is checked: plain data, for it is handed to threads. */
export interface FileCheckOptions {
  /** Apply every fix that is safe to apply unasked, and report what is left. */
  readonly fix: boolean;
  /** A template file for every plan, whatever lies around it. */
  readonly template: string | undefined;
  /** Whether `planquill.json` files count. */
  readonly useConfigFiles: boolean;
  /** What rules are set to, over what the files say. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Today, ISO 8601. */
  readonly date: string;
}

/** What came of one file: plain data. */
export interface FileOutcome {
  /** Absent when the file could not be checked, or is no kind of plan after all. */
  readonly report?: PlanReport;
  /** What went wrong in it or around it, in sentences. */
  readonly problems: readonly string[];
  /** Something was not judged as somebody meant it to be. */
  readonly failed: boolean;
}

/** Checks files one by one, sharing what lies around them. */
export class FileCheck {
  readonly #options: FileCheckOptions;
  readonly #inspector: Promise<PlanInspector>;

  constructor(options: FileCheckOptions) {
    this.#options = options;
    this.#inspector = inspectorFor(options);
  }

  async check({ path, named }: FoundPlan): Promise<FileOutcome> {
    const read = readMarkdown(path);
    if ('problem' in read) return { problems: [`${path} ${read.problem}.`], failed: true };
    try {
      const inspector = await this.#inspector;
      const inspection = this.#options.fix
        ? await inspector.fix(path, read.text)
        : await inspector.inspect(path, read.text);
      // What lies beside a plan is a kind of plan only where the team has a template for it.
      if (!named && isPlanSibling(basename(path)) && !hasOwnTemplate(inspection.choice))
        return { problems: [], failed: false };
      const { text } = inspection.snapshot;
      if (text !== read.text && !(await replaceFile(path, read.text, text)))
        return { problems: [`${path} was changed by somebody else and is left as it is.`], failed: true };
      return outcomeOf(path, inspection);
    } catch (error) {
      return { problems: [`${path} ${reasonOf(error)}.`], failed: true };
    }
  }
}

async function inspectorFor(options: FileCheckOptions): Promise<PlanInspector> {
  return new PlanInspector(rememberedFiles(diskFiles), {
    template: options.template === undefined ? undefined : await templateFile(options.template),
    useConfigFiles: options.useConfigFiles,
    config: { rules: options.rules },
    date: options.date,
  });
}

function outcomeOf(path: string, inspection: Inspection): FileOutcome {
  const { snapshot, choice, configProblems, findings } = inspection;
  const { template, problem } = choice;
  const isBuiltIn = template === builtInTemplate();
  return {
    report: {
      path: shownPath(path),
      template: template === undefined ? null : isBuiltIn ? template.name : shownPath(template.name),
      findings: findings.map(finding => findingReport(finding, inspection, snapshot)),
    },
    problems: [
      ...configProblems.map(({ path: file, problem: what }) => `${shownPath(file)}: ${what}`),
      ...(problem ? [`the template ${shownPath(problem.path)} ${problem.problem}.`] : []),
    ],
    failed: configProblems.length > 0 || problem !== undefined,
  };
}

function shownPath(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/');
}
