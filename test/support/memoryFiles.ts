import assert from 'node:assert/strict';
import { posix } from 'node:path';
import type { FileReader, FileWriter } from '../../src/core/workspace/files';

/** Files by their absolute path, read as a host reads them. What is put into the record later is there from then on. */
export function memoryFiles(files: Readonly<Record<string, string>>): FileReader & FileWriter {
  return {
    join: posix.join,
    nameOf: path => posix.basename(path),
    parent: path => (path === '/' ? undefined : posix.dirname(path)),
    async exists(path) {
      return Object.keys(files).some(file => file === path || file.startsWith(`${path}/`));
    },
    async readText(path) {
      const text = files[path];
      return text === undefined ? { problem: { code: 'missing' } } : { text };
    },
    async readFolder(folder) {
      const prefix = folder === '/' ? '/' : `${folder}/`;
      const below = Object.keys(files).filter(path => path.startsWith(prefix));
      if (below.length === 0) return undefined;
      const names = below.map(path => path.slice(prefix.length).split('/'));
      return [...new Map(names.map(([name = '', ...rest]) => [name, rest.length > 0])).entries()].map(
        ([name, isFolder]) => ({ name, kind: isFolder ? 'folder' : 'file' }),
      );
    },
    createText: () => assert.fail('nothing is written'),
  };
}
