import type { LintConfig } from '../../lint/config';
import type { Pace } from '../../text/steps';
import { cachedFiles } from '../cachedFiles';
import { DocumentContexts } from '../documentContext';
import type { FileReader } from '../files';
import { lintDocument } from '../lintDocument';
import { type PlanSummary, summaryOf, unreadable } from './planSummary';

/** The command line's limit as well: parsing holds the thread the longer, the longer a text is. */
const longestText = 10 * 1024 * 1024;

/** What plans are read with in the background. */
export interface PlanReaderHost {
  readonly files: FileReader;
  /** The turns in which the work is done. */
  readonly pace: Pace;
  /** Today, ISO 8601. */
  today(): string;
  /** What the settings say for a plan, with the host's own paths; `planquill.json` has the last word over it. */
  settingsFor(path: string): LintConfig;
}

/**
 * Reads plans and keeps nothing of them. Several can be read at once: they take turns, so that the thread is held by the
 * work on one, and what lies around them is read once for all until it is to be forgotten.
 */
export class PlanReader {
  readonly #host: PlanReaderHost;
  readonly #templates = new Set<string>();
  #contexts: DocumentContexts | undefined;
  #lastTurn = Promise.resolve();
  readonly #pace: Pace = {
    isTurnOver: () => this.#isDisposed || this.#host.pace.isTurnOver(),
    nextTurn: () => this.#turn(),
  };
  #isDisposed = false;

  constructor(host: PlanReaderHost) {
    this.#host = host;
  }

  /** Whether a template was looked at, so that a change of it concerns the plans. */
  usesTemplate(path: string): boolean {
    return this.#templates.has(path);
  }

  /** Undefined where there is no such file. Whatever else goes wrong with a plan is said in its summary. */
  async summary(path: string): Promise<PlanSummary | undefined> {
    const { files } = this.#host;
    try {
      const read = await files.readText(path);
      if ('problem' in read)
        return (await files.exists(path)) ? unreadable(files, path, read.problem) : undefined;
      if (read.text.length > longestText)
        return unreadable(files, path, { code: 'too-large', data: { limit: '10 MB' } });
      this.#contexts ??= this.#newContexts();
      const document = await lintDocument(this.#contexts, path, read.text, {
        pace: this.#pace,
        isNamed: true,
      });
      if (!document) return undefined;
      const { template, problem } = document.choice;
      for (const name of [template?.name, problem?.path]) if (name !== undefined) this.#templates.add(name);
      return summaryOf(files, path, document);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return unreadable(files, path, { code: 'unreadable', data: { reason } });
    }
  }

  /** Forgets what lies around the plans: it has changed, or may do so unheard before the next plan is read. */
  forgetContexts(): void {
    this.#contexts = undefined;
  }

  /** Gives up what is being read; its summaries mean nothing. */
  dispose(): void {
    this.#isDisposed = true;
    this.#contexts = undefined;
  }

  #newContexts(): DocumentContexts {
    const { files, today, settingsFor } = this.#host;
    return new DocumentContexts(cachedFiles(files), { today, settingsFor });
  }

  async #turn(): Promise<void> {
    this.#lastTurn = this.#lastTurn.then(() => this.#host.pace.nextTurn());
    await this.#lastTurn;
    if (this.#isDisposed) throw new Error('Nobody waits for this plan any more.');
  }
}
