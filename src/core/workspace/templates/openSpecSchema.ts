import { yamlScalar } from '../../text/yamlScalar';
import { type FileReader, namesBelow } from '../files';

/** The schema that OpenSpec works by where none is named. A project may have one of its own under this name. */
const usualSchema = 'spec-driven';

/**
 * The name of the schema that an OpenSpec document is made by: its change's, else the project's.
 *
 * @param folder of OpenSpec, which holds `changes` and `schemas`
 */
export async function schemaOf(files: FileReader, folder: string, document: string): Promise<string> {
  const [area, change, ...below] = namesBelow(files, document, folder) ?? [];
  const ofChange = area === 'changes' && change !== undefined && below.length > 0;
  for (const path of [
    ...(ofChange ? [files.join(folder, area, change, '.openspec.yaml')] : []),
    files.join(folder, 'config.yaml'),
    files.join(folder, 'config.yml'),
  ]) {
    const read = await files.readText(path);
    const name = 'text' in read ? yamlScalar(read.text, 'schema') : undefined;
    // A name, and no way out of the folder of schemas.
    if (name !== undefined && /^[^\s./\\][^\s/\\]*$/u.test(name)) return name;
  }
  return usualSchema;
}
