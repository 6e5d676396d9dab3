import assert from 'node:assert/strict';
import { suppressFix } from '../../../../../src/core/lint/suppression/suppressFix';
import { Snapshot } from '../../../../../src/core/markdown/snapshot';
import { readTemplate } from '../../../../../src/core/template/template';
import { plainEdits } from '../../../../../src/core/text/change';
import { applyEdits } from '../../../../../src/core/text/edits';
import { findingsIn } from '../../../../support/lint';

function suppressedFirst(text: string): string {
  const [finding] = findingsIn(text);
  assert.ok(finding);
  return applyEdits(text, plainEdits(suppressFix(finding, Snapshot.parse(text)).change.edits));
}

function rulesIn(text: string): readonly string[] {
  return findingsIn(text).map(({ rule }) => rule);
}

suite('Suppression comments', () => {
  const unfilled = ['unfilled-placeholder'];

  test('suppress the next line that is not blank, and only that', () => {
    const comment = '<!-- planquill-disable-next-line unfilled-placeholder -- a literal -->';
    assert.deepEqual(rulesIn(`${comment}\n\n[DATE]\n\n[Title]\n`), unfilled);
    assert.deepEqual(rulesIn(`${comment}\n- [DATE]\n- [Title]\n`), unfilled);
  });

  test('of one line stand one above the other', () => {
    const text =
      '<!-- planquill-disable-next-line unfilled-placeholder -->\n<!-- planquill-disable-next-line open-question -->\n[NEEDS CLARIFICATION: when?] by [DATE]\n\n[Title]\n';
    assert.deepEqual(rulesIn(text), unfilled);
  });

  test('reach over the comments of other tools, to the next line with words', () => {
    const comment = '<!-- planquill-disable-next-line unfilled-placeholder -->';
    assert.deepEqual(rulesIn(`${comment}\n<!-- vale off -->\n[DATE]\n\n[Title]\n`), unfilled);
    assert.deepEqual(rulesIn(`> ${comment}\n> <!-- a\n> b -->\n>\n> [DATE]\n> [Title]\n`), unfilled);
    assert.deepEqual(rulesIn(`${comment}\n- <!-- textlint-disable -->\n  [DATE]\n- [Title]\n`), unfilled);
    assert.deepEqual(rulesIn(`${comment}\n<!-- one --> words\n[DATE]\n`), [
      'unused-suppression',
      'unfilled-placeholder',
    ]);
  });

  test('reach a comment that the rule reports, and nothing after it', () => {
    const guidance = '<!-- what for -->';
    const text = `<!-- planquill-disable-next-line leftover-guidance -->\n- ${guidance}\n- ${guidance}\n`;
    assert.deepEqual(rulesIn(text), ['leftover-guidance']);
  });

  test('in another comment, a tag or a script are text', () => {
    const comment = '<!-- planquill-disable-file unfilled-placeholder -->';
    assert.deepEqual(rulesIn(`<!-- Notizen\n${comment}\n\n[DATE]\n`), unfilled);
    assert.deepEqual(rulesIn(`[DATE] <!-- was: ${comment}\n`), unfilled);
    assert.deepEqual(rulesIn(`<div>\n<!-- open\n\n${comment}\n\n[DATE]\n`), unfilled);
    assert.deepEqual(rulesIn(`<script>\n${comment}\n</script>\n\n[DATE]\n`), unfilled);
    assert.deepEqual(rulesIn(`<a title="${comment}">\n\n[DATE]\n`), unfilled);
    assert.deepEqual(rulesIn(`<div>\n<!-- closed -->\n${comment}\n</div>\n\n[DATE]\n`), []);
  });

  test('in a quote reach over its blank lines, and over several of their own', () => {
    const text =
      '> <!-- planquill-disable-next-line\n> unfilled-placeholder -- ours -->\n>\n> [DATE]\n> [Title]\n';
    assert.deepEqual(rulesIn(text), unfilled);
  });

  test('suppress from disable to enable, or to the end', () => {
    const disable = '<!-- planquill-disable unfilled-placeholder, empty-section -->';
    assert.deepEqual(rulesIn(`${disable}\n\n## A\n\n## B\n\n[DATE]\n`), []);
    const enable = '<!-- planquill-enable unfilled-placeholder -->';
    assert.deepEqual(rulesIn(`${disable}\n\n## A\n\n[DATE]\n\n${enable}\n\n[Title]\n\n## B\n`), unfilled);
  });

  test('suppress a whole file, from anywhere in it', () => {
    const text = '[DATE]\n\n- item <!-- planquill-disable-file unfilled-placeholder -->\n';
    assert.deepEqual(rulesIn(text), []);
  });

  test('in code are text', () => {
    assert.deepEqual(rulesIn('`<!-- planquill-disable-file unfilled-placeholder -->`\n\n[DATE]\n'), unfilled);
  });

  test('are no content: what is empty without them is empty with them', () => {
    const comment = '<!-- planquill-disable-file unfilled-placeholder -- [DATE] -->';
    assert.deepEqual(rulesIn(`[DATE]\n\n## A\n\n${comment}\n\n## B\n\nb\n`), ['empty-section']);
    const guidance = '<!-- Background and current state. Why are we building this feature? -->';
    assert.deepEqual(rulesIn(`[DATE]\n\n## Context\n\n${guidance}\n${comment}\n`), ['leftover-guidance']);
    const decision = `### Decision 1: Log\n\n**Rationale**:\n    ${comment}\n`;
    assert.deepEqual(rulesIn(`[DATE]\n\n${decision}`), ['missing-field']);
  });

  test('about comments suppress what is said about comments, and are reported themselves', () => {
    const about = '<!-- planquill-disable-next-line unused-suppression -- to come -->';
    const unused = '<!-- planquill-disable-next-line empty-table -->';
    assert.deepEqual(rulesIn(`${about}\n${unused}\n\nText.\n`), []);
    assert.deepEqual(rulesIn(`${about}\n\nText.\n`), ['unused-suppression']);
  });

  test('of a rule that is off, or that nobody could ask, are not called unused', () => {
    const comment = (rule: string) => `<!-- planquill-disable-file ${rule} -->\n\nText.\n`;
    const off = { config: { rules: { 'empty-table': 'off' } } } as const;
    assert.deepEqual(findingsIn(comment('empty-table'), undefined, off), []);
    assert.deepEqual(rulesIn(comment('broken-reference')), []);
    const asked = findingsIn(comment('broken-reference'), undefined, { missingReferences: new Set() });
    assert.deepEqual(
      asked.map(({ rule }) => rule),
      ['unused-suppression'],
    );
  });

  test('that end a block twice are reported', () => {
    const enable = '<!-- planquill-enable unfilled-placeholder -->';
    const text = `<!-- planquill-disable unfilled-placeholder -->\n\n[DATE]\n\n${enable}\n\n${enable}\n`;
    assert.deepEqual(
      findingsIn(text).map(({ message }) => message),
      ['There is no planquill-disable {rule} above.'],
    );
  });

  test('do not suppress another rule', () => {
    assert.deepEqual(rulesIn('<!-- planquill-disable-next-line empty-table -->\n[DATE]\n'), [
      'unused-suppression',
      'unfilled-placeholder',
    ]);
  });
});

