import assert from 'node:assert/strict';
import { silenceFix } from '../../src/core/lint/silence';
import { Snapshot } from '../../src/core/markdown/snapshot';
import { applyEdits } from '../../src/core/text/edits';
import { findingsIn } from '../support/lint';

function silencedFirst(text: string): string {
  const [finding] = findingsIn(text);
  assert.ok(finding);
  return applyEdits(text, silenceFix(finding, Snapshot.parse(text)).edits);
}

function rulesIn(text: string): readonly string[] {
  return findingsIn(text).map(({ rule }) => rule);
}

suite('Suppression comments', () => {
  const unfilled = ['unfilled-placeholder'];

  test('silence the next line that is not blank, and only that', () => {
    const comment = '<!-- planquill-disable-next-line unfilled-placeholder -- a literal -->';
    assert.deepEqual(rulesIn(`${comment}\n\n[DATE]\n\n[Title]\n`), unfilled);
    assert.deepEqual(rulesIn(`${comment}\n- [DATE]\n- [Title]\n`), unfilled);
  });

  test('silence from disable to enable, or to the end', () => {
    const disable = '<!-- planquill-disable unfilled-placeholder, empty-section -->';
    assert.deepEqual(rulesIn(`${disable}\n\n## A\n\n## B\n\n[DATE]\n`), []);
    const enable = '<!-- planquill-enable unfilled-placeholder -->';
    assert.deepEqual(rulesIn(`${disable}\n\n## A\n\n[DATE]\n\n${enable}\n\n[Title]\n\n## B\n`), unfilled);
  });

  test('silence a whole file, from anywhere in it', () => {
    const text = '[DATE]\n\n- item <!-- planquill-disable-file unfilled-placeholder -->\n';
    assert.deepEqual(rulesIn(text), []);
  });

  test('in code are text', () => {
    assert.deepEqual(rulesIn('`<!-- planquill-disable-file unfilled-placeholder -->`\n\n[DATE]\n'), unfilled);
  });

  test('do not silence another rule', () => {
    assert.deepEqual(rulesIn('<!-- planquill-disable-next-line empty-table -->\n[DATE]\n'), [
      'unused-suppression',
      'unfilled-placeholder',
    ]);
  });
});

suite('Silencing a finding', () => {
  for (const [place, text, silenced] of [
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
      'in a table',
      '| a | b |\n|---|---|\n| c | ... |\n',
      '<!-- planquill-disable unfilled-placeholder -- reason -->\n| a | b |\n|---|---|\n| c | ... |\n<!-- planquill-enable unfilled-placeholder -->\n',
    ],
  ] as const) {
    test(`${place} puts a comment before it, and nothing is left to report`, () => {
      assert.equal(silencedFirst(text), silenced);
      assert.deepEqual(rulesIn(silenced), []);
      const crlf = text.replaceAll('\n', '\r\n');
      assert.equal(silencedFirst(crlf), silenced.replaceAll('\n', '\r\n'));
    });
  }
});
