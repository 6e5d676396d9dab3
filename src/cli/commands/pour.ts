import { dirname, relative, resolve } from 'node:path';
import { Snapshot } from '../../core/markdown/snapshot';
import { pour } from '../../core/plan/pour/pour';
import { frontMatterTemplate } from '../../core/template/templateChoice';
import { DocumentContexts } from '../../core/workspace/documentContext';
import { isoDate } from '../../core/workspace/isoDate';
import { unreadIn } from '../../core/workspace/unread';
import { createInside } from '../../core/workspace/writing';
import { type Command, parsedArguments } from '../command';
import { diskFiles } from '../diskFiles';
import { problemText, writingReason } from '../fileProblem';
import { templateOf, usable } from '../newTemplate';
import { CommandError, type ExitStatus, exitStatus, type Output, UsageError } from '../output';
import { readMarkdown } from '../readMarkdown';
import { type Replacement, replaceFile } from '../replaceFile';

interface PourOptions {
  readonly file: string;
  /** A template file; without one the template is found by the file's place. */
  readonly template: string | undefined;
  /** A file that is made; it may not exist. */
  readonly output: string | undefined;
  /** Whether the file itself is replaced. */
  readonly write: boolean;
}

export const pourCommand: Command = {
  name: 'pour',
  usage: ['FILE [--template FILE] [--output FILE | --write]'],
  help: `Prints a text in the order of a template: what was written under its headings goes there, what the
text lacks is added unfilled, and the rest stands at the end. No line is lost. --output writes it
to a new file, --write over FILE itself.`,
  run: (args, output) => pourFile(pourOptions(args), output),
};

function pourOptions(args: readonly string[]): PourOptions {
  const { values, positionals } = parsedArguments(args, {
    template: { type: 'string' },
    output: { type: 'string' },
    write: { type: 'boolean', default: false },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('pour takes one file.');
  if (values.write && values.output !== undefined)
    throw new UsageError('--output and --write exclude each other.');
  return { file, template: values.template, output: values.output, write: values.write };
}

async function pourFile(
  { file, template: named, output, write }: PourOptions,
  to: Output,
): Promise<ExitStatus> {
  const read = readMarkdown(file);
  if ('problem' in read) throw new CommandError(problemText({ ...read.problem, path: file }));
  const contexts = new DocumentContexts(diskFiles, { today: () => isoDate(new Date()) });
  const template = await templateOf(named, file, contexts);
  if (!template) throw new CommandError(`${file} has no template. Name one with --template FILE.`);
  const snapshot = Snapshot.parse(read.text);
  const [unread] = unreadIn(snapshot, file);
  if (unread) throw new CommandError(problemText(unread));
  const { feature } = await contexts.contextOf(file, frontMatterTemplate(snapshot)?.path);
  const poured = pour(snapshot, template, feature);
  if (output !== undefined) await writeNew(output, poured);
  else if (write) replace(file, read.text, poured);
  // A line is passed without its line ending.
  else to.out(poured.endsWith('\n') ? poured.slice(0, -1) : poured);
  return exitStatus.clean;
}

async function writeNew(path: string, text: string): Promise<void> {
  const folder = dirname(resolve(path));
  const created = await createInside(diskFiles, folder, resolve(path), text).catch((error: unknown) => {
    throw new CommandError(`${path} ${writingReason(error)}.`);
  });
  if (!usable(created)) throw new CommandError(`${relative('', path)} exists already and was left as it is.`);
}

function replace(file: string, before: string, after: string): void {
  if (before === after) return;
  let replacement: Replacement;
  try {
    replacement = replaceFile(file, before, after);
  } catch (error) {
    throw new CommandError(`${file} ${writingReason(error)}.`);
  }
  if (replacement === 'changed')
    throw new CommandError(`${file} was changed meanwhile and was left as it is.`);
  if (replacement === 'read-only') throw new CommandError(`${file} is read-only and was left as it is.`);
}
