import { relative } from 'node:path';
import type { Template } from '../core/template/template';
import { isProblem, messageOf, type Problem } from '../core/text/problem';
import type { DocumentContexts } from '../core/workspace/documentContext';
import { newDocumentTemplates } from '../core/workspace/templates/newDocumentTemplates';
import { diskFiles } from './diskFiles';
import { problemText } from './fileProblem';
import { CommandError } from './output';

/**
 * The template of a new document: the named one, or else the one that it will be measured by; undefined without one.
 *
 * @throws CommandError when there are several, or when it cannot be used
 */
export async function templateOf(
  named: string | undefined,
  document: string,
  contexts: DocumentContexts,
): Promise<Template | undefined> {
  try {
    return named === undefined
      ? onlyTemplate(usable(await newDocumentTemplates(diskFiles, contexts, document)))
      : usable(await contexts.template(named));
  } catch (error) {
    if (error instanceof CommandError) throw error;
    // The parser's stack overflows on thousands of nested quotes.
    const name = named ?? `of ${relative('', document)}`;
    throw new CommandError(`The template ${name} cannot be used: ${messageOf(error)}.`);
  }
}

/** What was found. A problem is thrown, as a person reads it. */
export function usable<Found extends object | boolean>(found: Found | Problem): Found {
  if (isProblem(found)) throw new CommandError(problemText(found));
  return found;
}

/** The only template that a document can be made from; undefined without any. */
function onlyTemplate(templates: readonly Template[]): Template | undefined {
  const [only, ...others] = templates;
  if (others.length === 0) return only;
  const names = templates.map(({ name }) => relative('', name)).join(', ');
  throw new CommandError(`Several templates fit: ${names}. Choose one with --template FILE.`);
}

/** A document that is never overwritten. */
export function alreadyThere(document: string): CommandError {
  return new CommandError(`${relative('', document)} exists already and was left as it is.`);
}
