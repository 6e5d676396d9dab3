import { hoverAt, type TemplateHover } from '../../core/editing/hover';
import { vscode } from '../host/api';
import { toRange } from '../host/convert';
import { templateName } from '../host/templateName';
import type { Services } from '../services';

/** Tells at a heading, label, cell, key or placeholder of a plan what the template says of it. */
export function registerTemplateHover({ plans }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: 'markdown' },
    {
      async provideHover(document, position, token) {
        const open = await plans.current(document);
        if (!open || token.isCancellationRequested || open.plan.version !== document.version)
          return undefined;
        const hover = hoverAt(open.plan, document.offsetAt(position));
        return (
          hover &&
          new vscode.Hover(
            [shown(hover, templateName(open.plan.choice))],
            toRange(hover.range, open.plan.snapshot),
          )
        );
      },
    },
  );
}

/** A template is a stranger's: its words are shown as text, and its Markdown as code. */
function shown(hover: TemplateHover, template: string): vscode.MarkdownString {
  const { name, optional, repeatable, guidance, choices, examples, source } = hover;
  const text = new vscode.MarkdownString();
  text.isTrusted = false;
  text.supportHtml = false;
  text.appendMarkdown('**').appendText(name).appendMarkdown('**\n\n');
  if (optional) addLines(text, vscode.l10n.t('A plan may leave out this section.'));
  if (repeatable) addLines(text, vscode.l10n.t('A plan may have this section more than once.'));
  addLines(text, guidance);
  if (choices.length > 0) addLines(text, vscode.l10n.t('Choices: {0}', choices.join(' · ')));
  if (examples.length > 0) addLines(text, vscode.l10n.t('Examples: {0}', examples.join(' · ')));
  if (source) text.appendCodeblock(source, 'markdown').appendMarkdown('\n\n');
  addLines(text, vscode.l10n.t('Template: {0}', template));
  return text;
}

/** Adds each line as a paragraph. The spaces of `appendText` would not break, and a long line would not wrap. */
function addLines(to: vscode.MarkdownString, lines: string): void {
  for (const line of lines.split('\n')) {
    for (const word of line.split(/[ \t]+/u)) to.appendText(word).appendMarkdown(' ');
    to.appendMarkdown('\n\n');
  }
}
