import { closeSync, constants, openSync, readSync, type Stats, statSync } from 'node:fs';
import type { FileProblem } from '../core/text/problem';
import { type FileKind, largestFile, type TextFile, textFileOf, whyNotRead } from '../core/workspace/files';
import { fileProblemOf } from './fileProblem';

/**
 * Reads a file as UTF-8, without its byte order mark, by the contract of `FileReader.readText`.
 *
 * It reads synchronously, like everything that a run over many plans waits for. Between turns of the event loop V8 collects
 * the closures of the idle parser with their optimized code, which made parsing half as slow again.
 */
export function readMarkdown(path: string): TextFile {
  const read = readBytes(path);
  return 'problem' in read ? read : textFileOf(read.bytes, new TextDecoder('utf-8', { fatal: true }));
}

/** Reads a regular file, and a little more than the limit of one that has grown above it. */
export function readBytes(path: string): { readonly bytes: Uint8Array } | { readonly problem: FileProblem } {
  try {
    const stat = statSync(path);
    const problem = whyNotRead({ kind: kindOf(stat), size: stat.size });
    if (problem) return { problem };
    // Should a pipe be there by now, opening it does not wait for its writer.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return { bytes: readUpTo(file, stat.size, largestFile + 1) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { problem: fileProblemOf(error) };
  }
}

function kindOf(stat: Stats): FileKind {
  if (stat.isFile()) return 'file';
  return stat.isDirectory() ? 'folder' : 'other';
}

/** Reads to the end or up to a limit. A file may grow, and the size of one in `/proc` is unknown. */
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
