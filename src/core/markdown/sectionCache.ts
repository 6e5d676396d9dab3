import type { Section } from './section';

let notes = 0;

/**
 * What some code keeps about sections. It is kept with the section and goes with it. A `WeakMap` would do the same, but V8's
 * collector of young objects takes whatever an old one leads to for alive: trees that nobody reads any more pile up.
 */
export class SectionNote<Value> {
  readonly #place = notes++;

  get(section: Section): Value | undefined {
    return section.notes[this.#place] as Value | undefined;
  }

  set(section: Section, value: Value): void {
    section.notes[this.#place] = value;
  }
}

/** A function of a section that is worked out once for each: sections are immutable, and outlive every edit elsewhere. */
export function perSection<Result>(compute: (section: Section) => Result): (section: Section) => Result {
  const known = new SectionNote<{ readonly result: Result }>();
  return section => {
    const found = known.get(section);
    if (found) return found.result;
    const result = compute(section);
    known.set(section, { result });
    return result;
  };
}

/** A function of a section and one other thing, worked out once for each section while the other thing stays the same. */
export function perSectionWith<Other extends object, Result>(
  compute: (section: Section, other: Other) => Result,
): (section: Section, other: Other) => Result {
  const known = new SectionNote<{ readonly other: Other; readonly result: Result }>();
  return (section, other) => {
    const found = known.get(section);
    if (found?.other === other) return found.result;
    const result = compute(section, other);
    known.set(section, { other, result });
    return result;
  };
}
