import type { PlanDocument } from '../../core/document/planDocument';
import type { FeatureTexts } from '../../core/graph/featureIds';
import { type StatusReport, statusReport } from '../../core/report/statusReport';
import type { DocumentContexts } from '../../core/workspace/documentContext';
import { isoDate } from '../../core/workspace/isoDate';
import { lintDocument } from '../../core/workspace/lintDocument';
import { type Command, oneOf, parsedArguments } from '../command';
import { contextsFor } from '../fileCheck';
import { findFeatures, folderOf } from '../findFeatures';
import { statusJson, statusText } from '../formats/status';
import { type ExitStatus, exitStatus, type Output } from '../output';

const formats = { text: statusText, json: statusJson } satisfies Record<
  string,
  (reports: readonly StatusReport[]) => string
>;

type Format = keyof typeof formats;
const formatNames = Object.keys(formats) as readonly Format[];

export const statusCommand: Command = {
  name: 'status',
  usage: [`[DIR] [--format ${formatNames.join('|')}]`],
  help: `Prints a line for each feature: its status, how much of its documents is unfinished, how many of
its tasks are done, and how many of its requirements its plan and its tasks mention.`,
  run: (args, output) => status(args, output),
};

async function status(args: readonly string[], output: Output): Promise<ExitStatus> {
  const { values, positionals } = parsedArguments(args, {
    format: { type: 'string', default: 'text' },
  });
  const format = oneOf('--format', values.format, formatNames);
  const contexts = contextsFor({
    fix: false,
    template: undefined,
    useConfigFiles: true,
    rules: {},
    date: isoDate(new Date()),
  });
  const reports: StatusReport[] = [];
  for await (const { shown, texts } of findFeatures(folderOf('status', positionals)))
    reports.push(statusReport(texts, shown, await lintedIn(texts, contexts)));
  output.out(formats[format](reports));
  return exitStatus.clean;
}

/** The documents of a feature that are checked, by their paths. */
async function lintedIn(
  { documents }: FeatureTexts,
  contexts: DocumentContexts,
): Promise<ReadonlyMap<string, PlanDocument>> {
  const linted = new Map<string, PlanDocument>();
  for (const { path, snapshot } of documents) {
    const kind = await contexts.kindOf(path);
    if (kind === undefined || kind === 'template') continue;
    const document = await lintDocument(contexts, path, snapshot.text);
    if (document) linted.set(path, document);
  }
  return linted;
}
