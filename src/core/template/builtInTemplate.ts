import execPlanText from '../../../media/templates/exec-plan.md';
import specText from '../../../media/templates/feature-spec.md';
import planText from '../../../media/templates/implementation-plan.md';
import superpowersPlanText from '../../../media/templates/superpowers-plan.md';
import taskPlanText from '../../../media/templates/task-plan.md';
import { readTemplate, type Template } from './template';

/** A kind of plan that Planquill has a template for. */
export type BuiltInKind = 'plan' | 'task-plan' | 'superpowers-plan' | 'exec-plan';

const texts: Readonly<Record<BuiltInKind, string>> = {
  plan: planText,
  'task-plan': taskPlanText,
  'superpowers-plan': superpowersPlanText,
  'exec-plan': execPlanText,
};

const read = new Map<BuiltInKind, Template>();

/** The name under which every built-in template is reported. */
const builtInTemplateName = 'built-in';

/** The template for a kind of plan that ships with Planquill, read on first use. */
export function builtInTemplate(kind: BuiltInKind = 'plan'): Template {
  const known = read.get(kind);
  if (known) return known;
  const template = readTemplate(builtInTemplateName, texts[kind]);
  read.set(kind, template);
  return template;
}

let readSpec: Template | undefined;

/** A short spec, for a plan that refers to one where the workspace has no template for it. No document is measured by it. */
export function builtInSpecTemplate(): Template {
  readSpec ??= readTemplate(builtInTemplateName, specText);
  return readSpec;
}
