import type { FileReader, FileWriter } from '../../src/core/workspace/files';
import {
  PlanIndex,
  type PlanIndexChange,
  type PlanIndexHost,
} from '../../src/core/workspace/index/planIndex';
import { macrotask } from './eventLoop';
import { memoryFiles } from './memoryFiles';

/** An index over files in memory, with everything that it does to its host written down. */
export interface IndexedFiles {
  readonly index: PlanIndex;
  /** Paths of the files that were read, in order. */
  readonly reads: string[];
  readonly changes: PlanIndexChange[];
  /** Resolves when every plan is read. */
  filled(): Promise<void>;
}

/** @param over what the files do otherwise */
export function indexedFiles(
  files: Readonly<Record<string, string>>,
  over: (files: FileReader & FileWriter) => Partial<FileReader & FileWriter> = () => ({}),
  host: Partial<PlanIndexHost> = {},
): IndexedFiles {
  const plain = memoryFiles(files);
  const reading = { ...plain, ...over(plain) };
  const reads: string[] = [];
  const changes: PlanIndexChange[] = [];
  const waiting: (() => void)[] = [];
  const index = new PlanIndex({
    files: {
      ...reading,
      readText(path) {
        reads.push(path);
        return reading.readText(path);
      },
    },
    pace: { isTurnOver: () => true, nextTurn: macrotask },
    today: () => '2026-11-23',
    changedAt: async () => undefined,
    settingsFor: () => ({}),
    ...host,
    tell(change) {
      changes.push(change);
      host.tell?.(change);
      if (!index.isFilling) for (const done of waiting.splice(0)) done();
    },
  });
  const filled = () =>
    new Promise<void>(done => {
      if (index.isFilling) waiting.push(done);
      else done();
    });
  return { index, reads, changes, filled };
}
