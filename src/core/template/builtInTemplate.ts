import specText from '../../../media/templates/feature-spec.md';
import builtInText from '../../../media/templates/implementation-plan.md';
import { readTemplate, type Template } from './template';

let read: Template | undefined;

/** The name under which the built-in template is reported. */
const builtInTemplateName = 'built-in';

/** The template that ships with Planquill, read on first use. */
export function builtInTemplate(): Template {
  read ??= readTemplate(builtInTemplateName, builtInText);
  return read;
}

let readSpec: Template | undefined;

/** A short spec, for a plan that refers to one where the workspace has no template for it. No document is measured by it. */
export function builtInSpecTemplate(): Template {
  readSpec ??= readTemplate(builtInTemplateName, specText);
  return readSpec;
}
