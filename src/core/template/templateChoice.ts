import { frontMatterOf } from '../markdown/queries/frontMatter';
import type { Snapshot } from '../markdown/snapshot';
import type { Range } from '../text/positions';
import type { Problem } from '../text/problem';
import { builtInTemplate } from './builtInTemplate';
import { headingOverlap, headingSimilarity, sharesHeading } from './matching';
import { type Template, templateOf } from './template';

/** The reason for which a template was chosen. */
export type TemplateReason =
  /** The document names it in its front matter. */
  | 'front-matter'
  /** A setting, `planquill.json` or the command line names it. */
  | 'configured'
  /** The document is itself a template. */
  | 'itself'
  /** A folder of templates of the workspace has it under the document's name. */
  | 'nearby'
  /** No template of the workspace fits, and the document has a heading of the built-in one. */
  | 'built-in'
  /** No template fits: only rules that need none are active. */
  | 'none';

/** The reason for a template that somebody has named. */
export type NamingReason = Extract<TemplateReason, 'front-matter' | 'configured'>;

/** The templates that a document may have been made from. */
export interface TemplateCandidates {
  /** The first template that was named and can be used. */
  readonly named?: { readonly template: Template; readonly reason: NamingReason };
  readonly nearby: readonly Template[];
  /** When the built-in template counts: with any of its headings, or with most of them, or never. The first when absent. */
  readonly builtIn?: 'any-heading' | 'most-headings' | 'never';
  /** The document is itself a template, of this name. */
  readonly itself?: string;
  /** Why the template that comes before all of these cannot be used. */
  readonly problem?: Problem;
  /** How the template of the problem was named; absent for one that was found nearby. */
  readonly problemReason?: NamingReason;
}

/** The template of a document with the reason for it. */
export interface TemplateChoice {
  readonly template: Template | undefined;
  readonly reason: TemplateReason;
  readonly problem?: Problem;
}

/**
 * The template that a document was made from: the named one, else the most similar one nearby, else the built-in one if the
 * document has any of its headings.
 */
export function chooseTemplate(
  { named, nearby, builtIn = 'any-heading', itself, problem }: TemplateCandidates,
  snapshot: Snapshot,
): TemplateChoice {
  if (itself !== undefined) return { template: templateOf(itself, snapshot), reason: 'itself' };
  const found = problem && { problem };
  if (named) return { ...named, ...found };
  const [best] = nearby
    .filter(template => sharesHeading(template, snapshot))
    .map(template => ({ template, similarity: headingSimilarity(template, snapshot) }))
    .toSorted((a, b) => b.similarity - a.similarity);
  if (best) return { template: best.template, reason: 'nearby', ...found };
  return fitsBuiltIn(snapshot, builtIn)
    ? { template: builtInTemplate(), reason: 'built-in', ...found }
    : { template: undefined, reason: 'none', ...found };
}

/** The share of the template's headings that makes a plan of a document which nothing else tells to be one. */
const mostHeadings = 0.5;

/** Whether a document has most of the built-in template's headings. */
export function hasMostHeadings(snapshot: Snapshot): boolean {
  return headingOverlap(builtInTemplate(), snapshot) >= mostHeadings;
}

function fitsBuiltIn(snapshot: Snapshot, when: NonNullable<TemplateCandidates['builtIn']>): boolean {
  if (when === 'never') return false;
  return when === 'any-heading' ? sharesHeading(builtInTemplate(), snapshot) : hasMostHeadings(snapshot);
}

/**
 * The template that a document's front matter names, and where. It ends in `.md`: other tools have a `template:` of their
 * own.
 */
export function frontMatterTemplate({
  sections,
}: Snapshot): { readonly path: string; readonly range: Range } | undefined {
  const [first] = sections;
  if (!first) return undefined;
  for (const { key, value, valueRange } of frontMatterOf(first)) {
    // A comment after the value is none of it.
    const [, quote = '', path] = /^(["']?)(\S.*?\.md)\1(?:[ \t]+#.*)?$/iu.exec(value) ?? [];
    if (key.toLowerCase() !== 'template' || path === undefined) continue;
    const { start } = valueRange;
    return { path, range: { start, end: start + path.length + 2 * quote.length } };
  }
  return undefined;
}

/** Whether somebody has named the template. */
export function wasNamed({ reason }: TemplateChoice): boolean {
  return reason === 'front-matter' || reason === 'configured';
}

/** Whether the template was made for the document's kind. The built-in one is for plans alone. */
export function hasTemplateForItsKind({ reason }: TemplateChoice): boolean {
  return reason !== 'built-in' && reason !== 'none';
}
