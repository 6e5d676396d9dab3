import { existsSync, readFileSync } from 'node:fs';
import { table } from './table';

/** What `npm run score` wrote of each group of documents. */
interface GroupScore {
  readonly group: string;
  readonly files: number;
  readonly lines: number;
  readonly false: number;
  readonly precision: number;
  readonly recall: number;
}

/** What `npm run bench` wrote. */
interface BenchResults {
  readonly machine: string;
  readonly source: string;
  readonly keystroke: Readonly<Record<string, readonly { readonly tool: string; readonly p50: number }[]>>;
  readonly cold: readonly {
    readonly tool: string;
    readonly wall: number;
    readonly cpu: number;
    readonly memory: number;
  }[];
  /** Absent where the bench could have no VS Code. */
  readonly host?: { readonly runs: number; readonly vscode: string };
  readonly ratios: Readonly<Record<string, { readonly measured: number; readonly wanted: string }>>;
}

const groupNames: Readonly<Record<string, string>> = {
  plans: 'Plans, specs and tasks made with spec-kit and codexspec',
  'other plans': 'Other plans (OpenSpec, Kiro, MADR, RFCs): one mark',
  templates: 'Templates, each measured by itself',
  'not plans': 'Documents full of brackets that are no plans: no mark',
};

/** The accuracy table of the README. */
export function accuracyTable(): string {
  const rows: readonly GroupScore[] = read('bench/score.json') ?? [];
  return table(
    ['Documents', 'Files', 'Lines', 'Findings that are wrong', 'Precision', 'Recall'],
    rows
      .filter(({ group }) => groupNames[group] !== undefined)
      .map(row => [
        groupNames[row.group] ?? row.group,
        ...[row.files, row.lines, row.false].map(number => number.toLocaleString('en')),
        row.precision.toFixed(3),
        row.recall.toFixed(3),
      ]),
  );
}

/** The performance tables of the README, with the machine they were made on. */
export function performanceTables(): string {
  const results: BenchResults | undefined = read('bench/results.json');
  if (!results) return '';
  const sizes = Object.keys(results.keystroke);
  const tools = results.keystroke[sizes[0] ?? '']?.map(({ tool }) => tool) ?? [];
  const median = (lines: string, tool: string) =>
    results.keystroke[lines]?.find(row => row.tool === tool)?.p50.toFixed(2) ?? '';
  return [
    `${results.machine}; ${results.source.replace(/ of .*$/u, '')}.`,
    '',
    table(
      [
        'A keystroke, median in milliseconds',
        ...sizes.map(lines => `${Number(lines).toLocaleString('en')} lines`),
      ],
      tools.map(tool => [tool, ...sizes.map(lines => median(lines, tool))]),
    ),
    '',
    table(
      ['2,000 plans from cold', 'Wall, s', 'All cores, s', 'Peak memory, MB'],
      results.cold.map(row => [row.tool, row.wall.toFixed(1), row.cpu.toFixed(1), row.memory.toFixed(0)]),
    ),
    '',
    table(
      ['Figure', 'Measured', 'Wanted'],
      Object.entries(results.ratios).map(([name, { measured, wanted }]) => [name, String(measured), wanted]),
    ),
    ...hostNote(results.host),
  ].join('\n');
}

function hostNote(host: BenchResults['host']): readonly string[] {
  return host
    ? [
        '',
        `Loading and activation are what VS Code ${host.vscode} measured itself: medians of ${host.runs} windows that open a plan.`,
      ]
    : [];
}

function read<Content>(file: string): Content | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
