import type * as vscode from 'vscode';
import { type LintConfig, mergeConfigs } from '../../core/lint/config';
import type { Surroundings } from '../../core/lint/lintPlan';
import type { TemplateCandidates } from '../../core/template/templateChoice';
import { ConfigShelf, configuredTemplate } from '../../core/workspace/configFiles';
import { isoDate } from '../../core/workspace/isoDate';
import { ReferenceCheck } from '../../core/workspace/missingReferences';
import { subjectOf } from '../../core/workspace/planKinds';
import { TemplateFiles } from '../../core/workspace/templateFiles';
import { lintSettings } from '../host/settings';
import { workspaceFiles } from '../host/workspaceFiles';

/** What was found around a document. */
export interface Found {
  readonly candidates: TemplateCandidates;
  readonly references: ReferenceCheck;
  readonly config: LintConfig;
}

/** What lies around open documents: their templates, configurations and the files they refer to. It is looked for once. */
export class PlanSurroundings {
  readonly #found = new Map<
    string,
    { readonly frontMatter: string | undefined; readonly found: Promise<Found> }
  >();
  readonly #templates = new TemplateFiles(workspaceFiles);
  #configs = new ConfigShelf(workspaceFiles);

  /**
   * What is around a document.
   *
   * @param frontMatter the template that its front matter names
   */
  around(uri: vscode.Uri, frontMatter: string | undefined): Promise<Found> {
    const key = uri.toString();
    const known = this.#found.get(key);
    if (known && known.frontMatter === frontMatter) return known.found;
    const looking = { frontMatter, found: this.#lookAround(uri, frontMatter) };
    this.#found.set(key, looking);
    looking.found.catch(() => {
      if (this.#found.get(key) === looking) this.#found.delete(key);
    });
    return looking.found;
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

  async #lookAround(uri: vscode.Uri, frontMatter: string | undefined): Promise<Found> {
    const key = uri.toString();
    // An unsaved document lies in no folder.
    const isSaved = uri.scheme !== 'untitled';
    const inFiles = isSaved ? (await this.#configs.configFor(key)).config : {};
    const config = mergeConfigs(lintSettings(uri), inFiles);
    const candidates: TemplateCandidates = isSaved
      ? await this.#templates.candidates(key, configuredTemplate(config, workspaceFiles, key), frontMatter)
      : { nearby: [] };
    return { candidates, references: new ReferenceCheck(workspaceFiles, key), config };
  }
}

/** What the rules are told of the world around a document. */
export function surroundingsOf(uri: vscode.Uri, { references, config }: Found): Surroundings {
  const subject = subjectOf(workspaceFiles, uri.toString(), isoDate(new Date()));
  return { ...(subject && { subject }), missingReferences: references.missing, config };
}
