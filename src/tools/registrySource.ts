/** The source of the list of rules, sorted by id. The file `empty-table.ts` exports `emptyTable`. */
export function registrySource(ids: readonly string[]): string {
  return source({
    type: 'Rule',
    imports: ids.toSorted().map(id => [constantOf(id), id]),
    comment: 'Every rule, by id.',
    declaration: 'rules: readonly Rule[] = [',
    entries: ids.toSorted().map(constantOf),
    end: '];',
  });
}

/** The source of the documentation of every rule. The file `empty-table.ts` exports `emptyTableDocs`. */
export function ruleDocsSource(ids: readonly string[]): string {
  const docsOf = (id: string) => `${constantOf(id)}Docs`;
  return source({
    type: 'RuleDocs',
    imports: ids.toSorted().map(id => [docsOf(id), id]),
    comment: 'The documentation of every rule by its id, as its file has it.',
    declaration: 'ruleDocs: Readonly<Record<string, RuleDocs>> = {',
    entries: ids.toSorted().map(id => `${quoted(id)}: ${docsOf(id)}`),
    end: '};',
  });
}

interface Listing {
  readonly type: string;
  /** Names, each with the id of the rule whose file exports it. */
  readonly imports: readonly (readonly [name: string, id: string])[];
  readonly comment: string;
  readonly declaration: string;
  readonly entries: readonly string[];
  readonly end: string;
}

function source({ type, imports, comment, declaration, entries, end }: Listing): string {
  return [
    '// Written from the folder rules/ by `npm run generate`.',
    importLine(`type { ${type} }`, './rule'),
    ...imports.map(([name, id]) => importLine(`{ ${name} }`, `./rules/${id}`)),
    '',
    `/** ${comment} */`,
    `export const ${declaration}`,
    ...entries.map(entry => `  ${entry},`),
    end,
    '',
  ].join('\n');
}

function importLine(names: string, path: string): string {
  return `import ${names} from ${quoted(path)};`;
}

function quoted(text: string): string {
  return `'${text}'`;
}

/** `empty-table` is `emptyTable`. */
function constantOf(id: string): string {
  return id.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}
