import { type CheckoutFolder, checkoutEntry, entered, gitIgnoreName } from './checkoutFolder';
import type { FileReader } from './files';

type Entered = CheckoutFolder | undefined | 'left-out';

/**
 * Tells which found files a search leaves out: those that Git ignores, and those of another checkout in the checkout. Only the
 * folders on the way to these files are looked at, each once.
 */
export class Checkouts {
  readonly #files: Pick<FileReader, 'join' | 'parent' | 'nameOf' | 'exists' | 'readText'>;
  readonly #root: string;
  readonly #folders = new Map<string, Promise<Entered>>();

  /** @param root the folder where the search begins; what lies above it tells nothing */
  constructor(files: Pick<FileReader, 'join' | 'parent' | 'nameOf' | 'exists' | 'readText'>, root: string) {
    this.#files = files;
    this.#root = root;
  }

  /** Whether the search leaves out a file below the root. Never rejects. */
  async leavesOut(file: string): Promise<boolean> {
    const folder = this.#files.parent(file);
    const around = folder === undefined ? undefined : await this.#enter(folder);
    return around === 'left-out' || (around?.ignores(this.#files.nameOf(file), false) ?? false);
  }

  #enter(folder: string): Promise<Entered> {
    const known = this.#folders.get(folder);
    if (known) return known;
    const entering = this.#look(folder);
    this.#folders.set(folder, entering);
    return entering;
  }

  async #look(folder: string): Promise<Entered> {
    const { join, nameOf, parent, exists, readText } = this.#files;
    const outer = folder === this.#root ? undefined : parent(folder);
    const above = outer === undefined ? undefined : await this.#enter(outer);
    const name = nameOf(folder);
    if (above === 'left-out' || above?.ignores(name, true)) return 'left-out';
    const isCheckout = await exists(join(folder, checkoutEntry));
    // Outside of a checkout, no `.gitignore` counts.
    const read = isCheckout || above ? await readText(join(folder, gitIgnoreName)) : undefined;
    return entered(above, name, { isCheckout, gitIgnore: read && 'text' in read ? read.text : undefined });
  }
}
