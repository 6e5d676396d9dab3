import { outlineOf } from '../../../src/core/document/outline';
import { previewInSteps } from '../../../src/core/document/preview';
import { alignTable } from '../../../src/core/editing/alignTable';
import type { GraphDocument } from '../../../src/core/graph/featureGraph';
import { docsOf } from '../../../src/core/lint/docsOf';
import { fixAllEdits } from '../../../src/core/lint/fixAll';
import { lintPlan } from '../../../src/core/lint/lintPlan';
import { rules } from '../../../src/core/lint/registry';
import { Snapshot } from '../../../src/core/markdown/snapshot';
import { fillTemplate } from '../../../src/core/plan/fillTemplate';
import { givenAnswers } from '../../../src/core/plan/givenAnswers';
import { readPlan } from '../../../src/core/plan/plan';
import { referencesOf } from '../../../src/core/plan/references';
import { builtInTemplate } from '../../../src/core/template/builtInTemplate';
import { headingSimilarity, sharesHeading } from '../../../src/core/template/matching';
import { readTemplate, type Template } from '../../../src/core/template/template';
import { frontMatterTemplate } from '../../../src/core/template/templateChoice';
import { allAtOnce } from '../../../src/core/text/steps';
import { readGitIgnore } from '../../../src/core/workspace/gitIgnore';
import { assertLinear } from '../../support/linearTime';

const feature = { id: '001-login', title: 'Login', date: '2026-11-25', specsFolder: 'specs' };
const spec: GraphDocument = {
  path: 'spec.md',
  role: 'requirements',
  snapshot: Snapshot.parse('- **REQ-001**: a\n- **REQ-002**: b\n\n### T001 c\n\n### T002 d\n'),
};
const featureTexts = { documents: [spec], isWhole: true };
const options = { feature, missingReferences: new Set(['b.md']), featureTexts, path: 'plan.md' };

/** Everything that is done with a document while it is open. */
function judge(text: string, template: Template = builtInTemplate()): void {
  const plan = readPlan(Snapshot.parse(text), template);
  const lint = lintPlan(plan, options);
  const { findings, fixesOf } = lint;
  for (const finding of findings) fixesOf(finding);
  fixAllEdits(lint, plan.snapshot);
  outlineOf(plan, findings);
  referencesOf(plan);
  frontMatterTemplate(plan.snapshot);
}

/** A text as a template: of a new plan, of another document, and of a copy of itself. */
function measureBy(text: string): void {
  const template = readTemplate('test', text);
  fillTemplate(template, feature);
  const copy = Snapshot.parse(`${text}\n\n# More\n`);
  headingSimilarity(template, copy);
  sharesHeading(template, copy);
  judge(`${text}\n\n# More\n`, template);
}

function preview(text: string): void {
  const start = text.length >> 1;
  allAtOnce(previewInSteps(text, { start, end: start + 500 }, { nearby: [] }, options));
}

const section = '# Implementation Plan: X\n\n**Status**: Draft\n\n## Risks / Trade-offs\n\n';
const times =
  (part: string, after = '', before = section) =>
  (parts: number) =>
    before + part.repeat(parts) + after;
const numbered =
  (part: (index: number) => string, before = '# T\n\n') =>
  (parts: number) =>
    before + Array.from({ length: parts }, (_, index) => part(index)).join('');

