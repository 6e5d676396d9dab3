import type { Snapshot } from '../markdown/snapshot';
import { outermostBlockAt, windowAround } from '../plan/edits/blockWindow';
import { keepsBlocks } from '../plan/edits/keepsBlocks';
import { plainEdits } from '../text/change';
import type { Edit } from '../text/edits';
import { rangesOverlap } from '../text/positions';
import type { Finding, Fix } from './finding';
import { safeFix } from './safeFix';

/** How much text may be parsed to find out which of many fixes do harm together: UTF-16 code units. */
const mostParsed = 600_000;

/**
 * The edits of every fix that is safe to apply without being asked, by its finding. The fixes in one block are looked at
 * together: a list of a thousand broken tasks is parsed once, and cut in halves only where one of them does harm.
 *
 * @param fixesOf the fixes as the rules made them
 */
export function safeEditsOf(
  findings: readonly Finding[],
  fixesOf: (finding: Finding) => readonly Fix[],
  snapshot: Snapshot,
): ReadonlyMap<Finding, readonly Edit[]> {
  const blocks = new Map<number, { readonly finding: Finding; readonly fix: Fix }[]>();
  for (const finding of findings) {
    const fix = fixesOf(finding).find(({ safe }) => safe);
    if (!fix) continue;
    const block = outermostBlockAt(snapshot, finding.range.start);
    const others = blocks.get(block);
    if (others) others.push({ finding, fix });
    else blocks.set(block, [{ finding, fix }]);
  }
  const safe = new Map<Finding, readonly Edit[]>();
  for (const inBlock of blocks.values()) {
    const fixes = inBlock.map(({ finding, fix }) => ({ finding, edits: editsOf(fix), fix }));
    const kept = safeTogether(fixes, snapshot, ({ fix }) => {
      const single = safeFix(fix, snapshot);
      return single.safe ? editsOf(single) : undefined;
    });
    for (const { fix, edits } of kept) safe.set(fix.finding, edits);
  }
  return safe;
}

/**
 * Those of some fixes, in their order, that leave the blocks of a document as they are when they are all applied. Edits that
 * several fixes share count once; of two fixes that touch the same text the first one counts.
 *
 * @param otherwise other edits of a fix that is not safe by itself
 */
export function safeTogether<Fixing extends { readonly edits: readonly Edit[] }>(
  fixes: readonly Fixing[],
  snapshot: Snapshot,
  otherwise: (fix: Fixing) => readonly Edit[] | undefined = () => undefined,
): readonly { readonly fix: Fixing; readonly edits: readonly Edit[] }[] {
  const kept: { fix: Fixing; edits: readonly Edit[] }[] = [];
  const all = new EditSet();
  let parsed = 0;
  const add = (some: readonly Fixing[]): void => {
    const tried = new EditSet(all);
    const fitting = some.filter(({ edits }) => tried.add(edits));
    if (fitting.length === 0) return;
    if (parsed > mostParsed) return;
    const { start, end } = windowAround(snapshot, tried.edits);
    parsed += end - start;
    if (keepsBlocks(snapshot, tried.edits)) {
      for (const fix of fitting) {
        all.add(fix.edits);
        kept.push({ fix, edits: fix.edits });
      }
    } else if (fitting.length > 1) {
      const middle = fitting.length >> 1;
      add(fitting.slice(0, middle));
      add(fitting.slice(middle));
    } else {
      const fix = fitting[0] as Fixing;
      parsed += 2 * (end - start);
      const edits = otherwise(fix);
      const both = new EditSet(all);
      if (!edits || !both.add(edits) || !keepsBlocks(snapshot, both.edits)) return;
      all.add(edits);
      kept.push({ fix, edits });
    }
  };
  add(fixes);
  return kept;
}

function editsOf(fix: Fix): readonly Edit[] {
  return 'change' in fix ? plainEdits(fix.change.edits) : [];
}

/** Edits that can be applied together, each once. */
export class EditSet {
  readonly #edits = new Map<string, Edit>();

  constructor(others?: EditSet) {
    if (others) this.#edits = new Map(others.#edits);
  }

  get edits(): readonly Edit[] {
    return [...this.#edits.values()];
  }

  /** Adds all of some edits, or none where one of them touches another edit. */
  add(edits: readonly Edit[]): boolean {
    const added = edits.filter(edit => !this.#edits.has(keyOf(edit)));
    const known = added.length === 0 ? [] : this.edits;
    if (added.some(edit => known.some(other => touch(edit, other)))) return false;
    for (const edit of added) this.#edits.set(keyOf(edit), edit);
    return edits.length > 0;
  }
}

function keyOf({ range: { start, end }, newText }: Edit): string {
  return `${start} ${end} ${newText}`;
}

/** Whether two edits overlap or begin or end at one place: two insertions at one place would have no order. */
function touch({ range: a }: Edit, { range: b }: Edit): boolean {
  return rangesOverlap(a, b) || a.start === b.start || a.end === b.end;
}
