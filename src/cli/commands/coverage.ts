import { FeatureGraph } from '../../core/graph/featureGraph';
import { type CoverageReport, coverageReport } from '../../core/report/coverageReport';
import { type Command, oneOf, parsedArguments } from '../command';
import { shownPath } from '../fileProblem';
import { findFeatures, folderOf } from '../findFeatures';
import { coverageJson, coverageMarkdown, coverageText, totalCoverage } from '../formats/coverage';
import { type ExitStatus, exitStatus, type Output, UsageError } from '../output';

const formats = { text: coverageText, json: coverageJson, markdown: coverageMarkdown } satisfies Record<
  string,
  (reports: readonly CoverageReport[]) => string
>;

type Format = keyof typeof formats;
const formatNames = Object.keys(formats) as readonly Format[];

interface CoverageOptions {
  readonly folder: string;
  readonly format: Format;
  /** In percent of all requirements. */
  readonly failUnder: number;
}

export const coverageCommand: Command = {
  name: 'coverage',
  usage: [`[DIR] [--format ${formatNames.join('|')}] [--fail-under PERCENT]`],
  help: `Prints which requirements of each feature its plan and its tasks mention by their ids, and which
of these tasks are done. --fail-under fails the run where fewer percent of all are mentioned.`,
  run: (args, output) => coverage(coverageOptions(args), output),
};

function coverageOptions(args: readonly string[]): CoverageOptions {
  const { values, positionals } = parsedArguments(args, {
    format: { type: 'string', default: 'text' },
    'fail-under': { type: 'string', default: '0' },
  });
  const percent = values['fail-under'];
  if (!/^\d{1,3}$/u.test(percent) || Number(percent) > 100)
    throw new UsageError(`--fail-under takes a number from 0 to 100, not ${percent}.`);
  return {
    folder: folderOf('coverage', positionals),
    format: oneOf('--format', values.format, formatNames),
    failUnder: Number(percent),
  };
}

async function coverage({ folder, format, failUnder }: CoverageOptions, output: Output): Promise<ExitStatus> {
  const reports: CoverageReport[] = [];
  for await (const { shown, texts } of findFeatures(folder)) {
    const report = coverageReport(FeatureGraph.of(texts.documents), shown, shownPath);
    if (report.requirements.length > 0) reports.push(report);
  }
  output.out(formats[format](reports));
  const { percent } = totalCoverage(reports);
  return percent !== null && percent < failUnder ? exitStatus.findings : exitStatus.clean;
}
