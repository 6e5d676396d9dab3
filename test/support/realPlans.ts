import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInTemplate } from '../../src/core/template/builtInTemplate';

/** How many lines a part of a plan has at most: more would be parsed again and again without telling more. */
const longestPart = 16;

/**
 * Parts of real plans, each from a heading on: of the repository's examples and fixtures, and of the folder that
 * `PLANQUILL_PLANS` names.
 */
export function partsOfRealPlans(): readonly string[] {
  const folders = ['examples', join('test', 'fixtures', 'workspace'), process.env['PLANQUILL_PLANS'] ?? ''];
  const texts = folders.filter(folder => folder !== '').flatMap(markdownIn);
  return [...texts, builtInTemplate().snapshot.text].flatMap(partsOf);
}

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .toSorted()
    .map(name => readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/u, ''));
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
