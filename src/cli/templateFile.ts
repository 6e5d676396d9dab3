import { readTemplate, type Template } from '../core/template/template';
import { CommandError } from './output';
import { readMarkdown } from './readMarkdown';

/** The template that a command line names. One that cannot be used ends the command: a person asked for this very one. */
export async function templateFile(path: string): Promise<Template> {
  const read = readMarkdown(path);
  if ('problem' in read) throw new CommandError(`The template ${path} ${read.problem}.`);
  if (read.text.trim() === '') throw new CommandError(`The template ${path} is empty.`);
  return readTemplate(path, read.text);
}
