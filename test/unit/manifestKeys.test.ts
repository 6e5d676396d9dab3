import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readCondition } from '../support/manifestConditions';

interface Key {
  readonly command: string;
  readonly key: string;
  readonly when?: string;
}

const { keybindings, menus } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;
const keys: readonly Key[] = keybindings;

/** A cursor in a table of a plan, with the setting as it is by default. */
const inTable = {
  'config.planquill.tables.tabKey': true,
  'planquill.inTable': true,
  editorTextFocus: true,
};

suite('Keys', () => {
  const tabs = keys.filter(({ key }) => /\btab$/u.test(key));

  test('leave Enter and Escape alone', () =>
    assert.deepEqual(
      keys.filter(({ key }) => /\b(?:enter|escape)$/u.test(key)),
      [],
    ));

  test('that write, and the same commands in menus, are off in a read-only editor', () => {
    const writing = new Set(
      keys.filter(({ when }) => when?.includes('!editorReadonly')).map(key => key.command),
    );
    assert.ok(writing.has('planquill.moveSectionUp'));
    // The submenu of tables is hidden as a whole.
    for (const [menu, entries] of Object.entries<readonly Omit<Key, 'key'>[]>(menus))
      for (const { command, when = '' } of entries)
        if (writing.has(command) && menu !== 'planquill.table')
          assert.match(when, /!activeEditorIsReadonly/u, `${menu}: ${command}`);
  });

  test('bind Tab to the cells of a table alone', () =>
    assert.deepEqual(
      tabs.map(({ command, key }) => [command, key]),
      [
        ['planquill.nextTableCell', 'tab'],
        ['planquill.previousTableCell', 'shift+tab'],
      ],
    ));

  for (const { key, when = 'true' } of tabs) {
    const isBound = readCondition(when);

    test(`${key} is bound in a table`, () => assert.ok(isBound(inTable)));

    for (const off of Object.keys(inTable))
      test(`${key} is not bound without ${off}`, () => assert.ok(!isBound({ ...inTable, [off]: false })));

    for (const other of [
      'editorReadonly',
      'editorTabMovesFocus',
      'editorHasMultipleSelections',
      'suggestWidgetVisible',
      'inlineSuggestionVisible',
      'inlineEditIsVisible',
      'inSnippetMode',
    ])
      test(`${key} is not bound while ${other}`, () => assert.ok(!isBound({ ...inTable, [other]: true })));
  }
});
