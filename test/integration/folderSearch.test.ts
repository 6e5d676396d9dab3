import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from 'vscode';
import { FolderSearch, type WalkState } from '../../src/vscode/documents/folderSearch';

const files = [
  'plan.md',
  'a/plan.md',
  'a/b/plan.md',
  'a/notes.md',
  'node_modules/x/plan.md',
  'a/.git/plan.md',
];

/** Files in memory, which nobody searches. */
class MemoryFiles implements FileSystemProvider {
  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event;
  watch(): Disposable {
    return { dispose: () => {} };
  }
  stat({ path }: Uri) {
    const type = files.includes(path.slice(1)) ? FileType.File : FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: 0 };
  }
  readDirectory({ path }: Uri): [string, FileType][] {
    const prefix = path === '/' ? '' : `${path.slice(1)}/`;
    const below = files
      .filter(file => file.startsWith(prefix))
      .map(file => file.slice(prefix.length).split('/'));
    return [
      ...new Map(
        below.map(([name = '', ...rest]) => [name, rest.length > 0 ? FileType.Directory : FileType.File]),
      ),
    ];
  }
  readFile(): Uint8Array {
    return new Uint8Array();
  }
  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }
  writeFile(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }
  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }
  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }
}

suite('The search of a folder', () => {
  test('walks where nobody searches the file system, and tells how far it is', async () => {
    const provider = workspace.registerFileSystemProvider('planquill-memory', new MemoryFiles());
    const source = new CancellationTokenSource();
    const told: (WalkState | undefined)[] = [];
    const folder = { uri: Uri.parse('planquill-memory:/'), name: 'memory', index: 1 };
    try {
      const search = new FolderSearch(folder, source.token, state => told.push(state));
      const [plans, configs] = await Promise.all([
        search.find('**/plan.md'),
        search.find('**/planquill.json'),
      ]);
      assert.deepEqual(plans.map(({ path }) => path).toSorted(), ['/a/b/plan.md', '/a/plan.md', '/plan.md']);
      assert.deepEqual(configs, []);
      assert.deepEqual(told.at(-1), { folders: 3, isCutShort: false });
    } finally {
      provider.dispose();
      source.dispose();
    }
  });

  test('leaves it to VS Code where that searches', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const source = new CancellationTokenSource();
    const told: (WalkState | undefined)[] = [];
    const found = await new FolderSearch(folder, source.token, state => told.push(state)).find('**/plan.md');
    assert.equal(found.length, 1);
    assert.deepEqual(told, []);
    source.dispose();
  });
});
