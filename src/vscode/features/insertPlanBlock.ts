import { insertPlanBlock } from '../../core/editing/insertPlanBlock';
import { type PlanBlock, planBlocks, planForBlocks } from '../../core/editing/planBlocks';
import { shownText } from '../../core/text/untrustedText';
import type { OpenPlan, PlanDocuments } from '../documents/planDocuments';
import { vscode } from '../host/api';
import { applyChange, insertSnippet } from '../host/applyChange';
import { problemText } from '../host/problemText';
import type { Services } from '../services';

/** The parts of the manifest's snippet file that this command needs. */
type Snippets = Readonly<
  Record<string, { readonly prefix: string; readonly body: readonly string[]; readonly description: string }>
>;

interface BlockItem extends vscode.QuickPickItem {
  /** Absent in the heading of a group. */
  readonly block?: PlanBlock;
}

/** Offers what a plan's template has for the plan, to be inserted. Any other Markdown document is offered the snippets. */
export function registerInsertPlanBlock({ plans, extensionUri }: Services): vscode.Disposable {
  return vscode.commands.registerCommand('planquill.insertPlanBlock', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'markdown') {
      tell(vscode.l10n.t('Open a Markdown document to insert a plan block into.'));
      return;
    }
    const open = await plans.current(editor.document);
    if (open) await insertFromTemplate(editor, open, plans);
    else await insertFromSnippets(editor, extensionUri);
  });
}

async function insertFromTemplate(
  editor: vscode.TextEditor,
  open: OpenPlan,
  plans: PlanDocuments,
): Promise<void> {
  const { document } = editor;
  const plan = planForBlocks(open.plan);
  const [problem] = open.plan.problems;
  if (!plan) {
    const reason = problem ? problemText(problem) : vscode.l10n.t('no template fits its headings.');
    tell(vscode.l10n.t('There are no blocks to insert into this plan: {0}', reason));
    return;
  }
  const cursor = () => document.offsetAt(editor.selection.active);
  const blocks = planBlocks(plan, cursor());
  if (blocks.length === 0) {
    tell(vscode.l10n.t('The plan has every block of its template.'));
    return;
  }
  const chosen = await vscode.window.showQuickPick(itemsOf(blocks), {
    title: vscode.l10n.t('Insert Plan Block'),
    placeHolder: vscode.l10n.t('Choose what to insert of the template {0}', shownName(plan.template?.name)),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen?.block) return;
  // Somebody may have written in the plan meanwhile.
  const current = await plans.current(document);
  const now = current && planForBlocks(current.plan);
  if (!now) return;
  await vscode.window.showTextDocument(document, editor.viewColumn);
  const change = insertPlanBlock(now, chosen.block, cursor());
  const { version } = current.plan;
  if (!change || !(await applyChange(change, { document, version }))) {
    tell(
      shownText(
        vscode.l10n.t('{0} was not inserted: it would change what stands around it.', chosen.block.title),
      ),
    );
    return;
  }
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The rows of blocks, under a heading for each kind. */
function itemsOf(blocks: readonly PlanBlock[]): readonly BlockItem[] {
  return blocks.flatMap((block, index) => {
    const group = groupOf(block);
    const before = blocks[index - 1];
    const isFirst = before === undefined || groupOf(before) !== group;
    const row = {
      label: block.kind === 'whole' ? vscode.l10n.t('The whole template') : shownText(block.title),
      description: block.kind === 'whole' ? shownName(block.title) : shownText(block.under),
      ...(block.guidance !== '' && { detail: shownText(block.guidance) }),
      block,
    };
    return isFirst ? [{ label: group, kind: vscode.QuickPickItemKind.Separator }, row] : [row];
  });
}

function groupOf({ kind }: PlanBlock): string {
  switch (kind) {
    case 'whole':
      return vscode.l10n.t('a plan to start with');
    case 'field':
      return vscode.l10n.t('missing in this section');
    case 'missing':
      return vscode.l10n.t('missing in this plan');
    case 'repeatable':
      return vscode.l10n.t('may come again');
  }
}

function shownName(template: string | undefined): string {
  return template === undefined || template === 'built-in'
    ? vscode.l10n.t('of Planquill')
    : shownText(vscode.workspace.asRelativePath(vscode.Uri.parse(template)));
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}

/**
 * Offers the snippets in a quick pick: Markdown shows no snippets while typing by default, so that a person who does not know
 * their prefixes would never meet them (microsoft/vscode#26108).
 */
async function insertFromSnippets(editor: vscode.TextEditor, extensionUri: vscode.Uri): Promise<void> {
  const items = Object.entries(await readSnippets(extensionUri)).map(
    ([label, { prefix, body, description }]) => ({
      label,
      description: prefix,
      detail: vscode.l10n.t(description),
      body,
    }),
  );
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Insert Plan Block'),
    placeHolder: vscode.l10n.t('Choose what to insert at the cursor'),
    matchOnDetail: true,
  });
  if (chosen) await insertOnOwnLine(editor, chosen.body.join('\n'));
}

async function insertOnOwnLine(editor: vscode.TextEditor, body: string): Promise<void> {
  const line = editor.document.lineAt(editor.selection.active.line);
  const text = line.isEmptyOrWhitespace ? body : `\n${body}`;
  await insertSnippet(editor, text, line.isEmptyOrWhitespace ? line.range : line.range.end);
}

/** Reads the snippets from the file that VS Code suggests them from, so that both are always the same. */
async function readSnippets(extensionUri: vscode.Uri): Promise<Snippets> {
  const file = vscode.Uri.joinPath(extensionUri, 'snippets', 'plan.json');
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
}
