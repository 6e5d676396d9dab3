import { randomUUID } from 'node:crypto';
import { chmod, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const byteOrderMark = '\uFEFF';

/**
 * Gives a file another text. Its mode, its byte order mark and a symbolic link to it stay, and a disk that fills up or a
 * process that dies leaves the old text whole: the new one is written beside it and takes its place at once.
 *
 * @param before what was read of the file; when the file says something else by now, nothing is written
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
