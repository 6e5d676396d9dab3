import type { RuleSetting } from '../core/lint/config';
import { type PlanReport, planReport } from '../core/report/planReport';
import { cachedFiles } from '../core/workspace/cachedFiles';
import { DocumentContexts } from '../core/workspace/documentContext';
import { fixDocument, lintDocument } from '../core/workspace/lintDocument';
import { diskFiles } from './diskFiles';
import { messageOf, problemText, shownPath, writingReason } from './fileProblem';
import type { FoundPlan } from './findPlans';
import { readMarkdown } from './readMarkdown';
import { replaceFile } from './replaceFile';

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
  /** What went wrong in the file or around it, in sentences. */
  readonly problems: readonly string[];
  /** Something was not judged as somebody meant it to be. */
  readonly failed: boolean;
}

/** What lies around the files of a run, as its options say. */
export function contextsFor({ template, useConfigFiles, rules, date }: FileCheckOptions): DocumentContexts {
  return new DocumentContexts(cachedFiles(diskFiles), {
    today: () => date,
    useConfigFiles,
    overrides: { rules },
    template,
  });
}

/** Checks files one by one, sharing what lies around them. */
export class FileCheck {
  readonly #options: FileCheckOptions;
  readonly #contexts: DocumentContexts;

  constructor(options: FileCheckOptions) {
    this.#options = options;
    this.#contexts = contextsFor(options);
  }

  async check({ path, isNamed }: FoundPlan): Promise<FileOutcome> {
    const read = readMarkdown(path);
    if ('problem' in read) return failed(problemText({ ...read.problem, path }));
    try {
      const lint = this.#options.fix ? fixDocument : lintDocument;
      const document = await lint(this.#contexts, path, read.text, { isNamed });
      if (!document) return { problems: [], failed: false };
      const { text } = document.snapshot;
      if (text !== read.text) {
        const isWritten = await replaceFile(path, read.text, text).catch((error: unknown) => {
          throw new Error(`${shownPath(path)} ${writingReason(error)}.`);
        });
        if (!isWritten)
          return failed(`${shownPath(path)} was changed by somebody else and is left as it is.`);
      }
      const { problems } = document;
      return {
        report: planReport(document, shownPath(path), shownPath),
        problems: problems.map(problemText),
        failed: problems.length > 0,
      };
    } catch (error) {
      return failed(`${shownPath(path)} could not be checked: ${messageOf(error)}`);
    }
  }
}

function failed(problem: string): FileOutcome {
  return { problems: [problem], failed: true };
}
