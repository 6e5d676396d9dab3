import { anyPattern } from '../../text/patterns';

/**
 * Elements that Markdown is written with. Others, `<title>` or `<object>` for example, are more often a name for a person to
 * replace, and elements where a closing tag follows.
 */
const elements =
  `a abbr b big blockquote body br button center cite code col colgroup dd del details div dl dt em embed
  figcaption figure font form h1 h2 h3 h4 h5 h6 head hr html i iframe img input ins kbd li main mark nav ol p picture pre q rp rt
  ruby s samp script select small span strike strong style sub summary sup svg table tbody td textarea tfoot th thead tr
  tt u ul video wbr`.split(/\s+/u);

/** The source of a pattern that matches the name of such an element, in small letters or capitals. */
export const anyHtmlElement = anyPattern(elements.flatMap(name => [name, name.toUpperCase()]));

/** The source of a pattern that matches the beginning of a tag that looks like words. */
export const anyTagOfWords = '(?:details open|(?:audio|input|video) )';

/** The names of the elements that are closed in a text: `</note>` gives `note`. */
export function closedElements(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/<\/([\p{L}\p{N}_-]+)>/gu)].map(([, name = '']) => name));
}
