import { isRecord } from '../../text/record';
import type { FileReader } from '../files';

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
