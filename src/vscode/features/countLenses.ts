import type { OutlineItem } from '../../core/document/outline';
import { unfinishedIn } from '../../core/editing/unfinishedIn';
import { vscode } from '../host/api';
import { toRange } from '../host/convert';
import { shownTasks } from '../host/planStateText';
import { select } from '../host/select';
import { displaySettings } from '../host/settings';
import type { Services } from '../services';

/** The internal command of a lens: the plan's URI and the id of the section in its outline. */
const goToUnfinishedCommand = '_planquill.goToUnfinished';

/** Shows over each heading how much is unfinished below it, where a setting asks for it. A click leads to the first place. */
export function registerCountLenses({ plans }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const isOn = (uri: vscode.Uri) => displaySettings(uri).codeLens;
  return vscode.Disposable.from(
    changed,
    plans.onDidChange(({ uri }) => {
      if (isOn(uri)) changed.fire();
    }),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('planquill.codeLens')) changed.fire();
    }),
    vscode.languages.registerCodeLensProvider(
      { language: 'markdown' },
      {
        onDidChangeCodeLenses: changed.event,
        async provideCodeLenses(document, token) {
          if (!isOn(document.uri)) return [];
          // Until the plan is linted VS Code keeps the lenses that it has, each with its line.
          const open = await plans.current(document);
          if (!open || token.isCancellationRequested) return [];
          const { outline, snapshot } = open.plan;
          return allItems(outline)
            .filter(({ unfinished, tasks }) => unfinished > 0 || tasks.total > 0)
            .map(
              item =>
                new vscode.CodeLens(toRange(item.headingRange, snapshot), {
                  title: shownCounts(item),
                  tooltip: vscode.l10n.t('Go to the first unfinished place of this section'),
                  command: goToUnfinishedCommand,
                  arguments: [document.uri, item.id],
                }),
            );
        },
      },
    ),
    vscode.commands.registerCommand(goToUnfinishedCommand, async (uri: vscode.Uri, id: string) => {
      const editor = await vscode.window.showTextDocument(uri);
      const open = await plans.current(editor.document);
      const item = open && allItems(open.plan.outline).find(other => other.id === id);
      if (!item || open.plan.version !== editor.document.version) return;
      const { start, end } = toRange(unfinishedIn(open.plan, item), open.plan.snapshot);
      select(editor, start, end);
    }),
  );
}

function allItems(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.flatMap(item => [item, ...allItems(item.children)]);
}

function shownCounts({ unfinished, tasks }: OutlineItem): string {
  return [
    unfinished > 0 ? vscode.l10n.t('{0} unfinished', unfinished) : '',
    tasks.total > 0 ? vscode.l10n.t('{0} tasks', shownTasks(tasks)) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
