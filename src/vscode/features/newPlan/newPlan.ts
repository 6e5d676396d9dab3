import { firstUnfilled } from '../../../core/editing/unfilledStops';
import { fillTemplate } from '../../../core/plan/fillTemplate';
import { builtInTemplate } from '../../../core/template/builtInTemplate';
import type { Template } from '../../../core/template/template';
import { isProblem, type Problem } from '../../../core/text/problem';
import { shownText } from '../../../core/text/untrustedText';
import { featureAt, type SpecsFolder, specsFolderFor } from '../../../core/workspace/features/featureFolders';
import {
  type ChosenFeature,
  existingFeature,
  featureNamed,
} from '../../../core/workspace/features/featureLookup';
import { momentOf } from '../../../core/workspace/features/featureName';
import { isoDate } from '../../../core/workspace/isoDate';
import { planFileName } from '../../../core/workspace/layouts';
import { createPlan, planPath } from '../../../core/workspace/newPlan';
import {
  newDocumentTemplates,
  templatesToChooseFrom,
} from '../../../core/workspace/templates/newDocumentTemplates';
import { whyOutside } from '../../../core/workspace/writing';
import { editorContexts } from '../../documents/contextCache';
import type { PlanDocuments } from '../../documents/planDocuments';
import { vscode } from '../../host/api';
import { toRange } from '../../host/convert';
import { openingCommand, problemText } from '../../host/problemText';
import { settings } from '../../host/settings';
import { workspaceFiles, writingReason } from '../../host/workspaceFiles';
import type { Services } from '../../services';
import {
  askForFeature,
  askForTemplate,
  askForTitle,
  askForWorkspaceFolder,
  featureOrError,
} from './questions';

export const newPlanCommand = 'planquill.newPlan';

/** The answers that a caller gives beforehand. The person is asked for the others. */
export interface NewPlanRequest {
  /** A workspace folder, a folder in it, or a feature's folder; a folder outside the workspace holds its own specs. */
  readonly folder?: vscode.Uri;
  /** A feature's folder name, or the title of a new feature. */
  readonly feature?: string;
}

/** "New Implementation Plan": from the palette, File > New File…, a folder's context menu, or another extension. */
export function registerNewPlan({ plans, log }: Services): vscode.Disposable {
  return vscode.commands.registerCommand(newPlanCommand, async (argument?: unknown) => {
    try {
      await newPlan(requestOf(argument), plans);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      void vscode.window.showErrorMessage(
        shownText(vscode.l10n.t('The plan could not be created: {0}', writingReason(error))),
      );
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

async function newPlan(
  { folder: clicked, feature: name }: NewPlanRequest,
  plans: PlanDocuments,
): Promise<void> {
  if (!clicked && !vscode.workspace.workspaceFolders?.length) {
    await newUntitledPlan(name, plans);
    return;
  }
  const root = clicked
    ? (vscode.workspace.getWorkspaceFolder(clicked)?.uri ?? clicked)
    : await askForWorkspaceFolder();
  if (!root) return;
  await requireWritable(root);
  const place = (clicked ?? root).toString();
  const { specsFolder } = settings(root);
  const specs = await specsFolderFor(workspaceFiles, root.toString(), place, specsFolder);
  const moment = momentOf(new Date(), Math.random);
  const known = name === undefined ? featureHolding(place, specs) : featureOrError(name, specs, moment);
  const problem =
    (await whyOutside(workspaceFiles, root.toString(), specs.path)) ??
    (known ? undefined : await problemBefore(specs));
  if (problem) {
    showProblem(problem);
    return;
  }
  const feature = known ?? (await askForFeature(specs, moment));
  if (!feature) return;
  const uri = vscode.Uri.parse(planPath(workspaceFiles, specs, feature));
  if (feature.plan !== undefined) {
    await showExisting(uri, feature);
    return;
  }
  const template = await templateFor(uri);
  if (!template) return;
  const contexts = editorContexts();
  const date = isoDate(moment.now);
  const created = await createPlan(workspaceFiles, {
    root: root.toString(),
    specs,
    feature,
    template,
    date,
    contexts,
  });
  if (isProblem(created)) showProblem(created);
  else if (created)
    await selectFirstUnfilled(await vscode.window.showTextDocument(uri, { preview: false }), plans);
  else await showExisting(uri, feature);
}

async function showExisting(plan: vscode.Uri, { id }: ChosenFeature): Promise<void> {
  await vscode.window.showTextDocument(plan);
  const message = vscode.l10n.t('{0} has a plan already; here it is.', id);
  void vscode.window.showInformationMessage(shownText(message));
}

/** The template for a new plan. The person chooses when there are several. Undefined when there is none that can be used. */
async function templateFor(plan: vscode.Uri): Promise<Template | undefined> {
  const templates = await templatesToChooseFrom(workspaceFiles, editorContexts(), plan.toString());
  if (isProblem(templates)) {
    showProblem(templates);
    return undefined;
  }
  return templates.length > 1 ? askForTemplate(templates) : templates[0];
}

/** Why no feature here could get a plan. It is told before the person is asked anything. */
async function problemBefore({ path }: SpecsFolder): Promise<Problem | undefined> {
  const anyPlan = workspaceFiles.join(path, 'feature', planFileName);
  const templates = await newDocumentTemplates(workspaceFiles, editorContexts(), anyPlan);
  return isProblem(templates) ? templates : undefined;
}

/** Tells why no plan was made, and leads to the place to mend. It does not wait for the person. */
function showProblem(problem: Problem): void {
  const message = vscode.l10n.t('The plan could not be created: {0}', problemText(problem));
  const { title, command, arguments: values = [] } = openingCommand(problem);
  void vscode.window.showErrorMessage(message, title).then(chosen => {
    if (chosen) void vscode.commands.executeCommand(command, ...values);
  });
}

/** Throws where a plan cannot be written. Without this check, writing would create a removed workspace folder again. */
async function requireWritable(root: vscode.Uri): Promise<void> {
  if (vscode.workspace.fs.isWritableFileSystem(root.scheme) === false)
    throw new Error(vscode.l10n.t('{0} is read-only.', root.path));
  if ((await workspaceFiles.readFolder(root.toString())) === undefined)
    throw new Error(vscode.l10n.t('the folder {0} does not exist.', root.path));
}

/** The feature of a clicked folder: its folder, or a folder in it. */
function featureHolding(place: string, specs: SpecsFolder): ChosenFeature | undefined {
  const feature = featureAt(workspaceFiles, specs, place);
  return feature && existingFeature(feature);
}

async function newUntitledPlan(name: string | undefined, plans: PlanDocuments): Promise<void> {
  const title = name ?? (await askForTitle());
  if (title === undefined) return;
  const template = builtInTemplate();
  const none: SpecsFolder = {
    path: '',
    fromRoot: 'specs',
    features: [],
    stampsFeatures: false,
    inUse: false,
  };
  const moment = momentOf(new Date(), Math.random);
  const feature = featureNamed(title, none, moment);
  const content =
    'problem' in feature
      ? template.snapshot.text
      : fillTemplate(template, { ...feature, date: isoDate(moment.now) });
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await selectFirstUnfilled(await vscode.window.showTextDocument(document), plans);
}

async function selectFirstUnfilled(editor: vscode.TextEditor, plans: PlanDocuments): Promise<void> {
  const open = await plans.current(editor.document);
  const first = open && firstUnfilled(open.plan);
  // The person may have typed on.
  if (!first || open.plan.version !== editor.document.version) return;
  const range = toRange(first.range, open.plan.snapshot);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
