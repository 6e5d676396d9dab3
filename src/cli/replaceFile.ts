import { randomUUID } from 'node:crypto';
import { chmod, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const byteOrderMark = '\uFEFF';

/**
 * Replaces the text of a file. The mode, the byte order mark and a symbolic link to the file stay. The new text is written to
 * a file beside it and renamed, so that a full disk or a killed process leaves the old text whole.
 *
 * @param before the text that was read of the file; nothing is written when the file has another text by now
 * @returns whether the file was written
 */
export async function replaceFile(path: string, before: string, after: string): Promise<boolean> {
  const file = await realpath(path);
  const present = await readFile(file, 'utf8');
  const mark = present.startsWith(byteOrderMark) ? byteOrderMark : '';
  if (present !== mark + before) return false;
  const beside = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  try {
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(mark + after);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await chmod(beside, (await stat(file)).mode);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return true;
}
