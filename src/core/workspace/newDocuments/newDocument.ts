import { fillTemplate } from '../../plan/fillTemplate';
import { inlineText } from '../../plan/inlineText';
import type { Template } from '../../template/template';
import type { Problem } from '../../text/problem';
import type { DocumentContexts } from '../documentContext';
import { fileSlugOf } from '../features/featureName';
import type { FileReader, FileWriter } from '../files';
import { namingItsTemplate } from '../templates/namedTemplate';
import { createInside } from '../writing';
import type { NewKind } from './newKinds';
import { pathFrom, sampleNames } from './newPattern';

/** A document that is to be made. */
export interface NewDocument {
  readonly path: string;
  /** The path from the root, for people. */
  readonly shownPath: string;
  readonly title: string;
  /** ISO 8601. */
  readonly date: string;
  readonly number: string | undefined;
}

/**
 * The document of a kind that gets a title; undefined where the title has no letter or digit to name a file by.
 *
 * @param date ISO 8601
 */
export async function newDocumentOf(
  files: FileReader,
  { folder, pattern, place }: Pick<NewKind, 'folder' | 'pattern' | 'place'>,
  title: string,
  date: string,
): Promise<NewDocument | undefined> {
  const name = fileSlugOf(title);
  if (name === '') return undefined;
  const { names, number } = await pathFrom(pattern, { name, date }, files, folder);
  const shownPath = [...(place === '' ? [] : [place]), ...names].join('/');
  return { path: files.join(folder, ...names), shownPath, title: title.trim(), date, number };
}

/**
 * A path that a new document of a kind might have. Its templates are asked for by this one: a title with the word `template`
 * makes no template.
 */
export function samplePathOf(
  files: FileReader,
  { folder, pattern }: Pick<NewKind, 'folder' | 'pattern'>,
): string {
  return files.join(folder, ...sampleNames(pattern));
}

/** How a document is made. */
export interface Making {
  /** The folder that the document may not lead out of. */
  readonly root: string;
  /** Without one the document has its title alone. */
  readonly template: Template | undefined;
  /** Where a person chose the template: the document names it if it would be measured by another one. */
  readonly contexts?: DocumentContexts;
}

/**
 * Creates a document from a template, unless it exists.
 *
 * @returns whether it was written, or why it may not be
 */
export async function createDocument(
  files: FileReader & FileWriter,
  document: NewDocument,
  { root, template, contexts }: Making,
): Promise<boolean | Problem> {
  const filled = template ? fillTemplate(template, document) : `# ${inlineText(document.title, '# ')}\n`;
  const text =
    template && contexts ? await namingItsTemplate(filled, template, files, contexts, document.path) : filled;
  return createInside(files, root, document.path, text);
}
