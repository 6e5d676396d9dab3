/** The text a snippet gives when every tab stop is left as it is: placeholders show their text, a choice its first one. */
export function snippetText(body: string): string {
  const stops = new Map<string, string>();
  let text = '';
  let offset = 0;
  while (offset < body.length) {
    const rest = body.slice(offset);
    const escaped = /^\\([\\$}])/u.exec(rest);
    const choice = /^\$\{(\d+)\|([^|]*)\|\}/u.exec(rest);
    const placeholder = /^\$\{(\d+):((?:\\.|[^\\}])*)\}/u.exec(rest);
    const again = /^\$(?:\{(\d+)\}|(\d+))/u.exec(rest);
    const match = escaped ?? choice ?? placeholder ?? again;
    if (!match) text += body.charAt(offset);
    else if (match === escaped) text += match[1];
    else if (match === again) text += stops.get(match[1] ?? match[2] ?? '') ?? '';
    else {
      const value =
        match === choice ? (match[2] ?? '').split(',')[0] : (match[2] ?? '').replace(/\\(.)/gu, '$1');
      stops.set(match[1] ?? '', value ?? '');
      text += value;
    }
    offset += match?.[0].length ?? 1;
  }
  return text;
}

/** The alternatives of every choice in a snippet. */
export function snippetChoices(body: string): readonly (readonly string[])[] {
  return [...body.matchAll(/\$\{\d+\|([^|]*)\|\}/gu)].map(match => (match[1] ?? '').split(','));
}
