import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { contextsOf, type Keys, readCondition } from '../support/manifestConditions';

interface MenuEntry {
  readonly command: string;
  /** Of an entry that opens another menu, instead of a command. */
  readonly submenu?: string;
  readonly when?: string;
}

const { commands, menus, viewsWelcome } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;
const strings: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const enablements = new Map<string, string>(
  commands.map(({ command, enablement = 'true' }: { command: string; enablement?: string }) => [
    command,
    enablement,
  ]),
);

/** A state in which an entry is shown and its command cannot be used; undefined where there is none. */
function greyState(when: string, enablement: string): Readonly<Record<string, unknown>> | undefined {
  const keys: Keys = new Map();
  const [isShown, isEnabled] = [readCondition(when, keys), readCondition(enablement, keys)];
  return contextsOf(keys).find(context => isShown(context) && !isEnabled(context));
}

/** The links of welcome texts, which are grey as entries of menus are. */
function welcomeEntries(): readonly MenuEntry[] {
  return viewsWelcome.flatMap(({ contents, when }: { readonly contents: string; readonly when: string }) =>
    [...(strings[contents.slice(1, -1)] ?? contents).matchAll(/\]\(command:([\w.]+)/gu)].map(
      ([, command = '']) => ({ command, when }),
    ),
  );
}

suite('Menus', () => {
  const entries = [
    ...Object.entries<readonly MenuEntry[]>(menus).flatMap(([menu, found]) =>
      found.filter(({ submenu }) => submenu === undefined).map(entry => ({ menu, ...entry })),
    ),
    ...welcomeEntries().map(entry => ({ menu: 'welcome text', ...entry })),
  ];

  for (const { menu, command, when = 'true' } of entries) {
    test(`${menu}: ${command} can be used whenever it is shown`, () => {
      const enablement = enablements.get(command);
      // Another extension's command is enabled by that extension.
      if (!command.startsWith('planquill.')) return;
      assert.ok(enablement !== undefined, `${command} is not contributed`);
      assert.equal(greyState(when, enablement), undefined);
    });
  }

  test('that are grey somewhere are found', () => {
    const inView = 'view == planquill.outline';
    assert.ok(greyState(inView, 'editorLangId == markdown'));
    assert.ok(greyState(`${inView} && planquill.hasActivePlan`, 'editorLangId == markdown'));
    assert.ok(greyState('true', 'planquill.hasActivePlan'));
    assert.ok(greyState(`${inView} || editorLangId == markdown`, 'editorLangId == markdown'));
    assert.equal(greyState(`${inView} && planquill.hasActivePlan`, 'planquill.hasActivePlan'), undefined);
    assert.equal(greyState('a && (b || !c)', '!c || b'), undefined);
    assert.equal(greyState('a == x', "a != y && a == 'x'"), undefined);
  });

  test('have no condition that this test cannot read', () => {
    assert.throws(() => readCondition('resourceFilename =~ /plan/'));
    assert.throws(() => readCondition('a &&'));
    assert.throws(() => readCondition('(a'));
  });
});
