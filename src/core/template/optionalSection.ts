import { toString as textOf } from 'mdast-util-to-string';
import { sourceOf } from '../markdown/section';
import { normalTitle } from './headings';
import type { TemplateSection } from './template';
import { anyPhrase, instructionHeadings, instructionPhrases, optionalPhrases } from './vocabulary';

const optional = new RegExp(
  String.raw`(?<!\w)${anyPhrase([...optionalPhrases, ...instructionPhrases])}(?!\w)`,
  'iu',
);
const instructions = new RegExp(String.raw`^${anyPhrase(instructionHeadings)}(?![\p{L}\p{N}])`, 'iu');

const optionalPart = new RegExp(String.raw`(?<!\w)${anyPhrase(optionalPhrases)}(?!\w)`, 'iu');

/** Whether a template calls a part optional in its text. */
export function saysOptional(text: string): boolean {
  return optionalPart.test(text);
}

/**
 * Whether a plan may leave out a section of its template: the heading or the first block calls it optional, it says how to use
 * the template, or the heading is a slot or a numbered sample (`### Phase 1: Foundation`), which a plan names in its own way.
 */
export function isOptionalSection({ slot, title, section }: TemplateSection): boolean {
  const [first] = section.blocks;
  const text = first?.type === 'html' ? first.value : first ? textOf(first) : '';
  return (
    slot ||
    /\d|\bN\b/u.test(title.replace(/^[\d.]+\s/u, '')) ||
    optional.test(section.heading ? sourceOf(section.heading, section.source) : title) ||
    instructions.test(normalTitle(section)) ||
    optional.test(text.slice(0, 200))
  );
}
