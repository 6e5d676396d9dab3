import { type FileReader, foldersAbove, isWithin } from './files';

/** What happened to a file or a folder. */
export type FileEvent = 'created' | 'changed' | 'deleted';

/** What is known of a path that was asked for. */
interface AskedPath {
  readonly path: string;
  /** Whether its text matters, and not only whether it exists. */
  readonly text: boolean;
  readonly found: boolean;
}

/**
 * The paths that were asked for to lint one document: its templates, configurations and referenced files, and the places
 * where one of these could come to be. What happens to other files cannot change the findings.
 */
export class AskedPaths {
  /** Reads files and writes down what was asked for. */
  readonly files: FileReader;
  readonly #document: string;
  readonly #asked = new Map<string, AskedPath>();
  readonly #listed = new Set<string>();
  /** The folders around these paths. One that comes or goes takes along what is in it, and only it is told of. */
  readonly #around = new Set<string>();

  /** @param document its path, as in `FileReader` */
  constructor(files: FileReader, document: string) {
    this.#document = document;
    this.files = {
      ...files,
      exists: async path => {
        const found = await files.exists(path);
        this.add({ path, text: false, found });
        return found;
      },
      readText: async path => {
        const read = await files.readText(path);
        this.add({ path, text: true, found: 'text' in read });
        return read;
      },
      readFolder: async path => {
        const entries = await files.readFolder(path);
        this.add({ path, text: false, found: entries !== undefined });
        this.#listed.add(keyOf(path));
        return entries;
      },
    };
  }

  /** The number of paths. It grows while more is asked for. */
  get count(): number {
    return this.#asked.size;
  }

  add({ path, text, found }: AskedPath): void {
    const key = keyOf(path);
    const known = this.#asked.get(key);
    this.#asked.set(key, {
      path,
      text: text || (known?.text ?? false),
      found: found || (known?.found ?? false),
    });
    if (known) return;
    for (const folder of foldersAbove(this.files, path)) {
      if (this.#around.has(keyOf(folder))) break;
      this.#around.add(keyOf(folder));
    }
  }

  /** Whether what happened to a file or folder may change the findings. */
  concerns(path: string, event: FileEvent): boolean {
    const key = keyOf(path);
    const asked = this.#asked.get(key);
    if (event === 'changed') return asked?.text ?? false;
    if (asked || this.#around.has(key)) return true;
    if (this.#listed.size === 0) return false;
    const folder = this.files.parent(path);
    return folder !== undefined && this.#listed.has(keyOf(folder));
  }

  /**
   * The folders outside of the workspace that a host has to watch, each without the folders in it. Around a document that is
   * outside too, only those count that have something to do with it: its own, and where something was read or found.
   *
   * @param isInWorkspace whether a path lies in a folder that the host watches anyway
   */
  foldersOutside(isInWorkspace: (path: string) => boolean): ReadonlySet<string> {
    const own = this.files.parent(this.#document);
    const isDocumentInside = isInWorkspace(this.#document);
    const folders = new Set<string>();
    for (const { path, text, found } of this.#asked.values()) {
      const folder = this.files.parent(path);
      if (folder === undefined || folders.has(folder) || isInWorkspace(path)) continue;
      // The top of a disk is never watched.
      if (this.files.parent(folder) === undefined) continue;
      const isNear = isDocumentInside || (own !== undefined && isWithin(this.files, folder, own));
      if (text || found || isNear) folders.add(folder);
    }
    return folders;
  }
}

/** Some disks ignore case and tell a path as it is written there. To look once too often does no harm. */
function keyOf(path: string): string {
  return path.toLowerCase();
}
