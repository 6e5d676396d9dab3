import * as vscode from 'vscode';
import { Snapshot } from '../core/markdown/snapshot';
import { fillTemplate } from '../core/plan/fillTemplate';
import { builtInTemplate } from '../core/template/builtInTemplate';
import { readSpecsFolder, type SpecsFolder } from '../core/workspace/featureFolders';
import { type FolderName, type Moment, newFeatureFolder, titleOf } from '../core/workspace/featureName';
import { createPlan, firstUnfilled, isoDate } from '../core/workspace/newPlan';
import { toRange } from './convert';
import { settings } from './settings';
import { workspaceFiles } from './workspaceFiles';

export const newPlanCommand = 'planquill.newPlan';

/** What a caller may decide beforehand; a person is asked for the rest. */
export interface NewPlanRequest {
  /** The workspace folder, or a folder in it. */
  readonly folder?: vscode.Uri;
  /** A feature's folder name, or the title of a new feature. */
  readonly feature?: string;
}

interface Feature {
  readonly id: string;
  readonly title: string;
}

/** "New Implementation Plan": from the palette, File > New File…, a folder's context menu, or another extension. */
export function registerNewPlan(log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand(newPlanCommand, async (argument?: unknown) => {
    try {
      await newPlan(requestOf(argument));
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('The plan could not be created: {0}', reason));
    }
  });
}

function requestOf(argument: unknown): NewPlanRequest {
  if (argument instanceof vscode.Uri) return { folder: argument };
  const { folder, feature } = (
    typeof argument === 'object' && argument !== null ? argument : {}
  ) as NewPlanRequest;
  return { ...(folder instanceof vscode.Uri && { folder }), ...(typeof feature === 'string' && { feature }) };
}

async function newPlan(request: NewPlanRequest): Promise<void> {
  if (!vscode.workspace.workspaceFolders?.length) {
    await newUntitledPlan(request.feature);
    return;
  }
  const root = await chosenRoot(request.folder);
  if (!root) return;
  if (vscode.workspace.fs.isWritableFileSystem(root.scheme) === false) {
    throw new Error(vscode.l10n.t('{0} is read-only.', root.path));
  }
  const specs = await readSpecsFolder(workspaceFiles, root.toString(), settings(root).specsFolder);
  const moment = { now: new Date(), random: Math.random };
  const clicked = featureAt(request.folder, specs);
  const feature =
    clicked ??
    (await (request.feature === undefined
      ? askForFeature(specs, moment)
      : named(request.feature, specs, moment)));
  if (!feature) return;
  const template = builtInTemplate();
  const { path, created } = await createPlan(workspaceFiles, specs.path, template, {
    ...feature,
    date: isoDate(moment.now),
  });
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(path));
  if (created) selectFirstUnfilled(editor);
  else
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} has a plan already; here it is.', feature.id),
    );
}

async function newUntitledPlan(title: string | undefined): Promise<void> {
  const asked =
    title ??
    (await vscode.window.showInputBox({
      title: vscode.l10n.t('New Implementation Plan'),
      prompt: vscode.l10n.t(
        'What is the plan for? No folder is open, so the plan is a new unsaved document.',
      ),
    }));
  if (asked === undefined) return;
  const template = builtInTemplate();
  const none: SpecsFolder = { path: '', features: [], codexspec: false };
  const moment = { now: new Date(), random: Math.random };
  const folder = newFeatureFolder(asked, none, moment);
  const content =
    'name' in folder
      ? fillTemplate(template, { title: asked.trim(), id: folder.name, date: isoDate(moment.now) })
      : template.snapshot.text;
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  selectFirstUnfilled(await vscode.window.showTextDocument(document));
}

/** The workspace folder of what was clicked, the only one, or the one a person chooses. */
async function chosenRoot(clicked: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const around = clicked && vscode.workspace.getWorkspaceFolder(clicked);
  if (around) return around.uri;
  if (folders.length === 1) return folders[0]?.uri;
  const chosen = await vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t('Choose the folder for the plan'),
  });
  return chosen?.uri;
}

/** The feature whose folder, or a folder in it, was clicked. */
function featureAt(clicked: vscode.Uri | undefined, specs: SpecsFolder): Feature | undefined {
  const feature = specs.features.find(({ id }) => {
    const folder = workspaceFiles.join(specs.path, id);
    return clicked && `${clicked.toString()}/`.startsWith(`${folder}/`);
  });
  return feature && { id: feature.id, title: titleOf(feature.id) };
}

function named(name: string, specs: SpecsFolder, moment: Moment): Feature {
  const existing = specs.features.find(({ id }) => id === name);
  if (existing) return { id: existing.id, title: titleOf(existing.id) };
  const folder = newFeatureFolder(name, specs, moment);
  if (!('name' in folder)) throw new Error(problemText(folder));
  return { id: folder.name, title: name.trim() };
}

async function askForFeature(specs: SpecsFolder, moment: Moment): Promise<Feature | undefined> {
  const waiting = specs.features.filter(({ hasPlan }) => !hasPlan);
  if (waiting.length === 0) return askForNewFeature(specs, moment);
  const fresh = { label: `$(add) ${vscode.l10n.t('New feature…')}`, id: undefined };
  const items = [...waiting.map(({ id }) => ({ label: titleOf(id), description: id, id })), fresh];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New Implementation Plan'),
    placeHolder: vscode.l10n.t('Which feature is the plan for?'),
    matchOnDescription: true,
  });
  if (!chosen) return undefined;
  return chosen.id === undefined ? askForNewFeature(specs, moment) : { id: chosen.id, title: chosen.label };
}

async function askForNewFeature(specs: SpecsFolder, moment: Moment): Promise<Feature | undefined> {
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Implementation Plan'),
    prompt: vscode.l10n.t('What is the feature called?'),
    validateInput: value => {
      if (value.trim() === '') return undefined;
      const folder = newFeatureFolder(value, specs, moment);
      if (!('name' in folder)) return problemText(folder);
      return {
        message: vscode.l10n.t('Folder: {0}', folder.name),
        severity: vscode.InputBoxValidationSeverity.Info,
      };
    },
  });
  return title === undefined || title.trim() === '' ? undefined : named(title, specs, { ...moment });
}

function problemText({ problem }: Extract<FolderName, { problem: string }>): string {
  return problem === 'exists'
    ? vscode.l10n.t('There is a feature of that name already.')
    : vscode.l10n.t('The name needs a letter or a digit to name a folder by.');
}

function selectFirstUnfilled(editor: vscode.TextEditor): void {
  const text = editor.document.getText();
  const first = firstUnfilled(text, builtInTemplate());
  if (!first) return;
  const range = toRange(first, Snapshot.parse(text));
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
