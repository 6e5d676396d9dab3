/**
 * Writes what is made from the code: the rule pages and the tables of the README. With `--check` it writes nothing and
 * fails when something on disk is not what would be written.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { docsOf } from '../core/lint/docsOf';
import { rules } from '../core/lint/registry';
import { configSchema, withSettings } from './configSchema';
import { withTables } from './manifestTables';
import { rulePage } from './rulePage';

const pagesFolder = join('media', 'rules');
const onlyCheck = process.argv.includes('--check');

const manifest = withSettings(readFileSync('package.json', 'utf8'));
const wanted = new Map([
  ...rules.map(rule => [join(pagesFolder, `${rule.id}.md`), rulePage(rule, docsOf(rule.id))] as const),
  ['package.json', manifest] as const,
  [join('media', 'schema', 'planquill.schema.json'), configSchema()] as const,
  ['README.md', withTables(readFileSync('README.md', 'utf8'), manifest)] as const,
]);
for (const path of wanted.keys()) mkdirSync(dirname(path), { recursive: true });
const retired = readdirSync(pagesFolder)
  .map(name => join(pagesFolder, name))
  .filter(path => !wanted.has(path));
const stale = [...wanted].filter(([path, text]) => textOf(path) !== text).map(([path]) => path);

if (onlyCheck) {
  for (const path of [...stale, ...retired]) console.error(`${path} is stale: run npm run generate.`);
  process.exitCode = stale.length + retired.length > 0 ? 1 : 0;
} else {
  for (const path of stale) writeFileSync(path, wanted.get(path) ?? '');
  for (const path of retired) rmSync(path);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
