import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import {
  CheckoutFolder,
  checkoutEntry,
  gitIgnoreName,
  type SeenFolder,
} from '../core/workspace/checkoutFolder';
import { readMarkdown } from './readMarkdown';

/** The folder that nothing is written outside of: the checkout around a folder, else the folder itself. */
export function boundaryAround(folder: string): string {
  return foldersInCheckout(folder)?.[0] ?? folder;
}

/** The folders from the one that holds a checkout down to a folder in it; undefined outside of a checkout. */
function foldersInCheckout(path: string): readonly string[] | undefined {
  const folders: string[] = [];
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    folders.unshift(folder);
    if (existsSync(join(folder, checkoutEntry))) return folders;
    if (dirname(folder) === folder) return undefined;
  }
}

/** A folder in the checkout that it lies in; undefined outside of one, or where Git ignores the folder itself. */
export function checkoutAround(path: string): CheckoutFolder | undefined {
  const [root, ...below] = foldersInCheckout(path) ?? [];
  if (root === undefined) return undefined;
  let checkout = CheckoutFolder.top(seenFolder(root, true));
  for (const folder of below) {
    const name = basename(folder);
    if (checkout?.ignores(name, true)) return undefined;
    checkout = checkout?.below(name, seenFolder(folder, false).gitIgnore);
  }
  return checkout;
}

/** @param isCheckout whether the folder has an entry `.git` */
export function seenFolder(folder: string, isCheckout: boolean): SeenFolder {
  const path = join(folder, gitIgnoreName);
  const read = existsSync(path) ? readMarkdown(path) : undefined;
  return { isCheckout, gitIgnore: read && 'text' in read ? read.text : undefined };
}
