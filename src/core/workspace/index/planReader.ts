import type { PlanDocument } from '../../document/planDocument';
import type { LintConfig } from '../../lint/config';
import { messageOf } from '../../text/problem';
import type { Pace } from '../../text/steps';
import { cachedFiles } from '../cachedFiles';
import { DocumentContexts } from '../documentContext';
import type { FileReader } from '../files';
import { lintDocument } from '../lintDocument';
import { type PlanSummary, summaryOf, unreadable } from './planSummary';

/** The host of a plan reader. */
export interface PlanReaderHost {
  readonly files: FileReader;
  /** The turns in which the work is done. */
  readonly pace: Pace;
  /** Today, ISO 8601. */
  today(): string;
  /** When a file last changed, in milliseconds since 1970; undefined where that is not known. Never rejects. */
  changedAt(path: string): Promise<number | undefined>;
  /** The settings for a plan, which a `planquill.json` overrides. Their paths are as in `FileReader`. */
  settingsFor(path: string): LintConfig;
}

/** A plan that was read. */
export interface ReadPlan {
  readonly summary: PlanSummary;
  /** Undefined when it could not be read. */
  readonly document: PlanDocument | undefined;
}

/**
 * Reads plans and keeps nothing of them. Several plans can be read at once; they take turns on the thread and share the
 * files around them until `forgetContexts`.
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

  /** Whether this template was used or named by a plan. */
  usesTemplate(path: string): boolean {
    return this.#templates.has(path);
  }

  /** Undefined when the file does not exist. Any other problem is in the summary. */
  async read(path: string): Promise<ReadPlan | undefined> {
    const { files } = this.#host;
    const facts = { kind: undefined, changedAt: await this.#host.changedAt(path) };
    try {
      const read = await files.readText(path);
      if ('problem' in read)
        return (await files.exists(path)) ? unread(unreadable(files, path, read.problem, facts)) : undefined;
      this.#contexts ??= this.#newContexts();
      const contexts = this.#contexts;
      const document = await lintDocument(contexts, path, read.text, { pace: this.#pace, isNamed: true });
      if (!document) return undefined;
      const { template, problem } = document.choice;
      for (const name of [template?.name, problem?.path]) if (name !== undefined) this.#templates.add(name);
      // Whoever names a document outright has a plan.
      const kind = (await contexts.kindOf(path)) ?? 'plan';
      return { summary: summaryOf(files, path, document, { ...facts, kind }), document };
    } catch (error) {
      const problem = { code: 'unreadable', data: { reason: messageOf(error) } } as const;
      return unread(unreadable(files, path, problem, facts));
    }
  }

  /** Drops the cached files around the plans, because they have changed or may change before the next plan is read. */
  forgetContexts(): void {
    this.#contexts = undefined;
  }

  /** Ends all work. Summaries that still arrive are void. */
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

function unread(summary: PlanSummary): ReadPlan {
  return { summary, document: undefined };
}
