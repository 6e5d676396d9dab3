import { documentIds } from '../graph/documentIds';
import type { FeatureGraph, FoundDefinition, IdEntry } from '../graph/featureGraph';
import { scanIds } from '../graph/scanIds';
import { isInList, labelBefore } from '../graph/sectionIds';
import { lineAfter, lineBefore } from '../text/lines';
import type { Range } from '../text/positions';

/** An id that fits at the cursor. */
export interface IdOffer {
  readonly id: string;
  /** The first line of its definition. */
  readonly title: string;
  /** What the id takes the place of: UTF-16 offsets of the document. */
  readonly range: Range;
  readonly newText: string;
}

/** A line longer than this is no list of ids. */
const mostUnits = 1000;

/** An id of which only the beginning may be there. */
const begunId = /(?<![\p{L}\d-])[A-Za-z]{0,8}-?\d{0,5}$/u;

/** What begins a line in which ids stand in brackets: `- [ ] T001 `. */
const taskWithId = /^\s*[-*+][ \t]+\[.\]\*?[ \t]+[*_]*[A-Z]{1,8}-?\d{1,5}(?![\p{L}\d])/u;

/**
 * The ids that the feature defines, where a list of them stands or begins: after a label that ids follow somewhere in the
 * feature, and in brackets behind the id of a task. After a label those come first whose family stands after it already, then
 * what is defined in the same documents.
 *
 * @param path of the document in the graph
 */
export function idOffersAt(graph: FeatureGraph, path: string, offset: number): readonly IdOffer[] {
  const text = graph.documents.find(document => document.path === path)?.snapshot.text ?? '';
  const line = lineBefore(text, offset, mostUnits);
  const begun = begunId.exec(line)?.[0] ?? '';
  const before = line.slice(0, line.length - begun.length);
  const families = familiesAt(graph, before);
  if (!families) return [];
  const rest = /^[A-Za-z]{0,8}-?\d{0,5}/u.exec(lineAfter(text, offset, mostUnits))?.[0] ?? '';
  const range = { start: offset - begun.length, end: offset + rest.length };
  const named = new Set(scanIds(before + lineAfter(text, range.end, mostUnits)).map(({ id }) => id.text));
  const homes = new Set([...families].map(family => graph.homeOf({ family })));
  const fits = ({ document }: FoundDefinition) => families.size === 0 || homes.has(document);
  const space = /[:：]$/u.test(before) ? ' ' : '';
  return [...graph.entries()]
    .filter(({ id, definition }) => definition && fits(definition) && !named.has(id.text))
    .toSorted((a, b) => rankOf(a, families) - rankOf(b, families))
    .map(({ id, definition }) => ({
      id: id.text,
      title: definition?.title ?? '',
      range,
      newText: space + id.text,
    }));
}

/** The families that stand first in a place for ids; undefined in any other place. */
function familiesAt(graph: FeatureGraph, before: string): ReadonlySet<string> | undefined {
  if (!isInList(before, 'no list')) return undefined;
  const label = labelBefore(before);
  if (label !== '') {
    const families = familiesAfter(graph, label);
    if (families.size > 0) return families;
  }
  return taskWithId.test(before) && /[[(【（][^\])】）]*$/u.test(before) ? new Set() : undefined;
}

function familiesAfter(graph: FeatureGraph, label: string): ReadonlySet<string> {
  const mentions = graph.documents.flatMap(({ snapshot }) => documentIds(snapshot).mentions);
  const isAfter = (other: string) => other.toLowerCase() === label.toLowerCase();
  return new Set(
    mentions.filter(mention => mention.isListed && isAfter(mention.label)).map(({ id }) => id.family),
  );
}

function rankOf({ id }: IdEntry, families: ReadonlySet<string>): number {
  return families.has(id.family) ? 0 : 1;
}
