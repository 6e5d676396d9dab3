import { relative } from 'node:path';
import { builtInTemplate } from '../core/template/builtInTemplate';
import { readTemplate, type Template } from '../core/template/template';
import { readSpecsFolder, type SpecsFolder } from '../core/workspace/featureFolders';
import { type Moment, newFeatureFolder, titleOf } from '../core/workspace/featureName';
import { createPlan, isoDate } from '../core/workspace/newPlan';
import { diskFiles } from './diskFiles';
import { CommandError, type ExitStatus, exitStatus, type Output } from './output';
import { readMarkdown, reasonOf } from './readMarkdown';

export interface NewOptions {
  /** A feature's folder, or the name of a new feature; absent for the one feature without a plan. */
  readonly feature: string | undefined;
  /** A template file; the built-in template when absent. */
  readonly template: string | undefined;
  readonly root: string;
}

/** Writes a feature's plan from a template and prints its path. An existing plan is left as it is and fails the run. */
export async function newPlan(options: NewOptions, moment: Moment, output: Output): Promise<ExitStatus> {
  const { root } = options;
  if ((await diskFiles.readFolder(root)) === undefined) throw new CommandError(`${root} is no folder.`);
  const template = await chosenTemplate(options.template);
  const specs = await readSpecsFolder(diskFiles, root, '');
  const subject = { ...chosenFeature(options.feature, specs, moment), date: isoDate(moment.now) };
  const { path, created } = await createPlan(diskFiles, specs.path, template, subject).catch(
    (error: unknown) => {
      throw new CommandError(`${diskFiles.join(specs.path, subject.id)} ${reasonOf(error)}.`);
    },
  );
  if (!created) throw new CommandError(`${relative('', path)} exists already and was left as it is.`);
  output.out(relative('', path));
  return exitStatus.clean;
}

async function chosenTemplate(path: string | undefined): Promise<Template> {
  if (path === undefined) return builtInTemplate();
  const read = await readMarkdown(path);
  if ('problem' in read) throw new CommandError(`The template ${path} ${read.problem}.`);
  if (read.text.trim() === '') throw new CommandError(`The template ${path} is empty.`);
  return readTemplate(path, read.text);
}

function chosenFeature(
  name: string | undefined,
  specs: SpecsFolder,
  moment: Moment,
): { id: string; title: string } {
  if (name === undefined) {
    const open = specs.features.filter(({ hasPlan }) => !hasPlan).map(({ id }) => id);
    const [only] = open;
    if (only === undefined) {
      throw new CommandError(`No feature in ${specs.path} waits for a plan. Start one with --feature NAME.`);
    }
    if (open.length > 1) {
      throw new CommandError(
        `Several features wait for a plan: ${open.join(', ')}. Choose one with --feature NAME.`,
      );
    }
    return { id: only, title: titleOf(only) };
  }
  const existing = specs.features.find(({ id }) => id === name);
  if (existing) return { id: existing.id, title: titleOf(existing.id) };
  const folder = newFeatureFolder(name, specs, moment);
  if ('name' in folder) return { id: folder.name, title: name.trim() };
  throw new CommandError(
    folder.problem === 'exists'
      ? `There is a feature with a folder of that name already: ${name}.`
      : `"${name}" has no letter or digit to name a folder by.`,
  );
}
