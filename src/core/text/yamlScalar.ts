/**
 * The text of a key at the top of a YAML document that has its value on the same line, without quotes and without a comment
 * after it; undefined where there is none. This is no YAML parser: anything but such a line is passed over.
 *
 * @param key without characters that mean something in a regular expression
 */
export function yamlScalar(text: string, key: string): string | undefined {
  const line = new RegExp(String.raw`^(["']?)${key}\1[ \t]*:[ \t]+([^\r\n]*)`, 'mu').exec(text)?.[2];
  if (line === undefined) return undefined;
  const [written, double, single] = /^"([^"\\]*)"|^'([^']*)'/u.exec(line) ?? [];
  if (written !== undefined)
    return /^\s*$|^[ \t]+#/u.test(line.slice(written.length)) ? (double ?? single) : undefined;
  // What these signs begin is a comment, a list, a reference or a text on the lines below.
  if (/^$|^["'#&*!|>{}[\]%@]/u.test(line)) return undefined;
  const comment = /[ \t]#/u.exec(line);
  return line.slice(0, comment?.index).trimEnd();
}