suite('Suppressing a finding', () => {
  for (const [place, text, suppressed] of [
    [
      'in a paragraph',
      'On [DATE].\n',
      '<!-- planquill-disable-next-line unfilled-placeholder -- reason -->\nOn [DATE].\n',
    ],
    [
      'in a quote',
      '> On [DATE].\n',
      '> <!-- planquill-disable-next-line unfilled-placeholder -- reason -->\n> On [DATE].\n',
    ],
    [
      'in a nested item',
      '- a\n  - [DATE]\n',
      '- a\n  <!-- planquill-disable-next-line unfilled-placeholder -- reason -->\n  - [DATE]\n',
    ],
    [
      'in a heading',
      'a\n\n## [DATE]\n\nb\n',
      'a\n\n<!-- planquill-disable-next-line unfilled-placeholder -- reason -->\n## [DATE]\n\nb\n',
    ],
    [
      'on the second line of a paragraph',
      'Since\n[DATE].\n',
      'Since\n    <!-- planquill-disable-next-line unfilled-placeholder -- reason -->\n[DATE].\n',
    ],
    [
      'in the second item of a list',
      '1. one\n2. [DATE]\n',
      '1. one\n   <!-- planquill-disable-next-line unfilled-placeholder -- reason -->\n2. [DATE]\n',
    ],
    [
      'in a table',
      '| a | b |\n|---|---|\n| c | ... |\n',
      '<!-- planquill-disable unfilled-placeholder -- reason -->\n| a | b |\n|---|---|\n| c | ... |\n<!-- planquill-enable unfilled-placeholder -->\n',
    ],
  ] as const) {
    test(`${place} puts a comment before it, and nothing is left to report`, () => {
      assert.equal(suppressedFirst(text), suppressed);
      assert.deepEqual(rulesIn(suppressed), []);
      const crlf = text.replaceAll('\n', '\r\n');
      assert.equal(suppressedFirst(crlf), suppressed.replaceAll('\n', '\r\n'));
    });
  }

  test('has a tab stop where the reason goes', () => {
    const text = '> On [DATE].\n';
    const [finding] = findingsIn(text);
    assert.ok(finding);
    assert.deepEqual(suppressFix(finding, Snapshot.parse(text)).change.edits, [
      {
        range: { start: 0, end: 0 },
        newText: [
          '> ',
          '<!-- planquill-disable-next-line unfilled-placeholder -- ',
          { stop: 'reason' },
          ' -->',
          '\n',
        ],
      },
    ]);
  });

  test('in front matter suppresses the rule for the file', () => {
    const text = '---\ndate: YYYY-MM-DD\n---\n\nText.\n';
    const template = readTemplate('test', text.replace('Text', 'Why'));
    const [finding] = findingsIn(text, template);
    assert.ok(finding);
    const suppressed = applyEdits(text, plainEdits(suppressFix(finding, Snapshot.parse(text)).change.edits));
    assert.equal(
      suppressed,
      '---\ndate: YYYY-MM-DD\n---\n\n<!-- planquill-disable-file unfilled-placeholder -- reason -->\n\nText.\n',
    );
    assert.deepEqual(findingsIn(suppressed, template), []);
  });
});
