import assert from 'node:assert/strict';
import { quietJson, shownText, visibleLine, visibleText } from '../../../../src/core/text/untrustedText';

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
    assert.doesNotMatch(shownText(name), link);
    assert.equal(shownText('[DATE] (today)'), '[DATE] (today)');
  });

  test('makes no icon in a quick pick or status', () => {
    const icon = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/u;
    for (const name of ['$(error) Broken', '\\$(sync~spin)', '$$(check)', 'a$(x)b$(y)'])
      assert.doesNotMatch(shownText(name), icon);
    assert.equal(shownText('$(error)').replaceAll('\u2060', ''), '$(error)');
    assert.equal(shownText('costs $5 (today)'), 'costs $5 (today)');
  });

  const commands = [
    '##vso[task.complete result=Succeeded]',
    'a/##[error]b.md',
    '###[group]',
    '##VSO[task.setvariable]',
    '#\u200b#\u00adv\u2060so[task.x]',
  ];
  /** As the agents of builds look for one, where characters that are not shown may not count. */
  const isCommand = (line: string) =>
    /##(?:vso)?\[/iu.test(line.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, ''));

  for (const command of commands) {
    test(`is no command to the machine of a build: ${command}`, () => {
      assert.ok(isCommand(command));
      assert.ok(!isCommand(visibleText(command)));
      const json = JSON.stringify({ message: command });
      assert.ok(!isCommand(quietJson(json)));
      assert.deepEqual(JSON.parse(quietJson(json)), { message: command });
    });
  }

  test('keeps headings, tags and colours', () => {
    for (const text of ['## [1.0]', '#12', '[##] a', '#[x]', '##vsi[']) assert.equal(visibleText(text), text);
  });

  test('begins no line with a command to GitHub', () => {
    assert.equal(visibleLine('  ::error::x.md'), String.raw`  \u{3a}:error::x.md`);
    assert.equal(visibleLine('a::b'), 'a::b');
  });

  test('of many marks is read in one pass', () =>
    assert.ok(visibleText('#'.repeat(200_000) + `#${'\u200b'.repeat(200_000)}`.repeat(3)).length > 0));
});
