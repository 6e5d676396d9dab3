import type { ListItem } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isDone } from '../markdown/queries/tasks';
import { collapsed } from '../text/lines';
import { enclosingTask } from './enclosingTask';
import type { GraphDocument, IdEntry } from './featureGraph';

/** A task or a section that names an id. */
export interface IdUse {
  readonly document: GraphDocument;
  /** The words of the task or the section's title, on one line. */
  readonly title: string;
  /** Undefined for a section. */
  readonly task: { readonly isDone: boolean } | undefined;
}

/**
 * The tasks and sections that take up an id, each once, in the order of the documents: those of other documents than the one
 * that defines it, and the tasks of that one too.
 */
export function idUses({ definition, mentions }: IdEntry): readonly IdUse[] {
  const uses = new Map<object, IdUse>();
  for (const mention of mentions) {
    const { document } = mention;
    const task = enclosingTask(mention);
    if (task) uses.set(task, { document, title: collapsed(wordsOf(task)), task: { isDone: isDone(task) } });
    else if (document !== definition?.document) {
      const { section } = document.snapshot.placed(mention.section);
      uses.set(section, { document, title: collapsed(section.title), task: undefined });
    }
  }
  return [...uses.values()];
}

/** The words of a task without those of the ones below it. */
function wordsOf({ children: [first] }: ListItem): string {
  return first ? textOf(first, { includeHtml: false }) : '';
}
