import { documentIds } from '../../../core/graph/documentIds';
import { vscode } from '../../host/api';
import { toOffsets } from '../../host/convert';
import { displaySettings } from '../../host/settings';
import type { Services } from '../../services';

/** UTF-16 units of a title that is shown within a line. */
const mostUnits = 40;

/** Shows behind an id the title of its definition, where a setting asks for it. */
export function registerIdHints({ graphs }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    graphs.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('planquill.idTitles')) changed.fire();
    }),
    vscode.languages.registerInlayHintsProvider(
      { language: 'markdown' },
      {
        onDidChangeInlayHints: changed.event,
        async provideInlayHints(document, range, token) {
          if (!displaySettings(document.uri).idTitles) return [];
          const open = await graphs.around(document, token);
          const own = open?.graph.documents.find(({ path }) => path === open.path);
          if (!open || !own) return [];
          const { start, end } = toOffsets(range, document);
          return documentIds(own.snapshot).mentions.flatMap(mention => {
            if (mention.written === 'implied') return [];
            if (mention.range.start < start || mention.range.end > end) return [];
            const title = open.graph.entry(mention.id.text)?.definition?.title;
            if (!title) return [];
            const hint = new vscode.InlayHint(document.positionAt(mention.range.end), cut(title));
            hint.paddingLeft = true;
            return [hint];
          });
        },
      },
    ),
  );
}

function cut(title: string): string {
  if (title.length <= mostUnits) return title;
  return `${title.slice(0, mostUnits).replace(/[\uD800-\uDBFF]$|\s\S{0,20}$/u, '')}…`;
}
