import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { readBytes } from './readMarkdown';

const byteOrderMark = Buffer.from('\uFEFF');

/** What became of a file: all but `written` leave it as it is. */
export type Replacement =
  | 'written'
  /** It has another content than the one that was read. */
  | 'changed'
  | 'read-only';

/**
 * Replaces the text of a file. Mode, owner, byte order mark and the links to the file stay. The new text is written to a file
 * beside it and renamed, so that a full disk or a killed process leaves the old text whole.
 *
 * It is synchronous, so that a signal with a handler cannot end the process while the other file is there.
 *
 * @param before the text that was read of the file
 * @throws what the file system throws
 */
export function replaceFile(path: string, before: string, after: string): Replacement {
  const file = realpathSync(path);
  const stat = statSync(file);
  // Nobody is kept from writing by the mode where he is root.
  if ((stat.mode & 0o222) === 0) return 'read-only';
  accessSync(file, constants.W_OK);
  const read = readBytes(file);
  if ('problem' in read) return 'changed';
  const mark = byteOrderMark.equals(read.bytes.subarray(0, byteOrderMark.length)) ? '\uFEFF' : '';
  const [old, text] = [Buffer.from(mark + before), Buffer.from(mark + after)];
  if (!old.equals(read.bytes)) return 'changed';
  if (stat.nlink > 1) return writeInPlace(file, old, text);
  return writeBeside(file, stat, old, text) ?? writeInPlace(file, old, text);
}

/** Writes to another file, which takes the place of the file. Undefined when that file cannot have the same owner. */
function writeBeside(file: string, stat: Stats, old: Buffer, text: Buffer): Replacement | undefined {
  // A short name, because the file's own may be as long as names can be.
  const beside = join(dirname(file), `.planquill-${randomBytes(6).toString('hex')}`);
  // Nobody else may read it before it has the mode of the file.
  const handle = openSync(beside, 'wx', 0o600);
  let isRenamed = false;
  try {
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
      if (!takesOwner(handle, stat)) return undefined;
      fchmodSync(handle, stat.mode & 0o7777);
    } finally {
      closeSync(handle);
    }
    // Writing takes a while, and an editor may have saved meanwhile.
    if (!hasContent(file, old)) return 'changed';
    renameSync(beside, file);
    isRenamed = true;
    return 'written';
  } finally {
    if (!isRenamed) rmSync(beside, { force: true });
  }
}

function takesOwner(handle: number, { uid, gid }: Stats): boolean {
  const present = fstatSync(handle);
  if (present.uid === uid && present.gid === gid) return true;
  try {
    fchownSync(handle, uid, gid);
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes to the file itself, for all names that it has. What is longer goes first: a full disk shows before anything of the
 * old text is lost, and the old text is written back.
 */
function writeInPlace(file: string, old: Buffer, text: Buffer): Replacement {
  const handle = openSync(file, 'r+');
  try {
    if (!hasContent(file, old)) return 'changed';
    try {
      writeAll(handle, text, old.length, text.length);
      writeAll(handle, text, 0, Math.min(old.length, text.length));
      ftruncateSync(handle, text.length);
      fsyncSync(handle);
    } catch (error) {
      writeAll(handle, old, 0, old.length);
      ftruncateSync(handle, old.length);
      throw error;
    }
    return 'written';
  } finally {
    closeSync(handle);
  }
}

/** Writes the bytes from start to end at their own place. */
function writeAll(handle: number, bytes: Buffer, start: number, end: number): void {
  for (let at = start; at < end; ) at += writeSync(handle, bytes, at, end - at, at);
}

function hasContent(file: string, content: Buffer): boolean {
  const read = readBytes(file);
  return 'bytes' in read && content.equals(read.bytes);
}
