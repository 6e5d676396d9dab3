import type { FeatureGraph, FoundDefinition } from '../graph/featureGraph';
import { type IdUse, idUses } from '../graph/idUses';
import type { Range } from '../text/positions';
import { shortened } from './shortened';

/** What a feature says of an id at a place of one of its documents. */
export interface IdHover {
  /** Of the id at the place: UTF-16 offsets of the document. */
  readonly range: Range;
  readonly id: string;
  readonly definition: FoundDefinition;
  /** The Markdown of the definition, cut to a length that fits; empty where it says no more than the title. */
  readonly source: string;
  /** The tasks and sections that take it up. */
  readonly uses: readonly IdUse[];
}

/**
 * Undefined off an id, for an id that is defined nowhere, and at a definition that nothing takes up: what it says is there.
 *
 * @param path of the document in the graph
 */
export function idHoverAt(graph: FeatureGraph, path: string, offset: number): IdHover | undefined {
  const at = graph.at(path, offset);
  const definition = at?.entry.definition;
  if (!at || !definition) return undefined;
  const isThere = definition.document.path === path && definition.range.start === at.range.start;
  const uses = idUses(at.entry);
  if (isThere && uses.length === 0) return undefined;
  const source = isThere ? '' : shortened(sourceOf(definition));
  return { range: at.range, id: at.entry.id.text, definition, source, uses };
}

/** The text of what a definition begins: of a heading the text below it. One line is known from the title. */
function sourceOf({ document: { snapshot }, block, kind, section: index }: FoundDefinition): string {
  const { section, base } = snapshot.placed(index);
  if (kind === 'heading') return snapshot.text.slice(block.end, base + section.range.end).trim();
  const text = snapshot.text.slice(block.start, block.end).trim();
  return /[\r\n]/u.test(text) ? text : '';
}
