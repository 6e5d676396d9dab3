import { existsSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { Snapshot } from '../../core/markdown/snapshot';
import { builtInTemplate } from '../../core/template/builtInTemplate';
import { frontMatterTemplate } from '../../core/template/templateChoice';
import { visibleLine } from '../../core/text/untrustedText';
import { DocumentContexts } from '../../core/workspace/documentContext';
import { optionsIn } from '../../core/workspace/documentOptions';
import { readSpecsFolder, type SpecsFolder } from '../../core/workspace/features/featureFolders';
import {
  type ChosenFeature,
  featureNamed,
  waitingFeatures,
} from '../../core/workspace/features/featureLookup';
import { type FolderNameProblem, type Moment, momentOf } from '../../core/workspace/features/featureName';
import { isoDate } from '../../core/workspace/isoDate';
import { createPlan, planPath } from '../../core/workspace/newDocuments/newPlan';
import { type Command, parsedArguments } from '../command';
import { diskFiles } from '../diskFiles';
import { fileProblemOf, problemText, writingReason } from '../fileProblem';
import { whileClaimed } from '../folderClaim';
import { createdOfKind } from '../newOfKind';
import { alreadyThere, templateOf, usable } from '../newTemplate';
import { CommandError, type ExitStatus, exitStatus, type Output } from '../output';
import { readMarkdown } from '../readMarkdown';
import { boundaryAround } from '../repository';

interface NewOptions {
  /** The kind of the document; absent for a plan. */
  readonly kind: string | undefined;
  /** The title of a document of another kind than a plan. */
  readonly name: string | undefined;
  /** A feature's folder, or the name of a new feature; absent for the one feature without a plan. */
  readonly feature: string | undefined;
  /** A template file; without one the template is found by the plan's place. */
  readonly template: string | undefined;
  readonly root: string;
}

export const newCommand: Command = {
  name: 'new',
  usage: [
    '[--feature NAME] [--template FILE] [--root DIR]',
    '--kind KIND NAME [--template FILE] [--root DIR]',
  ],
  help: `Writes the plan of a feature, or with --kind a document of another kind that the folder has (adr, rfc, kep,
change, …), from the template that it will be measured by, or from the one of --template, and never over
an existing document.`,
  run: (args, output) => newPlan(newOptions(args), momentOf(new Date(), Math.random), output),
};

function newOptions(args: readonly string[]): NewOptions {
  const { values, positionals } = parsedArguments(args, {
    feature: { type: 'string' },
    kind: { type: 'string' },
    template: { type: 'string' },
    root: { type: 'string', default: '.' },
  });
  const { feature, kind, template, root } = values;
  const [name, another] = positionals;
  if (another !== undefined)
    throw new CommandError(`One name is needed: put "${positionals.join(' ')}" in quotes.`);
  if (kind === undefined && name !== undefined)
    throw new CommandError(
      `What is ${name}? Say it with --kind KIND, or give a feature with --feature NAME.`,
    );
  if (kind !== undefined && feature !== undefined)
    throw new CommandError('--feature is for plans, and --kind for other documents. Use one of them.');
  if (kind === 'plan') return { feature: name, kind: undefined, name, template, root };
  return { feature, kind, name, template, root };
}

/** Creates a document and prints its path. The run fails when the document exists, and changes nothing. */
async function newPlan(options: NewOptions, moment: Moment, output: Output): Promise<ExitStatus> {
  await requireFolder(options.root);
  const contexts = new DocumentContexts(diskFiles, {
    today: () => isoDate(moment.now),
    root: resolve(options.root),
  });
  // Another run may not take the same number between the look at the features and the writing.
  const path = await whileClaimed(options.root, () =>
    options.kind === undefined
      ? createdPlan(options, moment, contexts)
      : createdOfKind({ ...options, kind: options.kind }, isoDate(moment.now), contexts),
  );
  output.out(visibleLine(relative('', path)));
  if (options.template !== undefined) await warnOfOtherTemplate(options.template, path, contexts, output);
  return exitStatus.clean;
}

/** The path of the plan, which is written. */
async function createdPlan(options: NewOptions, moment: Moment, contexts: DocumentContexts): Promise<string> {
  const folder = featureFolderOf(options);
  const specs = await specsBelow(options.root, folder);
  const feature = chosenFeature(folder === undefined ? options.feature : basename(folder), specs, moment);
  const path = planPath(diskFiles, specs, feature);
  if (feature.plan !== undefined) throw alreadyThere(path);
  const template = (await templateOf(options.template, path, contexts)) ?? builtInTemplate();
  const root = boundaryAround(options.root);
  const plan = { root, specs, feature, template, date: isoDate(moment.now) };
  const created = await createPlan(diskFiles, plan).catch((error: unknown) => {
    throw new CommandError(`${diskFiles.join(specs.path, feature.id)} ${writingReason(error)}.`);
  });
  if (!usable(created)) throw alreadyThere(path);
  return path;
}

/** Warns when `check` will measure the new plan by another template. */
async function warnOfOtherTemplate(
  template: string,
  plan: string,
  contexts: DocumentContexts,
  output: Output,
): Promise<void> {
  const read = readMarkdown(plan);
  if ('problem' in read) return;
  const snapshot = Snapshot.parse(read.text);
  const context = await contexts.contextOf(plan, frontMatterTemplate(snapshot)?.path);
  const { choice } = optionsIn(context, snapshot);
  const measure = choice.template?.name;
  if (measure !== undefined && resolve(measure) === resolve(template)) return;
  const shown =
    choice.reason === 'built-in' ? 'the built-in template' : measure ? relative('', measure) : 'no template';
  output.error(
    `planquill: it will be measured by ${shown}, until its front matter or a planquill.json names ${template}.`,
  );
}

async function requireFolder(root: string): Promise<void> {
  if ((await readable(root, () => diskFiles.readFolder(root))) === undefined)
    throw new CommandError(`${root} is no folder.`);
}

/**
 * The folder that a feature is named by, as the completion of a shell gives it: from here or from the root. Undefined for
 * words. `Import/Export` may be words: its first name is no folder.
 */
function featureFolderOf({ feature = '', root }: NewOptions): string | undefined {
  const names = feature.split(/[/\\]/u).filter(name => name !== '');
  if (names.length < 2) return undefined;
  const folders = [resolve(feature), resolve(root, feature)];
  const found = folders.find(folder => statSync(folder, { throwIfNoEntry: false })?.isDirectory());
  const isBelow = found !== undefined && !relative(root, found).startsWith('..');
  if (found !== undefined && isBelow) return found;
  if (found === undefined && !existsSync(resolve(root, names[0] ?? ''))) return undefined;
  throw new CommandError(
    found === undefined ? `There is no folder ${feature}.` : `${feature} is not in ${root}.`,
  );
}

/** @param feature the folder of a feature, which may lie anywhere below the root */
function specsBelow(root: string, feature: string | undefined): Promise<SpecsFolder> {
  const above = feature === undefined ? '' : relative(root, dirname(feature));
  return readable(root, () => readSpecsFolder(diskFiles, root, above));
}

async function readable<Found>(root: string, read: () => Promise<Found>): Promise<Found> {
  try {
    return await read();
  } catch (error) {
    throw new CommandError(problemText({ ...fileProblemOf(error), path: root }));
  }
}

function chosenFeature(name: string | undefined, specs: SpecsFolder, moment: Moment): ChosenFeature {
  if (name === undefined) return onlyWaiting(specs);
  const feature = featureNamed(name, specs, moment);
  if (!('problem' in feature)) return feature;
  throw new CommandError(nameProblems[feature.problem](name));
}

const nameProblems: Readonly<Record<FolderNameProblem['problem'], (name: string) => string>> = {
  exists: name => `There is a feature with a folder of that name already: ${name}.`,
  'never-searched': name => `A folder called "${name}" is never searched for plans. Choose another name.`,
  'nothing-left': name => `"${name}" has no letter or digit to name a folder by.`,
};

function onlyWaiting(specs: SpecsFolder): ChosenFeature {
  const [only, ...others] = waitingFeatures(specs);
  if (only === undefined) {
    throw new CommandError(`No feature in ${specs.path} waits for a plan. Start one with --feature NAME.`);
  }
  if (others.length === 0) return only;
  const ids = [only, ...others].map(({ id }) => id).join(', ');
  throw new CommandError(`Several features wait for a plan: ${ids}. Choose one with --feature NAME.`);
}
