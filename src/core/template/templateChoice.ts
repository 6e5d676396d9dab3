import { frontMatterOf } from '../markdown/queries/frontMatter';
import type { Snapshot } from '../markdown/snapshot';
import type { Range } from '../text/positions';
import type { Problem } from '../text/problem';
import { type BuiltInKind, builtInTemplate } from './builtInTemplate';
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
  /** No template of the workspace fits, and the document has headings of a built-in one. */
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
  /** The built-in templates that may count. A new document is made from the first. Any heading of a plan when absent. */
  readonly builtIn?: readonly BuiltInUse[];
  /** The document is itself a template, of this name. */
  readonly itself?: string;
  /** Why the template that comes before all of these cannot be used. */
  readonly problem?: Problem;
  /** How the template of the problem was named; absent for one that was found nearby. */
  readonly problemReason?: NamingReason;
}

/** A built-in template, and how many of its headings a document has to have to be measured by it. */
export interface BuiltInUse {
  readonly kind: BuiltInKind;
  readonly headings: 'any' | 'most';
}

/** What counts for a document of which nothing else is known. */
export const anyPlan: readonly BuiltInUse[] = [{ kind: 'plan', headings: 'any' }];

/** The template of a document with the reason for it. */
export interface TemplateChoice {
  readonly template: Template | undefined;
  readonly reason: TemplateReason;
  readonly problem?: Problem;
}

/**
 * The template that a document was made from: the named one, else the most similar one nearby, else the most similar built-in
 * one of which the document has enough headings.
 */
export function chooseTemplate(
  { named, nearby, builtIn = anyPlan, itself, problem }: TemplateCandidates,
  snapshot: Snapshot,
): TemplateChoice {
  if (itself !== undefined) return { template: templateOf(itself, snapshot), reason: 'itself' };
  const found = problem && { problem };
  if (named) return { ...named, ...found };
  const near = mostSimilar(
    nearby.filter(one => sharesHeading(one, snapshot)),
    snapshot,
  );
  if (near) return { template: near, reason: 'nearby', ...found };
  const fitting = builtIn.filter(use => fitsBuiltIn(snapshot, use));
  const template = mostSimilar(
    fitting.map(({ kind }) => builtInTemplate(kind)),
    snapshot,
  );
  return { template, reason: template ? 'built-in' : 'none', ...found };
}

/** The template whose headings are most like a document's, the first of several. */
function mostSimilar(templates: readonly Template[], snapshot: Snapshot): Template | undefined {
  const [best] = templates
    .map(template => ({ template, similarity: headingSimilarity(template, snapshot) }))
    .toSorted((a, b) => b.similarity - a.similarity);
  return best?.template;
}

/** The share of a template's headings that makes a plan of a document which nothing else tells to be one. */
const mostHeadings: Readonly<Record<BuiltInKind, number>> = {
  plan: 1 / 2,
  'task-plan': 1 / 2,
  'superpowers-plan': 1 / 2,
  // Its headings are long and its own: 5 of the 12 are proof.
  'exec-plan': 5 / 12,
};

/** Whether a document has most of a built-in template's headings. */
export function hasMostHeadings(snapshot: Snapshot, kind: BuiltInKind = 'plan'): boolean {
  return headingOverlap(builtInTemplate(kind), snapshot) >= mostHeadings[kind];
}

function fitsBuiltIn(snapshot: Snapshot, { kind, headings }: BuiltInUse): boolean {
  return headings === 'any'
    ? sharesHeading(builtInTemplate(kind), snapshot)
    : hasMostHeadings(snapshot, kind);
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
