import type { Section } from './section';

/**
 * A function of a section that is worked out once for each: sections are immutable, and outlive every edit elsewhere. What
 * was worked out goes with its section.
 */
export function perSection<Result>(compute: (section: Section) => Result): (section: Section) => Result {
  const known = new WeakMap<Section, { readonly result: Result }>();
  return section => {
    const found = known.get(section);
    if (found) return found.result;
    const result = compute(section);
    known.set(section, { result });
    return result;
  };
}
