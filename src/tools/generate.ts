/**
 * Writes what is made from the rules and the manifest: the rule pages, the schema, the settings and the tables of the
 * README.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docsOf } from '../core/lint/docsOf';
import { rules } from '../core/lint/registry';
import { configSchema, withSettings } from './configSchema';
import { updateGenerated } from './generated';
import { withTables } from './manifestTables';
import { rulePage } from './rulePage';

const pagesFolder = join('media', 'rules');

const manifest = withSettings(readFileSync('package.json', 'utf8'));
const wanted = new Map([
  ...rules.map(rule => [join(pagesFolder, `${rule.id}.md`), rulePage(rule, docsOf(rule.id))] as const),
  ['package.json', manifest] as const,
  [join('media', 'schema', 'planquill.schema.json'), configSchema()] as const,
  ['README.md', withTables(readFileSync('README.md', 'utf8'), manifest)] as const,
]);
const retired = readdirSync(pagesFolder)
  .map(name => join(pagesFolder, name))
  .filter(path => !wanted.has(path));
updateGenerated(wanted, retired);
