import type { Problem } from '../../text/problem';
import { isRecord } from '../../text/record';
import { type FileReader, foldersAbove } from '../files';

/** The file in a folder of presets that says which of them are in use (spec-kit, `presets/.registry`). */
const registryName = '.registry';

/** The priority of a preset that has none; the lowest number comes first. */
const usualPriority = 10;

/**
 * The names of presets in the order in which their templates count, without those that are turned off. Where no registry can
 * be read, all of them, by name.
 *
 * @param names of the entries of the folder of presets
 */
export async function presetsInUse(
  files: FileReader,
  folder: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const sorted = names.filter(name => name !== registryName).toSorted();
  if (!names.includes(registryName)) return sorted;
  const presets = presetsOf(await files.readText(files.join(folder, registryName)));
  if (!presets) return sorted;
  const known = sorted.flatMap(name => {
    const preset = presets[name];
    if (!isRecord(preset) || preset['enabled'] === false) return [];
    const { priority } = preset;
    return [{ name, priority: typeof priority === 'number' ? priority : usualPriority }];
  });
  return known.toSorted((a, b) => a.priority - b.priority).map(({ name }) => name);
}

/** The mistake in the registry of presets that a document's templates are chosen by; undefined without one. */
export async function registryProblem(files: FileReader, document: string): Promise<Problem | undefined> {
  for (const folder of foldersAbove(files, document)) {
    const path = files.join(folder, '.specify', 'presets', registryName);
    // Most folders have no presets: only the first name on the way is asked for, as for their templates.
    if ((await files.exists(files.join(folder, '.specify'))) && (await files.exists(path))) {
      const read = await files.readText(path);
      if ('problem' in read) return { ...read.problem, path };
      if (presetsOf(read)) return undefined;
      const start = { line: 0, character: 0 };
      return {
        code: 'not-json',
        data: { expected: 'an object with "presets"' },
        path,
        place: { start, end: start },
      };
    }
    if (await files.exists(files.join(folder, '.git'))) return undefined;
  }
  return undefined;
}

function presetsOf(
  read: Awaited<ReturnType<FileReader['readText']>>,
): Readonly<Record<string, unknown>> | undefined {
  if ('problem' in read) return undefined;
  try {
    const registry: unknown = JSON.parse(read.text);
    const presets = isRecord(registry) ? registry['presets'] : undefined;
    return isRecord(presets) ? presets : undefined;
  } catch {
    return undefined;
  }
}
