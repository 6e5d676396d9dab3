import { fillTemplate } from '../../../core/plan/fillTemplate';
import { builtInTemplate } from '../../../core/template/builtInTemplate';
import { isProblem, type Problem } from '../../../core/text/problem';
import { shownText } from '../../../core/text/untrustedText';
import { planFileName } from '../../../core/workspace/documentNames';
import { featureAt, type SpecsFolder, specsFolderFor } from '../../../core/workspace/features/featureFolders';
import {
  type ChosenFeature,
  existingFeature,
  featureNamed,
} from '../../../core/workspace/features/featureLookup';
import { momentOf } from '../../../core/workspace/features/featureName';
import { isoDate } from '../../../core/workspace/isoDate';
import { createPlan, planPath } from '../../../core/workspace/newDocuments/newPlan';
import { newDocumentTemplates } from '../../../core/workspace/templates/newDocumentTemplates';
import { whyOutside } from '../../../core/workspace/writing';
import { editorContexts } from '../../documents/contextCache';
import type { PlanDocuments } from '../../documents/planDocuments';
import { vscode } from '../../host/api';
import { settings } from '../../host/settings';
import { workspaceFiles, writingReason } from '../../host/workspaceFiles';
import type { Services } from '../../services';
import { chosenKind, featurePlan } from './kinds';
import { requireWritable, selectFirstUnfilled, showProblem, templateFor } from './newFile';
import { newOfKind } from './newOfKind';
import { askForFeature, askForTitle, askForWorkspaceFolder, featureOrError, planTitle } from './questions';

export const newPlanCommand = 'planquill.newPlan';

/** The answers that a caller gives beforehand. The person is asked for the others. */
export interface NewPlanRequest {
  /** A workspace folder, a folder in it, or a feature's folder; a folder outside the workspace holds its own specs. */
  readonly folder?: vscode.Uri;
  /** A feature's folder name, or the title of a new feature. */
  readonly feature?: string;
  /** What to make: `plan`, or another kind that the workspace has, by its name, such as `adr`, or its folder. */
  readonly kind?: string;
  /** The title of the document, whatever its kind. */
  readonly name?: string;
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
  const { folder, feature, kind, name } = (
    typeof argument === 'object' && argument !== null ? argument : {}
  ) as NewPlanRequest;
  return {
    ...(folder instanceof vscode.Uri && { folder }),
    ...(typeof feature === 'string' && { feature }),
    ...(typeof kind === 'string' && { kind }),
    ...(typeof name === 'string' && { name }),
  };
}

async function newPlan(
  { folder: clicked, feature: name, kind: wanted, name: title }: NewPlanRequest,
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
  const kind = known ? featurePlan : await chosenKind(root, place, wanted);
  if (!kind) return;
  if (kind !== featurePlan) {
    await newOfKind(root, kind, title, plans);
    return;
  }
  const problem =
    (await whyOutside(workspaceFiles, root.toString(), specs.path)) ??
    (known ? undefined : await problemBefore(specs));
  if (problem) {
    showProblem(problem);
    return;
  }
  const feature =
    known ??
    (title === undefined ? await askForFeature(specs, moment) : featureOrError(title, specs, moment));
  if (!feature) return;
  const uri = vscode.Uri.parse(planPath(workspaceFiles, specs, feature));
  if (feature.plan !== undefined) {
    await showExisting(uri, feature);
    return;
  }
  const { template } = (await templateFor(uri.toString(), planTitle())) ?? {};
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

/** Why no feature here could get a plan. It is told before the person is asked anything. */
async function problemBefore({ path }: SpecsFolder): Promise<Problem | undefined> {
  const anyPlan = workspaceFiles.join(path, 'feature', planFileName);
  const templates = await newDocumentTemplates(workspaceFiles, editorContexts(), anyPlan);
  return isProblem(templates) ? templates : undefined;
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
