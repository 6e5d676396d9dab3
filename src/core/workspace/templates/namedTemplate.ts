import { frontMatterEnd } from '../../markdown/parser';
import { Snapshot } from '../../markdown/snapshot';
import type { Template } from '../../template/template';
import { chooseTemplate, frontMatterTemplate } from '../../template/templateChoice';
import { applyEdits, lineEndingOf } from '../../text/edits';
import { nextLineStart } from '../../text/lines';
import type { DocumentContexts } from '../documentContext';
import { type FileReader, foldersAbove, namesBelow } from '../files';

/**
 * The text of a new document so that it is measured by the template that it was made from: as it is where that is the case
 * anyway, else with the template named in its front matter.
 */
export async function namingItsTemplate(
  text: string,
  template: Template,
  files: FileReader,
  contexts: DocumentContexts,
  document: string,
): Promise<string> {
  const snapshot = Snapshot.parse(text);
  const isMeasuredBy = async (path: string | undefined) => {
    const { candidates } = await contexts.contextOf(document, path);
    return chooseTemplate(candidates, snapshot).template?.name === template.name;
  };
  // TOML is not read, and can name no template.
  if (text.startsWith('+++') || (await isMeasuredBy(frontMatterTemplate(snapshot)?.path))) return text;
  for (const path of pathsTo(template.name, files, document))
    if (await isMeasuredBy(path)) return withTemplate(text, snapshot, path);
  return text;
}

/** Paths by which a document may name a file: from the nearest folder above both, then by way of `..`. */
function pathsTo(file: string, files: FileReader, document: string): readonly string[] {
  const folders = [...foldersAbove(files, document)];
  const up = folders.findIndex(folder => namesBelow(files, file, folder) !== undefined);
  const path = namesBelow(files, file, folders[up])?.join('/');
  return up < 0 || path === undefined ? [] : [path, `${'../'.repeat(up)}${path}`];
}

function withTemplate(text: string, snapshot: Snapshot, path: string): string {
  const eol = lineEndingOf(text);
  const named = frontMatterTemplate(snapshot);
  if (named) return applyEdits(text, [{ range: named.range, newText: path }]);
  const line = `template: ${path}${eol}`;
  if (frontMatterEnd(text) === 0) return `---${eol}${line}---${eol}${eol}${text}`;
  const start = nextLineStart(text, 0);
  return text.slice(0, start) + line + text.slice(start);
}
