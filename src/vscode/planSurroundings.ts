import type * as vscode from 'vscode';
import { type LintConfig, mergeConfigs } from '../core/lint/config';
import type { Surroundings } from '../core/lint/lintPlan';
import { ConfigShelf, configuredTemplate } from '../core/workspace/configShelf';
import { subjectOf } from '../core/workspace/documentKinds';
import { ReferenceCheck } from '../core/workspace/missingReferences';
import { isoDate } from '../core/workspace/newPlan';
import { type TemplateCandidates, TemplateShelf } from '../core/workspace/templateChoice';
import { lintSettings } from './settings';
import { workspaceFiles } from './workspaceFiles';

/** What was found around a document, and what its front matter said when its templates were looked for. */
export interface Found {
  readonly frontMatter: string | undefined;
  readonly candidates: TemplateCandidates;
  readonly references: ReferenceCheck;
  readonly config: LintConfig;
}

/** What lies around open documents: their templates, configurations and the files they refer to. It is looked for once. */
export class PlanSurroundings {
  readonly #found = new Map<string, Found>();
  readonly #templates = new TemplateShelf(workspaceFiles);
  #configs = new ConfigShelf(workspaceFiles);

  /**
   * What is around a document.
   *
   * @param frontMatter the template that its front matter names
   */
  async around(uri: vscode.Uri, frontMatter: string | undefined): Promise<Found> {
    const key = uri.toString();
    const known = this.#found.get(key);
    if (known && known.frontMatter === frontMatter) return known;
    const configs = this.#configs;
    // An unsaved document lies in no folder.
    const isSaved = uri.scheme !== 'untitled';
    const inFiles = isSaved ? (await configs.configFor(key)).config : {};
    const config = mergeConfigs(lintSettings(uri), inFiles);
    const candidates: TemplateCandidates = isSaved
      ? await this.#templates.candidates(key, configuredTemplate(config, workspaceFiles, key), frontMatter)
      : { nearby: [] };
    const found = { frontMatter, candidates, references: new ReferenceCheck(workspaceFiles, key), config };
    // What was found before files or settings changed is good for this once.
    if (configs === this.#configs) this.#found.set(key, found);
    return found;
  }

  /** Forgets about one document. */
  forget(uri: vscode.Uri): void {
    this.#found.delete(uri.toString());
  }

  /** Forgets all: files or settings have changed. */
  clear(): void {
    this.#found.clear();
    this.#configs = new ConfigShelf(workspaceFiles);
  }
}

/** What the rules are told of the world around a document. */
export function surroundingsOf(uri: vscode.Uri, { references, config }: Found): Surroundings {
  const subject = subjectOf(workspaceFiles, uri.toString(), isoDate(new Date()));
  return { ...(subject && { subject }), missingReferences: references.missing, config };
}
