import { posix } from 'node:path';
import type { FileReader, FileWriter } from '../../src/core/workspace/files';

/**
 * Files by their absolute path, read and written as a host does. What is put into the record later is there from then on;
 * what is written does not go into it.
 */
export function memoryFiles(files: Readonly<Record<string, string>>): FileReader & FileWriter {
  const created = new Map<string, string>();
  const paths = () => [...Object.keys(files), ...created.keys()];
  const textOf = (path: string) => created.get(path) ?? files[path];
  return {
    join: posix.join,
    nameOf: path => posix.basename(path),
    parent: path => (path === '/' ? undefined : posix.dirname(path)),
    async exists(path) {
      return paths().some(file => file === path || file.startsWith(`${path}/`));
    },
    async readText(path) {
      const text = textOf(path);
      return text === undefined ? { problem: { code: 'missing' } } : { text };
    },
    async readFolder(folder) {
      const prefix = folder === '/' ? '/' : `${folder}/`;
      const below = paths().filter(path => path.startsWith(prefix));
      if (below.length === 0) return undefined;
      const names = below.map(path => path.slice(prefix.length).split('/'));
      return [...new Map(names.map(([name = '', ...rest]) => [name, rest.length > 0])).entries()].map(
        ([name, isFolder]) => ({ name, kind: isFolder ? 'folder' : 'file' }),
      );
    },
    realPath: async path => posix.resolve('/', path),
    async createText(path, text) {
      if (textOf(path) !== undefined) return false;
      created.set(path, text);
      return true;
    },
  };
}
