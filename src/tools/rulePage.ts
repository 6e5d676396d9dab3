import type { Rule, RuleDocs, RuleExample } from '../core/lint/rule';

/** The documentation of a rule as a Markdown page, made from the rule itself. */
export function rulePage(rule: Rule, { description, rationale, examples }: RuleDocs): string {
  const messages = Object.values(rule.messages).map(message => `- ${message.replace(/\{(\w+)\}/gu, '*$1*')}`);
  return [
    '<!-- Generated from the rule by `npm run generate`: edit the rule. -->',
    '',
    `# ${rule.id}`,
    '',
    description,
    '',
    rationale,
    '',
    `Severity: **${rule.severity}**.`,
    '',
    '## Messages',
    '',
    ...messages,
    '',
    '## Examples',
    '',
    '`«` and `»` enclose what is reported.',
    '',
    ...examples.flatMap(exampleBlock),
    ...suppressing(rule.id),
  ].join('\n');
}

function exampleBlock({ title, text, fixed, name, others = {} }: RuleExample): readonly string[] {
  const heading = text.includes('«') ? title : `${title} (nothing is reported)`;
  const after =
    fixed === undefined ? [] : ['After the first fix of each finding:', '', ...markdownBlock(fixed)];
  const beside = Object.entries(others).flatMap(([other, its]) => [
    `\`${other}\`:`,
    '',
    ...markdownBlock(its),
  ]);
  const named = name === undefined ? [] : [`\`${name}\`:`, ''];
  return [`### ${heading}`, '', ...beside, ...named, ...markdownBlock(text), ...after];
}

function markdownBlock(text: string): readonly string[] {
  return ['````markdown', text.trimEnd(), '````', ''];
}

function suppressing(id: string): readonly string[] {
  return [
    '## How to suppress it',
    '',
    'For the next line, from here on, and for the whole document, each with a reason:',
    '',
    '```markdown',
    `<!-- planquill-disable-next-line ${id} -- reason -->`,
    `<!-- planquill-disable ${id} -- reason -->`,
    `<!-- planquill-enable ${id} -->`,
    `<!-- planquill-disable-file ${id} -- reason -->`,
    '```',
    '',
    'For a folder and its subfolders, in `planquill.json` (or in the `planquill.rules` setting):',
    '',
    '```json',
    `{ "rules": { "${id}": "off" } }`,
    '```',
    '',
  ];
}
