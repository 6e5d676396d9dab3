import assert from 'node:assert/strict';
import { parse } from 'jsonc-parser';
import { extensions, Uri, workspace } from 'vscode';

interface Binding {
  readonly key: string;
  readonly mac?: string;
  readonly command: string;
  readonly when?: string;
}

/** Contexts in which no text of a Markdown document has the focus. */
const elsewhere = new Set([
  'inSearchEditor',
  'terminalFocus',
  'listFocus',
  'inChatInput',
  'filesExplorerFocus',
  'notebookEditorFocused',
  'false',
]);

suite('Keys', () => {
  test('are none that VS Code binds where a plan is written', async () => {
    const address = Uri.parse('vscode://defaultsettings/keybindings.json');
    const all: readonly Binding[] = parse((await workspace.openTextDocument(address)).getText());
    const others = all.filter(({ command }) => !/^-?planquill\./u.test(command));
    assert.ok(others.some(({ key, command }) => key === 'f8' && command.startsWith('editor.action.marker')));
    // Tab is bound in tables, where a setting allows it.
    const own = ownBindings().filter(({ when }) => !when?.includes('config.planquill.tables.tabKey'));
    assert.ok(own.length > 0);
    const taken = own.flatMap(({ command, key, mac }) =>
      others
        .filter(other => isSameKey(other.key, process.platform === 'darwin' ? (mac ?? key) : key))
        .filter(({ when }) => mayHold(when))
        .map(other => `${command}: ${other.key} is ${other.command}, ${other.when ?? 'always'}`),
    );
    assert.deepEqual(taken, []);
  });

  test('work in the text of a plan alone', () => {
    for (const { command, when = '' } of ownBindings()) assert.match(when, /planquill\.\w+/u, command);
  });
});

function ownBindings(): readonly Binding[] {
  return extensions.getExtension('planquill.planquill')?.packageJSON.contributes.keybindings ?? [];
}

/** Whether two keys are the same, or one begins the other's chord. */
function isSameKey(a: string, b: string): boolean {
  const [one, two] = [a, b].map(key =>
    key
      .toLowerCase()
      .split(' ')
      .map(stroke => stroke.split('+').toSorted().join('+')),
  );
  const length = Math.min(one?.length ?? 0, two?.length ?? 0);
  return one?.slice(0, length).join(' ') === two?.slice(0, length).join(' ');
}

/** Whether a condition can hold in the text of a Markdown document. */
function mayHold(when: string | undefined): boolean {
  if (when === undefined) return true;
  return when.split('||').some(part => !part.split('&&').some(term => elsewhere.has(term.trim())));
}
