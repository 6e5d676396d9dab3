/**
 * Control characters of C0 and C1, and the characters that turn the direction of text (Unicode Standard Annex #9, §2). On a
 * terminal they can move the cursor, hide text or show it backwards.
 */
const invisible = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** One line of text from a file, for a terminal: what could change the lines around it is shown escaped, as `\u{1b}`. */
export function visibleText(text: string): string {
  return text.replace(invisible, character =>
    character === '\t' ? ' ' : `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
}

/**
 * Text from a file, for the notifications, input boxes and status of VS Code, which make links of `[text](command:id)`
 * (microsoft/vscode#46571, microsoft/vscode#173885). A word joiner, which nobody sees, keeps it text.
 */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', ']\u2060(');
}
