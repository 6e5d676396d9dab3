import { relative, resolve } from 'node:path';
import type { DocumentContexts } from '../core/workspace/documentContext';
import { createDocument, newDocumentOf, samplePathOf } from '../core/workspace/newDocuments/newDocument';
import { kindNamed, kindsInUse, type NewKind } from '../core/workspace/newDocuments/newKinds';
import { diskFiles } from './diskFiles';
import { writingReason } from './fileProblem';
import { findMarkdown } from './findPlans';
import { alreadyThere, templateOf, usable } from './newTemplate';
import { CommandError } from './output';
import { boundaryAround } from './repository';

/** What document is wanted. */
interface WantedDocument {
  /** The name of a kind, or the folder of its documents. */
  readonly kind: string;
  /** Its title. */
  readonly name: string | undefined;
  /** A template file; without one the template is found by the document's place. */
  readonly template: string | undefined;
  readonly root: string;
}

/**
 * Creates a document of a kind where most of them are.
 *
 * @param date ISO 8601
 * @returns its path
 * @throws CommandError with the kinds that there are, when it is none of them
 */
export async function createdOfKind(
  { kind: wanted, name, template: named, root }: WantedDocument,
  date: string,
  contexts: DocumentContexts,
): Promise<string> {
  const top = resolve(root);
  const { kinds } = await kindsInUse(diskFiles, contexts, top, await findMarkdown(top));
  const kind = kindNamed(kinds, wanted);
  if (!kind) throw unknownKind(wanted, kinds);
  if (name === undefined) throw new CommandError(`What is it called? planquill new --kind ${wanted} "NAME".`);
  const made = await newDocumentOf(diskFiles, kind, name, date);
  if (!made) throw new CommandError(`"${name}" has no letter or digit to name a file by.`);
  const template = await templateOf(named, samplePathOf(diskFiles, kind), contexts);
  const making = { root: boundaryAround(root), template };
  const created = await createDocument(diskFiles, made, making).catch((error: unknown) => {
    throw new CommandError(`${relative('', made.path)} ${writingReason(error)}.`);
  });
  if (!usable(created)) throw alreadyThere(made.path);
  return made.path;
}

function unknownKind(wanted: string, kinds: readonly NewKind[]): CommandError {
  const known = kinds.map(({ name, count, place }) => `${name} (${count} in ${place || '.'})`);
  return new CommandError(`There is no kind "${wanted}" here. There are: ${['plan', ...known].join(', ')}.`);
}
