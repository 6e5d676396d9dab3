import { dropDestination, moveSectionTo } from '../../../core/editing/moveSectionTo';
import type { OpenPlan } from '../../documents/planDocuments';
import { vscode } from '../../host/api';
import type { ChosenRow, OutlineModel } from './outlineModel';
import type { RowGestures } from './rowGestures';

/** What is dragged from the outline to the outline. VS Code makes the name of a view's own drags of its id. */
const mime = 'application/vnd.code.tree.planquill.outline';

interface Dragged {
  readonly uri: string;
  readonly rows: readonly ChosenRow[];
}

/** Moves sections whose rows are dropped on the row of another section. */
export class OutlineDrops implements vscode.TreeDragAndDropController<string> {
  readonly dragMimeTypes = [mime];
  readonly dropMimeTypes = [mime];
  readonly #model: OutlineModel<OpenPlan>;
  readonly #gestures: RowGestures;

  constructor(model: OutlineModel<OpenPlan>, gestures: RowGestures) {
    this.#model = model;
    this.#gestures = gestures;
  }

  handleDrag(keys: readonly string[], data: vscode.DataTransfer): void {
    const uri = this.#model.shown?.uri.toString();
    const rows = this.#gestures.choose(keys);
    if (uri !== undefined && rows.length > 0)
      data.set(mime, new vscode.DataTransferItem({ uri, rows } satisfies Dragged));
  }

  async handleDrop(key: string | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged: Dragged | undefined = data.get(mime)?.value;
    const { shown } = this.#model;
    if (key === undefined || !dragged || dragged.uri !== shown?.uri.toString()) return;
    const section = this.#model.entry(key)?.kind === 'task' ? this.#model.parent(key) : key;
    if (section === undefined) return;
    const target = this.#model.choose(section);
    await this.#gestures.apply(
      shown.uri,
      dragged.rows,
      (open, offsets) => {
        const entry = this.#model.find(target, { plan: open });
        if (entry?.kind !== 'section') return undefined;
        const at = entry.item.headingRange.start;
        return moveSectionTo(open.plan, offsets, dropDestination(open.plan, offsets, at));
      },
      vscode.l10n.t('The section cannot go there.'),
    );
  }
}
