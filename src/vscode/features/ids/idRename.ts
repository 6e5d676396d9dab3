import { type RenameRefusal, rename } from '../../../core/graph/rename';
import { shownText } from '../../../core/text/untrustedText';
import { vscode } from '../../host/api';
import { workspaceEditOf } from '../../host/applyChange';
import { toRange } from '../../host/convert';
import { workspaceFiles } from '../../host/workspaceFiles';
import type { Services } from '../../services';

/**
 * Renames an id over the documents of its feature. Off an id that the feature defines VS Code asks the next provider, which
 * renames headings and links.
 */
export function registerIdRename({ graphs }: Services): vscode.Disposable {
  const idAt = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ) => {
    const open = await graphs.around(document, token);
    const at = open?.graph.at(open.path, document.offsetAt(position));
    return open && at?.entry.definition ? { open, at } : undefined;
  };
  return vscode.languages.registerRenameProvider(
    { language: 'markdown' },
    {
      async prepareRename(document, position, token) {
        const found = await idAt(document, position, token);
        return (
          found && {
            range: toRange(found.at.range, document),
            placeholder: found.at.entry.id.text,
          }
        );
      },
      async provideRenameEdits(document, position, newName, token) {
        const found = await idAt(document, position, token);
        if (!found) return undefined;
        // The text of a file may differ from that of its document, as in its line ends. Open documents count as they are.
        const documents = await Promise.all(
          found.open.graph.documents.map(({ path }) =>
            vscode.workspace.openTextDocument(vscode.Uri.parse(path)),
          ),
        );
        const again = await idAt(document, position, token);
        const versions = documents.map(({ version }) => version);
        const done = again && rename(again.open.graph, again.at.entry.id, newName);
        if (done && 'refusal' in done)
          void vscode.window.showWarningMessage(
            shownText(reason(done.refusal, found.at.entry.id.text, newName)),
          );
        // Without any edit VS Code would ask the next provider, which would put the new name in place of a whole heading.
        const nothing = { edits: [] };
        const edit = await workspaceEditOf(done && 'change' in done ? done.change : nothing, undefined);
        const isCurrent = documents.every(({ version }, index) => version === versions[index]);
        return isCurrent ? edit : workspaceEditOf(nothing, undefined);
      },
    },
  );
}

/** Why an id was not renamed, and what to do about it. */
function reason(refusal: RenameRefusal, id: string, newName: string): string {
  switch (refusal.code) {
    case 'empty':
      return vscode.l10n.t('The new name of {0} is empty. Type one such as {0}.', id);
    case 'no-id':
      return vscode.l10n.t('“{0}” is no id. Use capital letters and a number, as in {1}.', newName, id);
    case 'exists':
      return vscode.l10n.t('The feature has {0} already. Choose another number.', newName);
    case 'spelt-out':
      return vscode.l10n.t(
        '{0} is spelt out in {1} as “{2}”. Change the words there and where they are repeated.',
        id,
        ...placeOf(refusal),
      );
    case 'in-range':
      return vscode.l10n.t(
        '{0} belongs to a range of ids in {1}: “{2}”. Write out the ids of the range first.',
        id,
        ...placeOf(refusal),
      );
    case 'read-otherwise':
      return vscode.l10n.t(
        'With the name {0} other words of {1} would become an id. Choose another name.',
        newName,
        workspaceFiles.nameOf(refusal.document.path),
      );
  }
}

/** The line of a place in its document, and what is written there. */
function placeOf({
  document: { path, snapshot },
  range,
}: Extract<RenameRefusal, { readonly range: unknown }>): readonly [string, string] {
  const { line } = snapshot.positionAt(range.start);
  return [`${workspaceFiles.nameOf(path)}:${line + 1}`, snapshot.text.slice(range.start, range.end)];
}
