import assert from 'node:assert/strict';
import { fixAllEdits } from '../../../../src/core/lint/fixAll';
import { lintPlan } from '../../../../src/core/lint/lintPlan';
import { applyEdits } from '../../../../src/core/text/edits';
import { planOf } from '../../../support/lint';

function fixedAll(text: string): string {
  const plan = planOf(text);
  return applyEdits(text, fixAllEdits(lintPlan(plan), plan.snapshot));
}

const unused = '<!-- planquill-disable-next-line empty-table -->';

suite('Fixing all', () => {
  for (const [what, text, fixed] of [
    ['a paragraph above a ruler', `Rent rises.\n${unused}\n***\n`, 'Rent rises.\n***\n'],
    ['a paragraph above hyphens', `Rent rises.\n${unused}\n---\n\nEnd.\n`, 'Rent rises.\n\n---\n\nEnd.\n'],
    ['a paragraph above equals signs', `Rent rises.\n${unused}\n===\n`, 'Rent rises.\n\n===\n'],
    ['two paragraphs', `Mieten steigen.\n${unused}\nLöhne nicht.\n`, 'Mieten steigen.\n\nLöhne nicht.\n'],
    ['two paragraphs in a quote', `> One.\n> ${unused}\n> Two.\n`, '> One.\n> \n> Two.\n'],
    ['text that would be a table', `| Wer | Wann |\n${unused}\n|---|---|\n`, '| Wer | Wann |\n\n|---|---|\n'],
    ['a table above text', `| a |\n|---|\n| b |\n${unused}\nc\n`, '| a |\n|---|\n| b |\n\nc\n'],
    ['an item that goes on below', `Wants:\n- ${unused}\n  Speed\n- Rest\n`, 'Wants:\n- Speed\n- Rest\n'],
    [
      'quotes apart, with two fixes at once',
      `> - a<!-- planquill-disable-file empty-table -->b\n${unused}\n> - c\n`,
      '> - ab\n\n> - c\n',
    ],
    ['code below text', `Run\n${unused}\n    make\n`, 'Run\n\n    make\n'],
    [
      'rulers far apart that would be front matter',
      `${unused}\n---\n\n${'w\n\n'.repeat(9)}---\n`,
      `\n---\n\n${'w\n\n'.repeat(9)}---\n`,
    ],
    ['a ruler at the start', `${unused}\n---\na: b\n---\n`, '\n---\na: b\n---\n'],
    ['a text that goes on', '-[ ] Ask and\n  tell\n', '- [ ] Ask and\n  tell\n'],
    ['a table below a task', '-[ ] Ask\n| a |\n|---|\n| b |\n', '- [ ] Ask\n\n| a |\n|---|\n| b |\n'],
    [
      'a table below a task in a quote',
      '> -[x] 問う\n> | a |\n> |---|\n',
      '> - [x] 問う\n>\n> | a |\n> |---|\n',
    ],
    [
      'a table below two tasks',
      '-[ ] Ask\n-[ ] Tell\n| a |\n|---|\n',
      '- [ ] Ask\n- [ ] Tell\n\n| a |\n|---|\n',
    ],
  ] as const) {
    test(`keeps ${what}`, () => {
      assert.equal(fixedAll(text), fixed);
      const crlf = (lines: string) => lines.replaceAll('\n', '\r\n');
      assert.equal(fixedAll(crlf(text)), crlf(fixed));
    });
  }

  for (const [what, text] of [
    ['lists apart', `- Tea\n\n${unused}\n\n- Coffee\n`],
    ['lists of numbers apart', `1. Tea\n\n${unused}\n\n1. Coffee\n`],
    ['a list from code', `- Tea\n\n${unused}\n\n    code\n`],
    ['html from text', `${unused} Words.\n`],
    ['code in a line apart', `\`a\`${unused}\`b\`\n`],
    ['brackets from a link', `[a]${unused}(b)\n`],
    ['a text in its place below a task', '-[ ] Ask\n\n  More.\n'],
    ['a line for itself below a task', '-[ ] Ask\n**Owner**: Ana\n'],
    ['a line for itself below an item', '- []\u00A0Ask\n**Owner**: Ana\n'],
    ['a line for itself below the text of a task', '-[ ] Ask\n  all\nOwner: Ana\n'],
    ['a comment below a quote out of it', `> - ${unused}\n  <!-- vale off -->\n> - Tea\n`],
    ['a comment below an item out of it', `- One\n  - ${unused}\n  <!-- a -->\n- Two\n`],
    [
      'brackets from a link that is defined far below',
      `[a]${unused}[b]\n\n${'## A\n\nw\n\n'.repeat(9)}[b]: c\n`,
    ],
    ['quoted lines together', '> One\n-[ ] Two\n> - Three\n'],
    ['a heading with a note', '## Context\n\nWhy.\n\n## Context <!-- of the move -->\n'],
    [
      'an end whose beginning is misspelt',
      '<!-- planquill-disable empty-tabel -->\n\n<!-- planquill-enable empty-table -->\n',
    ],
  ] as const) {
    test(`leaves a fix to the author that does not keep ${what}`, () => {
      assert.equal(fixedAll(text), text);
    });
  }

  test('leaves an end that names no rule to the author', () => {
    const text = '<!-- planquill-disable unfilled-placeholder -->\n[DATE]\n\n<!-- planquill-enable -->\n';
    assert.equal(fixedAll(text), text);
  });

  test('applies what is safe together, and leaves the rest', () => {
    const text = `Rent\n${unused}\nrises.\n\n- a\n${unused}\n- b\n\nEnd.\n\n${unused}\n`;
    assert.equal(fixedAll(text), `Rent\n\nrises.\n\n- a\n${unused}\n- b\n\nEnd.\n\n`);
  });
});
