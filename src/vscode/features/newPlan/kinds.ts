import { shownText } from '../../../core/text/untrustedText';
import { isWithin } from '../../../core/workspace/files';
import {
  type KindsInUse,
  kindNamed,
  kindsInUse,
  type NewKind,
} from '../../../core/workspace/newDocuments/newKinds';
import { editorContexts } from '../../documents/contextCache';
import { FolderSearch } from '../../documents/folderSearch';
import { vscode } from '../../host/api';
import { workspaceFiles } from '../../host/workspaceFiles';
import { planTitle } from './questions';

/** The kind that every workspace has: the plan of a feature. */
export const featurePlan = 'plan';

type Chosen = NewKind | typeof featurePlan;

/** Files and milliseconds after which a search for kinds ends: somebody waits for it. */
const mostFiles = 20_000;
const patience = 3000;

/**
 * What a person makes: a plan where the workspace has nothing else, else what they choose. Undefined when they give up.
 *
 * @param place a clicked folder, or the root; the kinds in it come first
 * @param wanted the name of a kind or the path of its folder, about which nobody is asked
 * @throws Error with a sentence for a person when there is none of that name
 */
export async function chosenKind(
  root: vscode.Uri,
  place: string,
  wanted: string | undefined,
): Promise<Chosen | undefined> {
  if (wanted === featurePlan) return featurePlan;
  const { plans, kinds: found } = await kindsOf(root);
  const isHere = ({ folder }: NewKind) => isWithin(workspaceFiles, folder, place);
  const kinds = [...found.filter(isHere), ...found.filter(kind => !isHere(kind))];
  if (wanted !== undefined) {
    const kind = kindNamed(kinds, wanted);
    if (!kind) throw new Error(vscode.l10n.t('the workspace has no documents of the kind {0}.', wanted));
    return kind;
  }
  if (kinds.length === 0) return featurePlan;
  const items = kinds.map(kind => ({
    label: shownText(kindLabel(kind)),
    description: shownText(useOf(kind)),
    chosen: kind,
  }));
  const ofPlan = { label: vscode.l10n.t('Implementation plan'), chosen: featurePlan } as const;
  const before = kinds.filter(kind => kind.count > plans || (place !== root.toString() && isHere(kind)));
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem & { readonly chosen: Chosen }>(
    [...items.slice(0, before.length), ofPlan, ...items.slice(before.length)],
    {
      title: planTitle(),
      placeHolder: vscode.l10n.t('What do you want to write?'),
      matchOnDescription: true,
    },
  );
  return picked?.chosen;
}

/** What people call a kind. */
export function kindLabel({ name }: NewKind): string {
  switch (name) {
    case 'adr':
      return vscode.l10n.t('ADR');
    case 'rfc':
      return vscode.l10n.t('RFC');
    case 'kep':
      return vscode.l10n.t('KEP');
    case 'change':
      return vscode.l10n.t('Change proposal');
    case 'agent-plan':
      return vscode.l10n.t("Agent's plan");
    default:
      return name;
  }
}

function useOf({ count, place }: NewKind): string {
  return place === '' ? String(count) : vscode.l10n.t('{0} in {1}', count, place);
}

/** The kinds of a workspace folder, as far as a search finds them in time; none where the folder is in no workspace. */
async function kindsOf(root: vscode.Uri): Promise<KindsInUse> {
  const folder = vscode.workspace.getWorkspaceFolder(root);
  const none: KindsInUse = { plans: 0, kinds: [] };
  if (!folder) return none;
  const search = new vscode.CancellationTokenSource();
  const files = new FolderSearch(folder, search.token, () => {});
  const progress = {
    location: vscode.ProgressLocation.Window,
    title: vscode.l10n.t('Looking for documents…'),
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(resolve, patience, undefined);
  });
  try {
    const found = await vscode.window.withProgress(progress, () =>
      // Without an answer there is still the plan.
      Promise.race([files.find('**/*.md', mostFiles), late]).catch(() => undefined),
    );
    const paths = (found ?? []).map(uri => uri.toString());
    return await kindsInUse(workspaceFiles, editorContexts(), root.toString(), paths);
  } finally {
    clearTimeout(timer);
    // A search that nobody answers would wait for ever.
    search.cancel();
    search.dispose();
  }
}
