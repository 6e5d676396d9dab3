import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtInTemplate } from '../../src/core/template/builtInTemplate';

/** How many lines a part of a plan has at most: more would be parsed again and again without telling more. */
const longestPart = 16;

/**
 * Parts of real plans, each from a heading on: of the repository's examples and fixtures, and of the folder that
 * `PLANQUILL_PLANS` names.
 */
export function partsOfRealPlans(): readonly string[] {
  return [...realDocuments().values(), builtInTemplate().snapshot.text].flatMap(partsOf);
}

/** The texts of the documents that lie in one folder, for each folder of these. */
export function featuresOfRealPlans(): readonly (readonly string[])[] {
  const texts = new Map<string, string[]>();
  for (const [path, text] of realDocuments()) {
    const beside = texts.get(dirname(path)) ?? [];
    beside.push(text);
    texts.set(dirname(path), beside);
  }
  return [...texts.values()];
}

/** By path. */
function realDocuments(): ReadonlyMap<string, string> {
  const folders = ['examples', join('test', 'fixtures', 'workspace'), process.env['PLANQUILL_PLANS'] ?? ''];
  return new Map(folders.filter(folder => folder !== '').flatMap(markdownIn));
}

function markdownIn(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .toSorted()
    .map(name => [join(folder, name), readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/u, '')]);
}

function partsOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/u);
  const parts: string[] = [];
  for (let from = 0; from < lines.length; ) {
    const limit = Math.min(lines.length, from + longestPart);
    const heading = lines.findLastIndex((line, index) => index > from && index < limit && /^#+ /u.test(line));
    const to = limit === lines.length || heading < 0 ? limit : heading;
    parts.push(`${lines.slice(from, to).join('\n')}\n`);
    from = to;
  }
  return parts;
}
