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

interface KeystrokeRow {
  readonly tool: string;
  readonly p50: number;
}

/** What `npm run bench` wrote. */
interface BenchResults {
  readonly machine: string;
  readonly source: string;
  readonly keystroke: Readonly<Record<string, readonly KeystrokeRow[]>>;
  /** In a plan full of findings; the peers are not measured in it. */
  readonly unfinished?: {
    readonly lines: number;
    readonly findings: number;
    readonly rows: readonly KeystrokeRow[];
  };
  /** Milliseconds that each gesture computes, in each of some plans. Absent in results of before the gestures were measured. */
  readonly gestures?: readonly {
    readonly lines: number;
    readonly findings: number;
    readonly rows: readonly { readonly gesture: string; readonly p50: number }[];
  }[];
  readonly cold: readonly {
    readonly tool: string;
    readonly wall: number;
    readonly cpu: number;
    readonly memory: number;
  }[];
  /** Absent where the bench could have no VS Code. */
  readonly host?: { readonly runs: number; readonly vscode: string };
  /** Absent where the bench could have no VS Code. */
  readonly typing?: readonly {
    readonly place: string;
    readonly pace: string;
    /** Milliseconds between two keys. */
    readonly pause: number;
    readonly windows: readonly { readonly tool: string; readonly p50: number; readonly p95: number }[];
  }[];
  readonly ratios: Readonly<
    Record<string, { readonly measured: number; readonly wanted: string; readonly holds?: boolean }>
  >;
}

/** What `npm run score` wrote of a corpus. */
interface CorpusScore {
  readonly documents: number;
  /** How many documents have a template of their own, and not the built-in one. */
  readonly ownTemplates: number;
  readonly rows: readonly GroupScore[];
}

const groupNames: Readonly<Record<string, string>> = {
  plans: 'Plans, specs and tasks made with spec-kit and codexspec',
  'other plans': 'Other plans (OpenSpec, Kiro, decision records, RFCs, KEPs)',
  templates: 'Templates, each measured by itself',
  'not plans': 'Documents full of brackets that are no plans: no mark',
};

/** The accuracy tables of the README, one for each corpus. */
export function accuracyTables(): string {
  const scores: readonly CorpusScore[] = read('bench/score.json') ?? [];
  return scores
    .map(({ documents, ownTemplates, rows }, index) =>
      [
        `Corpus ${index + 1}; ${ownTemplates} of ${documents} documents have a template of their own.`,
        '',
        accuracyTable(rows),
      ].join('\n'),
    )
    .join('\n\n');
}

function accuracyTable(rows: readonly GroupScore[]): string {
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
  return [
    `${results.machine}; ${results.source.replace(/ of .*$/u, '')}.`,
    '',
    keystrokeTable(results),
    '',
    ...(results.gestures ? [gestureTable(results.gestures), ''] : []),
    table(
      ['2,000 plans from cold', 'Wall, s', 'All cores, s', 'Peak memory, MB'],
      results.cold.map(row => [row.tool, row.wall.toFixed(1), row.cpu.toFixed(1), row.memory.toFixed(0)]),
    ),
    '',
    ...(results.typing ? [typingTable(results.typing), ''] : []),
    table(
      ['Figure', 'Measured', 'Wanted'],
      Object.entries(results.ratios).map(([name, { measured, wanted, holds }]) => [
        name,
        String(measured),
        holds === false ? `${wanted}: missed` : wanted,
      ]),
    ),
    ...hostNote(results.host),
  ].join('\n');
}

function keystrokeTable({ keystroke, unfinished }: BenchResults): string {
  const columns = Object.entries(keystroke).map(([lines, rows]) => ({
    title: `${counted(lines)} lines`,
    rows,
  }));
  if (unfinished) {
    const { lines, findings, rows } = unfinished;
    columns.push({ title: `${counted(lines)} lines, ${counted(findings)} findings`, rows });
  }
  const median = (rows: readonly KeystrokeRow[], name: string) =>
    rows.find(({ tool }) => tool === name)?.p50.toFixed(2) ?? '';
  return table(
    ['A keystroke, median in milliseconds', ...columns.map(({ title }) => title)],
    (columns[0]?.rows ?? []).map(({ tool }) => [tool, ...columns.map(({ rows }) => median(rows, tool))]),
  );
}

function gestureTable(gestures: NonNullable<BenchResults['gestures']>): string {
  return table(
    [
      'A gesture after an edit, median in milliseconds',
      ...gestures.map(({ lines, findings }) => `${counted(lines)} lines, ${counted(findings)} findings`),
    ],
    (gestures[0]?.rows ?? []).map(({ gesture }, index) => [
      gesture,
      ...gestures.map(({ rows }) => rows[index]?.p50.toFixed(2) ?? ''),
    ]),
  );
}

function typingTable(typing: NonNullable<BenchResults['typing']>): string {
  const tools = typing[0]?.windows.map(({ tool }) => tool) ?? [];
  return table(
    ['Typing in VS Code, 13,000 lines: from key to painted frame, median (p95) in milliseconds', ...tools],
    typing.map(({ place, pace, pause, windows }) => [
      `${place}, ${pace}: a key every ${pause} ms`,
      ...windows.map(({ p50, p95 }) => `${p50.toFixed(0)} (${p95.toFixed(0)})`),
    ]),
  );
}

function hostNote(host: BenchResults['host']): readonly string[] {
  return host
    ? [
        '',
        `Loading and activation are what VS Code ${host.vscode} measured itself: medians of ${host.runs} windows that open a plan.`,
      ]
    : [];
}

function counted(number: number | string): string {
  return Number(number).toLocaleString('en');
}

function read<Content>(file: string): Content | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
