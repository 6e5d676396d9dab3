import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** For each source file, what it imports: paths of the project with `/`, else names of packages. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** `import … from`, `export … from`, `import '…'` and `import('…')`, of values and of types alike. */
const specifier = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"])([^'"\r\n]+)\1/gu;

/**
 * Reads the imports of sources. Type imports count: they leave no trace in a bundle, and a wrong arrow all the same.
 *
 * @param sources text by path from the project's root, with `/`
 */
export function importGraph(sources: ReadonlyMap<string, string>): ImportGraph {
  const resolved = (file: string, path: string) => {
    if (!path.startsWith('.')) return path;
    const target = normalize(join(dirname(file), path)).replaceAll('\\', '/');
    return [target, `${target}.ts`].find(known => sources.has(known)) ?? target;
  };
  return new Map(
    [...sources].map(([file, text]) => [
      file,
      [...withoutComments(text).matchAll(specifier)].map(([, , path = '']) => resolved(file, path)),
    ]),
  );
}

/** The TypeScript sources below a folder. */
export function readSources(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map(name => join(folder, name).replaceAll('\\', '/'));
  return new Map(files.map(file => [file, readFileSync(file, 'utf8')]));
}

/** The chains of files that lead back to their first one, each found once. */
export function circlesIn(graph: ImportGraph): readonly string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const before = path.indexOf(file);
    if (before >= 0) circles.push([...path.slice(before), file].join(' → '));
    if (before >= 0 || done.has(file)) return;
    for (const imported of graph.get(file) ?? []) if (graph.has(imported)) visit(imported, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*.*?\*\//gsu, '').replace(/^\s*\/\/.*$/gmu, '');
}
