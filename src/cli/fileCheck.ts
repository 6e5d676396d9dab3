import type { RuleSetting } from '../core/lint/config';
import { type PlanReport, planReport } from '../core/report/planReport';
import { messageOf } from '../core/text/problem';
import { cachedFiles } from '../core/workspace/cachedFiles';
import { DocumentContexts } from '../core/workspace/documentContext';
import { fixDocument, lintDocument } from '../core/workspace/lintDocument';
import { whyOutside } from '../core/workspace/writing';
import { diskFiles } from './diskFiles';
import { problemText, shownPath, writingReason } from './fileProblem';
import type { FoundPlan } from './findPlans';
import { readMarkdown } from './readMarkdown';
import { replaceFile } from './replaceFile';

/** How the files of a run are checked: plain data, because threads get a copy. */
export interface FileCheckOptions {
  /** Apply all safe fixes, and report the findings that are left. */
  readonly fix: boolean;
  /** One template file for every plan. */
  readonly template: string | undefined;
  /** Whether `planquill.json` files are read. */
  readonly useConfigFiles: boolean;
  /** Settings of rules, which override the files. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Today, ISO 8601. */
  readonly date: string;
}

/** The result for one file: plain data. */
export interface FileOutcome {
  /** Absent when the file could not be checked, or is a companion of a plan without a template. */
  readonly report?: PlanReport;
  /** Problems of the file and of its context, in sentences. With any, the file was not checked as its authors meant. */
  readonly problems: readonly string[];
}

/** The contexts of the documents of a run. */
export function contextsFor({ template, useConfigFiles, rules, date }: FileCheckOptions): DocumentContexts {
  return new DocumentContexts(cachedFiles(diskFiles), {
    today: () => date,
    useConfigFiles,
    overrides: { rules },
    root: process.cwd(),
    template,
  });
}

/** Checks files one by one. They share templates and configurations. */
export class FileCheck {
  readonly #options: FileCheckOptions;
  readonly #contexts: DocumentContexts;

  constructor(options: FileCheckOptions) {
    this.#options = options;
    this.#contexts = contextsFor(options);
  }

  async check({ path, isNamed, boundary }: FoundPlan): Promise<FileOutcome> {
    const read = readMarkdown(path);
    if ('problem' in read) return failed(problemText({ ...read.problem, path }));
    try {
      const lint = this.#options.fix ? fixDocument : lintDocument;
      const document = await lint(this.#contexts, path, read.text, { isNamed });
      if (!document) return { problems: [] };
      const { text } = document.snapshot;
      if (text !== read.text) {
        const outside = boundary === undefined ? undefined : await whyOutside(diskFiles, boundary, path);
        if (outside) return failed(problemText(outside));
        const unwritten = whyUnwritten(path, read.text, text);
        if (unwritten !== undefined) return failed(`${shownPath(path)} ${unwritten}.`);
      }
      return {
        report: planReport(document, shownPath(path), shownPath),
        problems: document.problems.map(problemText),
      };
    } catch (error) {
      return failed(`${shownPath(path)} could not be checked: ${messageOf(error)}`);
    }
  }
}

/** Replaces the text of a file. Gives the rest of a sentence that begins with its path when it was not written. */
function whyUnwritten(path: string, before: string, after: string): string | undefined {
  try {
    switch (replaceFile(path, before, after)) {
      case 'written':
        return undefined;
      case 'changed':
        return 'was changed by somebody else and is left as it is';
      case 'read-only':
        return 'is read-only and is left as it is';
    }
  } catch (error) {
    return writingReason(error);
  }
}

function failed(problem: string): FileOutcome {
  return { problems: [problem] };
}