/** Documents of many parts, with the number of their parts. The names say what the parts are. */
const documents: readonly (readonly [string, (parts: number) => string, number])[] = [
  ['openings of comments in a line', times('<!-- ', '', `${section}x `), 800],
  ['openings of comments, each in a line', times('<!--\n'), 800],
  ['openings of directives in html', times('<!-- planquill-disable\n', '', `${section}<div>\n`), 400],
  ['openings of comments after a comment', times('<!-- a --> b <!-- '), 400],
  ['blanks and bars', times(' ', '|', ''), 5000],
  ['dashes in a comment', times('-', '', `${section}<!-- `), 4000],
  ['comments alone in sections', times('## A\n\n<!-- x y z? -->\n\n'), 150],
  ['tables that nobody has touched', times('| A |\n|---|\n| ... |\n\n'), 60],
  ['questions of a template', times('- Why should we do this?\n'), 200],
  ['emphasis of a template', times('*Say why we should do this.*\n\n'), 100],
  ['comments in an item', times('- <!-- x -->\n'), 200],
  ['comments in a line', times('<!-- x --> '), 300],
  ['labels in a line', times('**a**: b | '), 150],
  ['labels in a line without a space', times('**a**: b|'), 150],
  ['labels in lines', times('**a**: b\n'), 200],
  ['labels, each with a paragraph', times('**a**:\n\n'), 200],
  ['labels in items', times('- **a**:\n'), 150],
  ['items with a label below', times('- x\n**a**:\n'), 80],
  ['tasks', times('- [ ] a\n'), 150],
  ['boxes without a space', times('- []a\n\n'), 60],
  ['spaces in a box', times(' ', '', `${section}- [`), 6000],
  ['markers of unfinished sentences', times('. TODO (@a) - TBD, ~~TBD~~ '), 300],
  ['markers in brackets', times('[TODO: x] [TBD] (TBD) '), 300],
  ['markers in front matter', times('a: [TBD, "@TBD"] # x\n', '---\n', '---\n'), 300],
  ['spaces around a marker', times(' ', 'TBD', `${section}x –`), 6000],
  ['lines of a head', times('a: b\n', '', '# X\n\n'), 300],
  ['rows of a head', times('| a | b |\n', '', '# X\n\n| a | b |\n|---|---|\n'), 60],
  ['boxes in other states', times('- [~] a\n'), 150],
  ['markers of questions', times('[NEEDS CLARIFICATION: x?] '), 300],
  ['markers with values', times('a: NEEDS CLARIFICATION\n'), 300],
  ['questions in brackets', times('(NEEDS CLARIFICATION: x?) ~~[要明確化: y]~~ '), 300],
  ['markers of a template', numbered(index => `[a${index}: b] [e.g., c, a${index}]\n\n`), 150],
  ['placeholders in a line', times('[a b] '), 400],
  ['dates and placeholders', times('YYYY-MM-DD [a b] '), 300],
  ['dates in the head', times('[DATE] ', '', '# X\n\n'), 300],
  ['names in angle brackets', times('<name> ', '', `${section}x `), 300],
  ['names of html, opened and closed', times('<note>a</note> ', '', `${section}x `), 200],
  ['names in a name that is never closed', times('<b> ', '', `${section}x <a `), 300],
  ['names in names that are never closed', times('<a <b> ', '', `${section}x `), 300],
  ['openings of names', times('<a b ', '', `${section}x `), 800],
  ['elements in a block of html', times('<p>[a b]</p>\n', '', `${section}<div>\n`), 300],
  ['openings of elements in a block of html', times('<a ', '', `${section}<div>\n`), 1500],
  ['braces in a line of a fence', times('{a} ', '\n```\n', `${section}\`\`\`\n`), 300],
  ['braces in lines of a fence', times('{a}\n', '\n```\n', `${section}\`\`\`\n`), 300],
  ['codes in a line', times('`<a-b>` x: ', '', section), 150],
  ['labels that are placeholders', times('- **[A_B]**: c\n'), 120],
  ['parentheses', times('(', '', `${section}- a: (b c`), 3000],
  ['values in parentheses', times('- a: (b c [d e])\n'), 100],
  ['capitals', times('A_', '', `${section}x `), 3000],
  ['names in capitals', times('A_B_C '), 500],
  ['escaped placeholders', times('- \\[a b\\]\n'), 120],
  ['lines of a quote', times('> [a\n> b]\n', '', section), 150],
  ['placeholders of code', times('`[a-b]` [c d] '), 150],
  ['brackets that are never closed', times('['), 2000],
  ['brackets in code', times('[', '`', `${section}\``), 4000],
  ['blanks', times('____ '), 800],
  ['examples', times('a, ', ']', `${section}[e.g., `), 2000],
  ['spaces before a bar', times(' ', '| b]', `${section}[a`), 5000],
  ['spaces in a value', times(' ', 'x\n', '**Status**: Draft'), 5000],
  ['signs after a status', times('.', 'x\n', '**Status**: x'), 5000],
  ['links', times('[a](b.md) '), 150],
  ['dots in a path', times('a.', ')', `${section}[a](`), 3000],
  ['numbers after a path', times(':1', 'x)', `${section}[a](a.b`), 3000],
  ['definitions', numbered(index => `[a${index}]: b.md\n\n[a${index}]\n\n`), 60],
  [
    'definitions, each in a section',
    numbered(index => `## H${index}\n\n[a${index}]: b.md\n\n[a${index}]\n\n`),
    60,
  ],
  ['escaped brackets', times('[a\\', '', `# A\n\n[b]: c\n\n`), 1500],
  ['sections', numbered(index => `## A${index}\n\ntext\n\n`), 80],
  ['sections of one name', times('## A\n\n', '', '# T\n\n'), 80],
  ['slots', numbered(index => `## [A b] ${index}\n\n**x**: [y]\n\n`), 50],
  ['placeholders in a heading', times('[A b] x ', '\n', '# '), 300],
  ['brackets in a heading', times('(optional ', '\n', '# a '), 2000],
  ['stars in a heading', times('_', 'b\n', '# a '), 3000],
  ['spaces in a heading', times('\u00A0', 'b\n', '# a'), 4000],
  ['underlined headings', times('a\n===\n\n', '', ''), 60],
  ['rows', times('| [b] | ... |\n', '', `${section}| Risk | Impact |\n|---|---|\n`), 60],
  [
    'columns',
    parts => `${section}${'|a'.repeat(parts)}\n${'|-'.repeat(parts)}\n${'|[b]'.repeat(parts)}\n`,
    80,
  ],
  ['tables', times('| a | b |\n|---|---|\n| c | d |\n\n'), 20],
  ['spaces in front matter', times(' ', 'c\n---\n\n# A\n', '---\na: b'), 5000],
  ['quotes in front matter', times('"[a b]", ', ']\n---\n\n# A\n', '---\na: ['), 600],
  ['signs in front matter', times('- ', 'a\n---\n\n# A\n', '---\n'), 2500],
  ['entries of front matter', times('a: [b]\n', '---\n\n# A\n', '---\n'), 600],
  ['fences', times('```\n[a-b]\n```\n\n'), 100],
  ['values in JSON', times('[1],\n', '[1]]]\n```\n', `${section}\`\`\`json\n[`), 600],
  ['openings of comments in JSON', times('/*', '\n```\n', `${section}\`\`\`json\n`), 4000],
  ['quotes in JSON', times("\\'", '\n```\n', `${section}\`\`\`json\n'`), 3000],
  ['ids in a line', times('REQ-001 '), 400],
  ['ids in lines', times('REQ-001\n'), 400],
  ['ids that nobody defines', numbered(index => `REQ-${index + 3}, `), 400],
  ['ids in a list', numbered(index => `REQ-001, ${String(index % 1000).padStart(3, '0')}`), 400],
  ['labels before ids', times('a: REQ-001 '), 300],
  ['brackets before ids', times('(', 'REQ-001 REQ-002', `${section}x `), 2000],
  ['brackets and ids', times('( REQ-001 '), 300],
  ['spaces before the end of a range', times(' ', '.. REQ-009', `${section}REQ-001`), 4000],
  ['ids without a number', times('A-', '', `${section}x `), 3000],
  ['tasks of one id', times('- [ ] T001 a\n'), 150],
  ['tasks with ids', numbered(index => `- [ ] T${String(index).padStart(3, '0')} a (REQ-001)\n`), 150],
  ['requirements', numbered(index => `- **FR-${index}**: a\n`), 150],
  ['requirements, and as many unknown', numbered(index => `- **FR-${index}**: a (FR-9${index})\n`), 150],
  ['requirements, each twice', numbered(index => `- **FR-${index >> 1}**: a\n`), 150],
  ['sections of an id', numbered(index => `## REQ-${index}: a\n\n**Covers**: REQ-001\n\n`), 60],
  ['rows of ids', times('| REQ-001 | b |\n', '', `${section}| Risk | Impact |\n|---|---|\n`), 60],
  ['words', times('word '), 4000],
  ['lines', times('a: b\n'), 500],
];

