import type { Steps } from '../text/steps';
import type { Section } from './section';

/** Sections with a value for each, by index. */
export interface MappedSections<Value> {
  readonly sections: readonly Section[];
  readonly values: readonly Value[];
}

/**
 * Maps the sections of a document to values, a step each. The values of an earlier version are kept for the sections that both
 * versions share at their beginning and at their end.
 *
 * @param before the result for the earlier version; undefined to compute every value
 * @returns `before` itself when the sections are the same
 */
export function* mapSections<Value>(
  sections: readonly Section[],
  before: MappedSections<Value> | undefined,
  compute: (section: Section, index: number) => Value,
): Steps<MappedSections<Value>> {
  const { sections: old, values: known } = before ?? { sections: [], values: [] };
  const most = Math.min(sections.length, old.length);
  let head = 0;
  while (head < most && sections[head] === old[head]) head += 1;
  let tail = 0;
  while (tail < most - head && sections[sections.length - 1 - tail] === old[old.length - 1 - tail]) tail += 1;
  if (before && head === sections.length && head === old.length) return before;
  const values = known.slice(0, head);
  for (let index = head; index < sections.length - tail; index += 1) {
    values.push(compute(sections[index] as Section, index));
    yield;
  }
  for (let index = old.length - tail; index < old.length; index += 1) values.push(known[index] as Value);
  return { sections, values };
}
