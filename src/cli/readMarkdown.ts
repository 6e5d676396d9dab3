import { open } from 'node:fs/promises';
import type { TextFile } from '../core/workspace/planFiles';
import { CommandError } from './output';

/** Far above any plan that people write (the longest known has 13,000 lines, 0.6 MB) and small enough to parse in seconds. */
const sizeLimit = 10 * 1024 * 1024;

/** Reads a file as UTF-8, without its byte order mark. */
export async function readMarkdown(path: string): Promise<TextFile> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > sizeLimit)
        return { problem: `is ${megabytes(size)}, above the limit of ${megabytes(sizeLimit)}` };
      // A pipe or a device has no size: it is read no further than one byte past the limit.
      const chunks: Buffer[] = [];
      for await (const chunk of file.createReadStream({ end: sizeLimit, autoClose: false }))
        chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      return bytes.length > sizeLimit
        ? { problem: `is above the limit of ${megabytes(sizeLimit)}` }
        : decoded(bytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    return { problem: reasonOf(error) };
  }
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
