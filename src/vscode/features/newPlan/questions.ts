import { shownText } from '../../../core/text/untrustedText';
import type { SpecsFolder } from '../../../core/workspace/features/featureFolders';
import {
  type ChosenFeature,
  featureNamed,
  waitingFeatures,
} from '../../../core/workspace/features/featureLookup';
import type { FolderNameProblem, Moment } from '../../../core/workspace/features/featureName';
import { vscode } from '../../host/api';
import { pickedIn } from '../../host/quickPick';

/** The title of every box about a plan. */
export const planTitle = () => vscode.l10n.t('New Implementation Plan');

/** Asks which feature a plan is for: one that waits for its plan, or a new one. Undefined when a person gives up. */
export async function askForFeature(specs: SpecsFolder, moment: Moment): Promise<ChosenFeature | undefined> {
  const waiting = waitingFeatures(specs);
  if (waiting.length === 0) return askForNewFeature('', specs, moment);
  const chosen = await chooseFeature(waiting);
  return typeof chosen === 'string' ? askForNewFeature(chosen, specs, moment) : chosen;
}

/** A feature that waits, or what the person typed before choosing a new one. Undefined when the person gives up. */
async function chooseFeature(waiting: readonly ChosenFeature[]): Promise<ChosenFeature | string | undefined> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly feature?: ChosenFeature }>();
  pick.title = planTitle();
  pick.placeholder = vscode.l10n.t('Which feature is the plan for? Choose one, or type a new name');
  pick.matchOnDescription = true;
  pick.items = [
    ...waiting.map(feature => ({
      label: shownText(feature.title),
      description: shownText(feature.id),
      feature,
    })),
    { label: vscode.l10n.t('New feature…'), iconPath: new vscode.ThemeIcon('add'), alwaysShow: true },
  ];
  const picked = await pickedIn(pick);
  return picked && (picked.item.feature ?? picked.value);
}

/** @param typed the name that the person has typed already */
async function askForNewFeature(
  typed: string,
  specs: SpecsFolder,
  moment: Moment,
): Promise<ChosenFeature | undefined> {
  const name = await vscode.window.showInputBox({
    title: planTitle(),
    value: typed,
    prompt: vscode.l10n.t('What is the feature called?'),
    ignoreFocusOut: true,
    validateInput: value => {
      if (value.trim() === '') return undefined;
      const feature = featureNamed(value, specs, moment);
      if ('problem' in feature) return problemText(feature);
      return {
        message: shownText(consequenceOf(feature, specs)),
        severity: vscode.InputBoxValidationSeverity.Info,
      };
    },
  });
  if (name === undefined || name.trim() === '') return undefined;
  return featureOrError(name, specs, moment);
}

/** What accepting the name will do. */
function consequenceOf({ id, plan }: ChosenFeature, { features }: SpecsFolder): string {
  if (plan !== undefined) return vscode.l10n.t('{0} has a plan already, which will be opened.', id);
  return features.some(known => known.id === id)
    ? vscode.l10n.t('The plan goes into the folder {0}, which is there already.', id)
    : vscode.l10n.t('Folder: {0}', id);
}

/**
 * The feature of that name, there already or new.
 *
 * @throws Error with a sentence for a person when the name cannot be a folder's
 */
export function featureOrError(name: string, specs: SpecsFolder, moment: Moment): ChosenFeature {
  const feature = featureNamed(name, specs, moment);
  if ('problem' in feature) throw new Error(problemText(feature));
  return feature;
}

/** Asks what a plan without a folder is for. Undefined when a person gives up; empty text is an answer. */
export function askForTitle(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: planTitle(),
    prompt: vscode.l10n.t('What is the plan for? No folder is open, so the plan is a new unsaved document.'),
  });
}

/** The only workspace folder, or the one a person chooses. */
export async function askForWorkspaceFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri;
  const chosen = await vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t('Choose the folder for the plan'),
  });
  return chosen?.uri;
}

function problemText({ problem }: FolderNameProblem): string {
  switch (problem) {
    case 'exists':
      return vscode.l10n.t('There is a feature of that name already.');
    case 'never-searched':
      return vscode.l10n.t('A folder of that name is never searched for plans. Choose another name.');
    case 'nothing-left':
      return vscode.l10n.t('The name needs a letter or a digit to name a folder by.');
  }
}
