import assert from 'node:assert/strict';
import { visibleText, withoutLinks } from '../../../../src/core/text/untrustedText';

suite('Text from a file', () => {
  test('shows on a terminal what would move the cursor, end the line or turn the text', () => {
    assert.equal(visibleText('a\u001b[2Kb\r\n::error::c'), String.raw`a\u{1b}[2Kb\u{d}\u{a}::error::c`);
    assert.equal(visibleText('\u009b31m\u202egnp.exe'), String.raw`\u{9b}31m\u{202e}gnp.exe`);
  });

  test('keeps letters of every script, emoji and joined emoji', () => {
    for (const text of ['検索 اختبار', '👩‍🚀', 'über-all', '[FEATURE NAME]'])
      assert.equal(visibleText(text), text);
  });

  test('makes no link in a notification', () => {
    const link = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+\)/u;
    const name = '[Open](command:workbench.action.quit)';
    assert.match(name, link);
    assert.doesNotMatch(withoutLinks(name), link);
    assert.equal(withoutLinks('[DATE] (today)'), '[DATE] (today)');
  });
});
