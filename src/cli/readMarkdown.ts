import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { FileProblem } from '../core/text/problem';
import { type TextFile, textFileOf } from '../core/workspace/files';
import { fileProblemOf } from './fileProblem';

/**
 * Far above any plan that people write (the longest known has 13,000 lines, 0.6 MB) and small enough to parse in seconds.
 */
const sizeLimit = 10 * 1024 * 1024;
const tooLarge: FileProblem = { code: 'too-large', data: { limit: '10 MB' } };

/**
 * Reads a file as UTF-8, without its byte order mark.
 *
 * It reads synchronously, like everything that a run over many plans waits for. Between turns of the event loop V8 collects
 * the closures of the idle parser with their optimized code, which made parsing half as slow again.
 */
export function readMarkdown(path: string): TextFile {
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (size > sizeLimit) return { problem: tooLarge };
      const bytes = readUpTo(file, size, sizeLimit + 1);
      return bytes.length > sizeLimit
        ? { problem: tooLarge }
        : textFileOf(bytes, new TextDecoder('utf-8', { fatal: true }));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { problem: fileProblemOf(error) };
  }
}

/** Reads to the end or up to a limit. The size of a pipe or a device is unknown beforehand, and a file may grow. */
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
