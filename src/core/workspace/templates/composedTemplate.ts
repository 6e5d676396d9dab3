import type { FileReader } from '../files';
import { presetsInUse } from './presets';

/** How a preset's template takes part in the one that it is for (spec-kit, `strategy` in `preset.yml`). */
type Strategy = 'append' | 'prepend' | 'wrap';

/** Where the other template goes in one that wraps it. */
const wrapped = '{CORE_TEMPLATE}';

/** Presets of presets; more of them lead in a circle. */
const mostPresets = 20;

/**
 * The text of a template that is read, with the template that it adds to: that of the next preset in use, else the plain one.
 * A template that takes the place of the other is as it is.
 */
export async function composedText(
  files: FileReader,
  path: string,
  text: string,
  depth = 0,
): Promise<string> {
  const preset = presetOf(files, path);
  if (!preset || depth > mostPresets) return text;
  const strategy = await strategyFor(files, preset.folder, files.nameOf(path));
  const base = strategy && (await baseOf(files, preset, files.nameOf(path), depth));
  if (base === undefined) return text;
  switch (strategy) {
    case 'append':
      return `${base.trimEnd()}\n\n${text.trimStart()}`;
    case 'prepend':
      return `${text.trimEnd()}\n\n${base.trimStart()}`;
    default:
      return text.split(wrapped).join(base.trim());
  }
}

interface Preset {
  /** The folder of the preset. */
  readonly folder: string;
  /** The folder of all presets. */
  readonly presets: string;
}

/** The preset whose template lies at `presets/NAME/templates/FILE`; undefined for any other path. */
function presetOf(files: FileReader, path: string): Preset | undefined {
  const templates = files.parent(path);
  const folder = templates && files.parent(templates);
  const presets = folder && files.parent(folder);
  return presets && files.nameOf(presets) === 'presets' ? { folder, presets } : undefined;
}

async function baseOf(
  files: FileReader,
  { folder, presets }: Preset,
  name: string,
  depth: number,
): Promise<string | undefined> {
  const names = ((await files.readFolder(presets)) ?? []).map(entry => entry.name);
  const inUse = await presetsInUse(files, presets, names);
  const later = inUse.slice(inUse.indexOf(files.nameOf(folder)) + 1);
  const paths = [
    ...later.map(other => files.join(presets, other, 'templates', name)),
    files.join(presets, '..', 'templates', name),
  ];
  for (const path of paths) {
    const read = await files.readText(path);
    if ('text' in read) return composedText(files, path, read.text, depth + 1);
  }
  return undefined;
}

/** The strategy in the entry of a `preset.yml` that names the file. */
async function strategyFor(files: FileReader, folder: string, name: string): Promise<Strategy | undefined> {
  const read = await files.readText(files.join(folder, 'preset.yml'));
  if ('problem' in read) return undefined;
  const entries = read.text.split(/^[ \t]*-[ \t]/mu);
  const entry = entries.find(one => yamlValue(one, 'file')?.split('/').at(-1) === name);
  const strategy = entry && yamlValue(entry, 'strategy');
  return strategy === 'append' || strategy === 'prepend' || strategy === 'wrap' ? strategy : undefined;
}

/** The value of a key in lines of YAML, without quotes. */
function yamlValue(lines: string, key: string): string | undefined {
  for (const line of lines.split(/\r?\n/u)) {
    const [name, value] = line.split(/:[ \t]+/u, 2);
    if (name?.trim() === key)
      return value
        ?.replace(/[ \t]#.*$/u, '')
        .trim()
        .replace(/^(["'])(.*)\1$/u, '$2');
  }
  return undefined;
}
