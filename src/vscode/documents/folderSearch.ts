import { configFileName } from '../../core/lint/config';
import { namesBelow } from '../../core/workspace/files';
import { matchesGlob } from '../../core/workspace/glob';
import { type Walk, type WalkLimits, walkFolder } from '../../core/workspace/index/folderWalk';
import { isSearched } from '../../core/workspace/searchedFolders';
import { vscode } from '../host/api';
import { workspaceFiles } from '../host/workspaceFiles';

/** Milliseconds after which a search of VS Code counts as one that may never answer. */
const patience = 2000;

/** How far folders are walked: a file system on the web answers for each folder in tens of milliseconds. */
const limits: WalkLimits = { folders: 5000, files: 20_000, milliseconds: 60_000 };

/** Milliseconds for which one folder is waited for. */
const folderPatience = 10_000;

/** File systems that VS Code searches itself. Elsewhere an extension has to, and an empty answer may mean that none does. */
const searchedSchemes: ReadonlySet<string> = new Set(['file', 'vscode-remote']);

/** How far a walk is that takes the place of a search. */
export interface WalkState {
  /** The number of folders that were read. */
  readonly folders: number;
  /** The walk ended before it had read every folder. */
  readonly isCutShort: boolean;
}

/**
 * One search for the Markdown documents and the configurations of a workspace folder. Where `findFiles` does not answer, or
 * answers nothing because nobody searches the file system, as on vscode.dev, it walks through the folders.
 */
export class FolderSearch {
  readonly #folder: vscode.WorkspaceFolder;
  readonly #token: vscode.CancellationToken;
  readonly #tell: (state: WalkState | undefined) => void;
  #walk: Promise<Walk> | undefined;
  #isWalked = false;
  /** The number of calls of `find` without an answer. */
  #open = 0;

  /** @param tell is called while folders are walked, and with nothing when VS Code answers after all */
  constructor(
    folder: vscode.WorkspaceFolder,
    token: vscode.CancellationToken,
    tell: (state: WalkState | undefined) => void,
  ) {
    this.#folder = folder;
    this.#token = token;
    this.#tell = tell;
  }

  /**
   * The files of this workspace folder whose names match, without those that `files.exclude` leaves out and those in folders
   * that are not searched for documents.
   *
   * @param most the number of files after which a search of VS Code ends
   */
  async find(glob: `**/${string}`, most?: number): Promise<readonly vscode.Uri[]> {
    this.#open += 1;
    try {
      return (await this.#find(glob, most)).filter(uri => this.#isWanted(uri));
    } finally {
      this.#open -= 1;
      // A walk that nobody waits for ends, and is of no use to the next call.
      if (this.#open === 0 && !this.#isWalked) this.#walk = undefined;
    }
  }

  async #find(glob: string, most: number | undefined): Promise<readonly vscode.Uri[]> {
    const isSearched = searchedSchemes.has(this.#folder.uri.scheme);
    const pattern = new vscode.RelativePattern(this.#folder, glob);
    const answer = Promise.resolve(
      vscode.workspace.findFiles(pattern, '**/node_modules/**', most, this.#token),
    ).catch((error: unknown) => {
      if (isSearched) throw error;
      return [];
    });
    const isUsable = (found: readonly vscode.Uri[]) => isSearched || found.length > 0;
    const early = await Promise.race([answer, wait(patience)]);
    if (early && isUsable(early)) return early;
    const usable = early ? never : answer.then(found => (isUsable(found) ? found : never));
    const walked = this.#walked().then(walk => ({ walk }));
    const first = await Promise.race([usable, walked]);
    if (!('walk' in first)) return this.#answered(first);
    const found = first.walk.paths
      .filter(path => matchesGlob(glob, [workspaceFiles.nameOf(path)]))
      .map(path => vscode.Uri.parse(path));
    if (first.walk.isComplete || !isSearched) return found;
    // The search of a large folder on disk may just be slow.
    const late = await Promise.race([usable, wait(limits.milliseconds)]);
    return late ? this.#answered(late) : found;
  }

  /** Whether a file belongs to this workspace folder, and a search for documents enters its folder. */
  #isWanted(uri: vscode.Uri): boolean {
    if (!isOurs(this.#folder, uri)) return false;
    const folders = namesBelow(workspaceFiles, uri.toString(), this.#folder.uri.toString())?.slice(0, -1);
    return folders?.every((_, index) => isSearched(folders.slice(0, index + 1))) ?? false;
  }

  /** What the search of VS Code found, beside which no walk matters. */
  #answered(found: readonly vscode.Uri[]): readonly vscode.Uri[] {
    this.#tell(undefined);
    return found;
  }

  #walked(): Promise<Walk> {
    this.#walk ??= this.#started();
    return this.#walk;
  }

  async #started(): Promise<Walk> {
    const excluded = excludedGlobs(this.#folder);
    const isCancelled = () => this.#token.isCancellationRequested || this.#open === 0;
    const walk = await walkFolder(this.#folder.uri.toString(), {
      files: { join: workspaceFiles.join, readFolder },
      limits,
      now: () => Date.now(),
      isWanted: name => name === configFileName || /\.md$/u.test(name),
      isExcluded: names => excluded.some(glob => matchesGlob(glob, names)),
      isCancelled,
      pause: async () => void (await wait(folderPatience)),
      tell: folders => this.#tell({ folders, isCutShort: false }),
    });
    if (isCancelled()) return walk;
    this.#isWalked = true;
    this.#tell({ folders: walk.folders, isCutShort: !walk.isComplete });
    return walk;
  }
}

const never = new Promise<never>(() => {});

function wait(milliseconds: number): Promise<undefined> {
  return new Promise(resolve => setTimeout(resolve, milliseconds, undefined));
}

/** Globs with a condition (`{ "when": … }`) tell of generated files, and are left out. */
function excludedGlobs({ uri }: vscode.WorkspaceFolder): readonly string[] {
  const setting = vscode.workspace.getConfiguration('files', uri).get<Record<string, unknown>>('exclude', {});
  return Object.keys(setting).filter(glob => setting[glob] === true);
}

/** The entries of a folder without links to folders, which may lead in a circle. */
async function readFolder(path: string) {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(path));
  const link = vscode.FileType.SymbolicLink | vscode.FileType.Directory;
  return entries
    .filter(([, type]) => type !== link)
    .map(([name, type]) => ({
      name,
      kind: type & vscode.FileType.Directory ? ('folder' as const) : ('file' as const),
    }));
}

/** Whether no other workspace folder is nearer around a file of this one. */
export function isOurs(folder: vscode.WorkspaceFolder, uri: vscode.Uri): boolean {
  return (vscode.workspace.getWorkspaceFolder(uri) ?? folder).uri.toString() === folder.uri.toString();
}
