import type { Section } from './section';

let slots = 0;

/**
 * What some code keeps about sections. It is kept with the section and goes with it. A `WeakMap` would do the same, but V8's
 * collector of young objects takes whatever an old one leads to for alive: trees that nobody reads any more pile up.
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

/** A function of a section that is worked out once for each: sections are immutable, and outlive every edit elsewhere. */
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

/** A function of a section and one other thing, worked out once for each section while the other thing stays the same. */
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
