import { frontMatterOf } from '../markdown/queries/frontMatter';
import type { Snapshot } from '../markdown/snapshot';
import { builtInTemplate } from './builtInTemplate';
import { headingSimilarity, readTemplate, sharesHeading, type Template } from './template';

/** Why a template was chosen. */
export type TemplateReason =
  /** The document names it in its front matter. */
  | 'front-matter'
  /** A setting, `planquill.json` or the command line names it. */
  | 'configured'
  /** The document is itself a template. */
  | 'own'
  /** It has the document's name and lies where the workspace keeps its templates. */
  | 'nearby'
  /** None of the workspace's own fits, and the document has headings of the built-in one. */
  | 'built-in'
  /** The document follows none: only rules that need none speak. */
  | 'none';

/** A template that was named and cannot be used, which the document's author should hear once. */
export interface TemplateProblem {
  readonly path: string;
  /** In words, to be read after the path. */
  readonly problem: string;
}

/** The templates that a document may have been made from. */
export interface TemplateCandidates {
  /** The one that was named, and by whom; absent when none was, or when it cannot be used. */
  readonly named?: { readonly template: Template; readonly reason: 'front-matter' | 'configured' };
  readonly nearby: readonly Template[];
  readonly problem?: TemplateProblem;
}

/** The template of a document with the reason for it. */
export interface TemplateChoice {
  readonly template: Template | undefined;
  readonly reason: TemplateReason;
  readonly problem?: TemplateProblem;
}

/**
 * The template that a document was made from: the one that was named, else of those nearby the one most alike, else the
 * built-in one if any heading is its own.
 */
export function chooseTemplate(
  { named, nearby, problem }: TemplateCandidates,
  snapshot: Snapshot,
): TemplateChoice {
  if (named) return named;
  const told = problem && { problem };
  const [best] = nearby
    .filter(template => sharesHeading(template, snapshot))
    .map(template => ({ template, similarity: headingSimilarity(template, snapshot) }))
    .toSorted((a, b) => b.similarity - a.similarity);
  if (best) return { template: best.template, reason: 'nearby', ...told };
  return sharesHeading(builtInTemplate(), snapshot)
    ? { template: builtInTemplate(), reason: 'built-in', ...told }
    : { template: undefined, reason: 'none', ...told };
}

/** A template measured by itself. */
export function ownTemplate(name: string, snapshot: Snapshot): TemplateChoice {
  return { template: readTemplate(name, snapshot.text), reason: 'own' };
}

/**
 * The Markdown file that a document's front matter names as its template. A `template:` that names no Markdown file is another
 * tool's.
 */
export function frontMatterTemplate({ sections }: Snapshot): string | undefined {
  const [first] = sections;
  if (!first) return undefined;
  for (const { key, value } of frontMatterOf(first)) {
    const path = /^(["']?)(\S.*?\.md)\1$/iu.exec(value)?.[2];
    if (key.toLowerCase() === 'template' && path !== undefined) return path;
  }
  return undefined;
}
