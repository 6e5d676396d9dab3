/** A folder's entry. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/**
 * The files of a workspace, as the host gives them: the disk for the command line, `workspace.fs` for the editor. Paths
 * are the host's own (a path, a URI's string); the core only makes new ones with {@link PlanFiles.join}.
 */
export interface PlanFiles {
  join(folder: string, ...names: readonly string[]): string;
  /** The entries of a folder, or undefined when there is no such folder. */
  readFolder(path: string): Promise<readonly FolderEntry[] | undefined>;
  /**
   * Writes a file that is not there yet, with the folders it needs. Answers `false`, having changed nothing, when the file
   * exists. When writing fails, what was made for it is removed again and the host's error is thrown.
   */
  createText(path: string, text: string): Promise<boolean>;
}
