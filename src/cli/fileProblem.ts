import { relative, sep } from 'node:path';
import { formatMessage } from '../core/lint/formatMessage';
import { problemMessage } from '../core/report/problemMessage';
import { type FileProblem, messageOf, type Place, type Problem } from '../core/text/problem';

/** The problem behind an error of the file system. */
export function fileProblemOf(error: unknown): FileProblem {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'missing' };
    case 'EACCES':
    case 'EPERM':
      return { code: 'no-permission' };
    case 'EISDIR':
      return { code: 'folder' };
    case 'ELOOP':
      return { code: 'link-circle' };
    default:
      return { code: 'unreadable', data: { reason: `${messageOf(error)}.` } };
  }
}

/** A problem as one sentence. */
export function problemText(problem: Problem): string {
  const { text, data } = problemMessage(problem, shownProblemPath(problem));
  const { namedAt } = problem;
  const place = namedAt ? `${shownPlace(shownPath(namedAt.path), namedAt.place)}: ` : '';
  return place + formatMessage(text, data);
}

/** The path with line and column, both 1-based, if the problem has a place. */
function shownProblemPath({ path, isTemplate, place }: Problem): string {
  const shown = isTemplate ? `The template ${shownPath(path)}` : shownPath(path);
  return place ? shownPlace(shown, place) : shown;
}

function shownPlace(path: string, { start }: Place): string {
  return `${path}:${start.line + 1}:${start.character + 1}`;
}

/** The path from a folder, which is the working directory, with `/`. */
export function shownPath(path: string, folder = process.cwd()): string {
  return relative(folder, path).split(sep).join('/') || '.';
}

/** Why a file could not be written: the rest of a sentence that begins with its path. */
export function writingReason(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'cannot be written: you have no permission';
    case 'EROFS':
      return 'is on a read-only file system';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'cannot be written: the disk is full';
    case 'EISDIR':
      return 'is a folder';
    // Making a folder where a file is fails with EEXIST.
    case 'EEXIST':
    case 'ENOTDIR':
      return 'has a file where a folder should be';
    case 'ENAMETOOLONG':
      return 'has a name that is too long';
    default:
      return `cannot be written: ${messageOf(error)}`;
  }
}

/** Whether an error of the file system has this code of the operating system. */
export function isCode(error: unknown, code: string): boolean {
  return codeOf(error) === code;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
