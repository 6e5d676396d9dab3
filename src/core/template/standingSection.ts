import { anyPhrase, confirmingSections, standingSections } from './vocabulary';

const standing = headingWith(standingSections);
const confirming = headingWith([...standingSections, ...confirmingSections]);

/** `Mitigate` has no gate in it. */
function headingWith(words: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<!\p{Script=Latin})${anyPhrase(words)}`, 'iu');
}

/** Whether every plan keeps the text of a section as the template has it, by its heading: a license, a glossary. */
export function isStandingSection(title: string): boolean {
  return standing.test(title);
}

/** A section with those around it. */
interface TitledSection {
  readonly title: string;
  readonly parent: TitledSection | undefined;
}

/** Whether the boxes of a section are for its readers to tick, by its heading or one above: they are no sample. */
export function asksToConfirm(section: TitledSection | undefined): boolean {
  return section !== undefined && (confirming.test(section.title) || asksToConfirm(section.parent));
}
