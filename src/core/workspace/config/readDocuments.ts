import type { DocumentPattern } from '../../lint/config';
import { isRecord } from '../../text/record';
import { isGlob } from '../glob';
import { missingInPattern } from '../newDocuments/newPattern';
import { isText, isTextList, type Path, type Report, wrong } from './report';

/** Reads one entry of `documents`; undefined when it says of no files what they are. */
export function documentPattern(value: unknown, at: Path, report: Report): DocumentPattern | undefined {
  if (!isRecord(value)) return wrong('an object with "files"', at, report);
  for (const option of Object.keys(value))
    if (!patternOptions.has(option)) report('unknown-option', [...at, option], { option });
  const files = isText(value['files']) ? [value['files']] : value['files'];
  if (!isTextList(files) || files.length === 0 || !files.every(isGlob))
    return wrong('globs such as docs/**/*.plan.md', [...at, 'files'], report);
  const { template } = value;
  const path = newPattern(value['new'], files, [...at, 'new'], report);
  const pattern = { files, folder: '', ...(path !== undefined && { new: path }) };
  if (template === undefined) return pattern;
  return isText(template)
    ? { ...pattern, template }
    : wrong('a path in "template"', [...at, 'template'], report);
}

const patternOptions: ReadonlySet<string> = new Set(['files', 'template', 'new']);

/** Documents whose pattern for new ones is wrong are recognised all the same. */
function newPattern(value: unknown, files: readonly string[], at: Path, report: Report): string | undefined {
  if (value === undefined) return undefined;
  const pattern = typeof value === 'string' ? value : '';
  const missing = missingInPattern(pattern, files);
  return missing === undefined ? pattern : wrong(missing, at, report);
}
