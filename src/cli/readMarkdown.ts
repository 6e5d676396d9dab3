import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { TextFile } from '../core/workspace/files';
import { CommandError } from './output';

/**
 * Far above any plan that people write (the longest known has 13,000 lines, 0.6 MB) and small enough to parse in seconds.
 */
const sizeLimit = 10 * 1024 * 1024;

/**
 * Reads a file as UTF-8, without its byte order mark.
 *
 * At once, as everything that a run over many plans waits for: between turns of the event loop V8 collects the closures of
 * the idle parser, and the optimized code that hangs on them, which made parsing half as slow again.
 */
export function readMarkdown(path: string): TextFile {
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (size > sizeLimit)
        return { problem: `is ${megabytes(size)}, above the limit of ${megabytes(sizeLimit)}` };
      const bytes = readUpTo(file, size, sizeLimit + 1);
      return bytes.length > sizeLimit
        ? { problem: `is above the limit of ${megabytes(sizeLimit)}` }
        : decoded(bytes);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

/** Reads to the end or up to a limit. A pipe or a device does not say its size beforehand, and a file may grow. */
function readUpTo(file: number, size: number, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < limit) {
    const chunk = new Uint8Array(Math.min(limit - length, Math.max(size - length, 0) + 4096));
    const count = readSync(file, chunk);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    length += count;
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

function decoded(bytes: Uint8Array): TextFile {
  if (bytes.includes(0)) return { problem: 'is a binary file' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'is not valid UTF-8' };
  }
}

/** What a failure of the file system means, in words for a person. */
export function reasonOf(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'may not be accessed with your permissions';
    case 'EROFS':
      return 'is on a read-only file system';
    case 'ENOSPC':
      return 'cannot be written: the disk is full';
    case 'EISDIR':
      return 'is a folder';
    case 'ELOOP':
      return 'is a symbolic link that leads in a circle';
    // Making a folder where a file is fails with EEXIST.
    case 'EEXIST':
    case 'ENOTDIR':
      return 'has a file where a folder should be';
    case 'ENAMETOOLONG':
      return 'has a name that is too long';
    default:
      return `cannot be used: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function megabytes(size: number): string {
  return `${Math.ceil(size / (1024 * 1024))} MB`;
}
