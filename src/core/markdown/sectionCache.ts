import type { Section } from './section';

let slots = 0;

/**
 * A cache of one value for each section. The value is kept in the section and freed with it. A `WeakMap` would do the same,
 * but V8's collector of young objects keeps everything that an old object refers to, so that unused trees would pile up.
 */
export class SectionCache<Value> {
  readonly #slot = slots++;

  get(section: Section): Value | undefined {
    return section.cache[this.#slot] as Value | undefined;
  }

  set(section: Section, value: Value): void {
    section.cache[this.#slot] = value;
  }
}

/** Memoizes a function of a section. Sections are immutable, and an edit elsewhere keeps them. */
export function memoizeBySection<Result>(
  compute: (section: Section) => Result,
): (section: Section) => Result {
  const known = new SectionCache<{ readonly result: Result }>();
  return section => {
    const found = known.get(section);
    if (found) return found.result;
    const result = compute(section);
    known.set(section, { result });
    return result;
  };
}

/** Memoizes a function of a section and another object, for the last object of each section. */
export function memoizeBySectionAnd<Other extends object, Result>(
  compute: (section: Section, other: Other) => Result,
): (section: Section, other: Other) => Result {
  const known = new SectionCache<{ readonly other: Other; readonly result: Result }>();
  return (section, other) => {
    const found = known.get(section);
    if (found?.other === other) return found.result;
    const result = compute(section, other);
    known.set(section, { other, result });
    return result;
  };
}
