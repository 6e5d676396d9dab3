import { docsOf } from '../core/lint/docsOf';
import { severities } from '../core/lint/finding';
import { rules } from '../core/lint/registry';
import type { Rule } from '../core/lint/rule';
import { templateWaysOf } from '../core/workspace/layoutOf';
import { type Layout, layouts } from '../core/workspace/layouts';
import { type CommandContributions, commandTable } from './commandTable';
import { localized } from './localized';
import { accuracyTables, performanceTables } from './measurements';
import { table } from './table';

/** What is read of the manifest. */
interface Manifest {
  readonly contributes: CommandContributions & {
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly default: unknown; readonly markdownDescription: string }>
      >;
    };
  };
}

/** The tables of the README that are written from the code, by the name of their place. */
const tables: Readonly<Record<string, (manifest: Manifest) => string>> = {
  rules: () =>
    table(
      ['Rule', 'Severity', 'What it reports'],
      bySeverity(rules).map(rule => [
        `[\`${rule.id}\`](media/rules/${rule.id}.md)`,
        rule.severity,
        docsOf(rule.id).description,
      ]),
    ),
  commands: ({ contributes }) => commandTable(contributes),
  layouts: () =>
    table(
      ['Layout', 'New plans in', 'Other documents', 'New ones, by `--kind`', 'Templates in the first of'],
      layouts.map(layout => [
        layout.name,
        layout.features ? code(layout.features) : '',
        (layout.documents ?? [])
          .filter(({ kind }) => kind !== undefined)
          .flatMap(({ files }) => files.map(glob => code([glob])))
          .join(', '),
        newKindsOf(layout).join(', '),
        templatePlacesOf(layout).join(', '),
      ]),
    ),
  accuracy: accuracyTables,
  performance: performanceTables,
  settings: manifest =>
    table(
      ['Setting', 'Default', 'What it does'],
      Object.entries(manifest.contributes.configuration.properties).map(([name, property]) => [
        `\`${name}\``,
        `\`${JSON.stringify(property.default)}\``,
        localized(property.markdownDescription),
      ]),
    ),
};

/**
 * Puts each table between the two comments that name its place.
 *
 * @param manifestText of package.json
 */
export function withTables(readme: string, manifestText: string): string {
  const manifest: Manifest = JSON.parse(manifestText);
  return Object.entries(tables).reduce(
    (text, [name, write]) =>
      text.replace(
        new RegExp(`(<!-- ${name}:begin -->)[^]*?(<!-- ${name}:end -->)`, 'u'),
        (_, begin: string, end: string) => `${begin}\n${write(manifest)}\n${end}`,
      ),
    readme,
  );
}

/** The gravest first; rules of one severity stay as they are. */
function bySeverity(unsorted: readonly Rule[]): readonly Rule[] {
  const rank = ({ severity }: Rule) => severities.indexOf(severity);
  return unsorted.toSorted((a, b) => rank(a) - rank(b));
}

/** The kinds of new documents of a layout, each with the form of its path. */
function newKindsOf({ documents = [] }: Layout): readonly string[] {
  const kinds = documents.flatMap(({ made }) =>
    made ? [`${made.name} ${code([...(made.folder ?? []), made.pattern])}`] : [],
  );
  return [...new Set(kinds)];
}

/** Where the templates of a layout lie, in words. */
function templatePlacesOf(layout: Layout): readonly string[] {
  const isBeside = layout.documents?.some(({ besideTemplate }) => besideTemplate);
  const headsByTail = new Map<string, string[]>();
  for (const [head = '', ...tail] of templateWaysOf(layout))
    headsByTail.set(tail.join('/'), [...(headsByTail.get(tail.join('/')) ?? []), head]);
  const ways = [...headsByTail].map(([tail, heads]) =>
    code([heads.length > 1 ? `{${heads.join(',')}}` : heads.join(), ...(tail === '' ? [] : [tail])]),
  );
  return [...ways, ...(isBeside ? ['beside the documents'] : [])];
}

function code(way: readonly string[]): string {
  return `\`${way.join('/')}\``;
}
