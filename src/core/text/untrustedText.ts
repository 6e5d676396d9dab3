/**
 * Control characters of C0 and C1, separators of lines and paragraphs, and the characters that turn the direction of text
 * (Unicode Standard Annex #9, §2). On a terminal they can move the cursor, hide text or show it backwards.
 */
const invisible = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * The first sign of a command to the machine of a build: `##vso[task.complete]`, `##[error]`. Azure Pipelines looks for it
 * anywhere in a line (microsoft/azure-pipelines-agent, `Command.cs`), and comparing as a language does passes over
 * characters that are not shown.
 */
const buildCommand =
  /#(?=\p{Default_Ignorable_Code_Point}*#\p{Default_Ignorable_Code_Point}*(?:v\p{Default_Ignorable_Code_Point}*s\p{Default_Ignorable_Code_Point}*o\p{Default_Ignorable_Code_Point}*)?\[)/giu;

/** One line of text from a file, for a terminal: what could change the lines around it is shown escaped, as `\u{1b}`. */
export function visibleText(text: string): string {
  return text
    .replace(invisible, character => (character === '\t' ? ' ' : escaped(character)))
    .replace(buildCommand, escaped);
}

/** A whole line with text from a file. A line that begins with `::` would be a command to GitHub Actions. */
export function visibleLine(text: string): string {
  return visibleText(text).replace(/^(\s*):(?=:)/u, (_, space: string) => space + escaped(':'));
}

/** The same JSON, in which no text is a command to the machine of a build. */
export function quietJson(json: string): string {
  return json.replace(buildCommand, '\\u0023');
}

function escaped(character: string): string {
  return `\\u{${character.charCodeAt(0).toString(16)}}`;
}

/**
 * Text from a file, for what VS Code shows of an extension: it makes links of `[text](command:id)` in notifications, input
 * boxes and status (microsoft/vscode#46571, microsoft/vscode#173885), and icons of `$(name)` there and in quick picks. A
 * word joiner, which nobody sees, keeps it text. A backslash would too, but not where one stands there already.
 */
export function shownText(text: string): string {
  return text.replaceAll('](', ']\u2060(').replaceAll('$(', '$\u2060(');
}
