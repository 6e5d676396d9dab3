import { type IdHover, idHoverAt } from '../../../core/editing/idHover';
import type { FoundDefinition } from '../../../core/graph/featureGraph';
import type { IdUse } from '../../../core/graph/idUses';
import { vscode } from '../../host/api';
import { toRange } from '../../host/convert';
import { workspaceFiles } from '../../host/workspaceFiles';
import type { Services } from '../../services';

/** How many tasks and sections a hover names. */
const mostUses = 8;

/** Tells at an id what its definition says, where it stands, and which tasks and sections take it up. */
export function registerIdHover({ graphs }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: 'markdown' },
    {
      async provideHover(document, position, token) {
        const open = await graphs.around(document, token);
        const hover = open && idHoverAt(open.graph, open.path, document.offsetAt(position));
        return hover && new vscode.Hover([shown(hover)], toRange(hover.range, document));
      },
    },
  );
}

/** Documents may be a stranger's: their words are shown as text, and their Markdown as code. */
function shown({ id, definition, source, uses }: IdHover): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = false;
  text.supportHtml = false;
  text.appendMarkdown('**').appendText(id).appendMarkdown('** ');
  addWords(text, definition.title);
  text.appendMarkdown('\n\n');
  if (source) text.appendCodeblock(source, 'markdown').appendMarkdown('\n\n');
  addWords(text, vscode.l10n.t('Defined in {0}', placeOf(definition)));
  text.appendMarkdown('\n\n');
  if (uses.length === 0) return text;
  addWords(text, vscode.l10n.t('Covered by:'));
  text.appendMarkdown('\n\n');
  for (const use of uses.slice(0, mostUses)) {
    text.appendMarkdown('- ');
    addWords(text, shownUse(use));
    text.appendMarkdown('\n');
  }
  if (uses.length > mostUses) {
    text.appendMarkdown('- ');
    addWords(text, vscode.l10n.t('and {0} more', uses.length - mostUses));
  }
  return text;
}

/** The document and the section, whose heading is said already where it defines the id. */
function placeOf({ document: { path, snapshot }, section, kind }: FoundDefinition): string {
  const { title } = snapshot.placed(section).section;
  const name = workspaceFiles.nameOf(path);
  return kind === 'heading' || title === '' ? name : `${name} › ${title}`;
}

function shownUse({ document, title, task }: IdUse): string {
  const name = workspaceFiles.nameOf(document.path);
  if (!task) return title ? `${name} › ${title}` : name;
  const state = task.isDone ? vscode.l10n.t('done') : vscode.l10n.t('open');
  return `${name}: ${title} (${state})`;
}

/** Adds words on one line. The spaces of `appendText` would not break, and a long line would not wrap. */
function addWords(to: vscode.MarkdownString, words: string): void {
  for (const word of words.split(/\s+/u)) to.appendText(word).appendMarkdown(' ');
}
