import type { Template } from '../template/template';
import { collapsed } from '../text/lines';
import type { Feature } from './featureFill';
import { fillTemplate } from './fillTemplate';

/**
 * Tells text of a plan that nobody has used yet: each of its lines stands in the template, as it is there or with the
 * feature filled in. In a heading a number stands for any number.
 */
export function unusedText(template: Template, feature: Feature | undefined): (text: string) => boolean {
  const known = feature ? lasts.get(template) : untouched.get(template);
  if (known && known.feature === feature) return known.isUnused;
  const filled = feature ? fillTemplate(template, feature) : '';
  const lines = new Set([...linesOf(template.snapshot.text), ...linesOf(filled)]);
  const isUnused = (text: string) => linesOf(text).every(line => lines.has(line));
  (feature ? lasts : untouched).set(template, { feature, isUnused });
  return isUnused;
}

interface Answer {
  readonly feature: Feature | undefined;
  readonly isUnused: (text: string) => boolean;
}

/** The last answer for each template, with a feature and without: plans have many findings. */
const lasts = new WeakMap<Template, Answer>();
const untouched = new WeakMap<Template, Answer>();

function linesOf(text: string): readonly string[] {
  return text.split(/[\r\n]+/u).flatMap(line => {
    const words = collapsed(line);
    if (words === '') return [];
    return [words.startsWith('#') ? words.replace(/\d+/gu, '0') : words.replace(/^[*+](?= )/u, '-')];
  });
}