suite('Work takes time in proportion to its text', () => {
  for (const [name, make, parts] of documents) {
    suite(name, () => {
      test('in a document', () => assertLinear(judge, make, parts));
      test('in a template', () => assertLinear(measureBy, make, parts >> 1));
    });
  }

  test('in a preview', () => {
    for (const [, make, parts] of documents) assertLinear(preview, make, parts);
  });

  test('for the answers on a line with many placeholders', () => {
    const tokens = (parts: number) =>
      readTemplate('test', `# A\n\n${'[a b] by '.repeat(Math.min(parts, 40))}end\n`);
    const text = (parts: number) => `# A\n\n${'y by '.repeat(parts)}\n\n${' 1'.repeat(parts)} x\n`;
    const plan = (parts: number) => readPlan(Snapshot.parse(text(parts)), tokens(parts));
    assertLinear(
      (parts: number) => givenAnswers(plan(parts)),
      parts => parts,
      300,
    );
  });

  test('for the blanks in a row', () =>
    assertLinear(
      (text: string) => alignTable(readPlan(Snapshot.parse(text), undefined), { start: 0, end: 0 }),
      parts => `| a | b |\n|---|---|\n| x${' '.repeat(parts)}y | z |\n`,
      5000,
    ));

  for (const [name, line] of [
    ['brackets that are never closed', '['],
    ['sets of characters', '[[:a'],
    ['sets in sets', '[[:a:]'],
  ] as const) {
    test(`for ${name} in a .gitignore`, () =>
      assertLinear(readGitIgnore, parts => `!a${line.repeat(parts)}\n`, 3000));
  }

  for (const { id } of rules) {
    test(`in the examples of ${id}`, () => {
      const text = docsOf(id)
        .examples.map(example => example.text.replace(/[«»]/g, ''))
        .join('\n\n');
      assertLinear(judge, parts => `${text}\n\n`.repeat(parts), Math.ceil(1500 / text.length));
    });
  }
});
