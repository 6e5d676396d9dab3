import assert from 'node:assert/strict';
import { commands, extensions, window } from 'vscode';
import { closeEditors, openInEditor, workspaceFile } from './editorEvents';

suite('The commands of menus', () => {
  suiteTeardown(closeEditors);

  test('can be run from the title of the outline, where no editor has the focus', async () => {
    const { document } = await openInEditor(workspaceFile('specs/001-search/plan.md'));
    await commands.executeCommand('planquill.outline.focus');
    const before = document.getText();
    const titles: readonly { readonly command: string }[] =
      extensions.getExtension('planquill.planquill')?.packageJSON.contributes.menus['view/title'];
    assert.ok(titles.length > 0);
    for (const { command } of titles) await runAndGiveUp(command);
    assert.equal(document.getText(), before);
  });

  test('are all registered', async () => {
    const registered = new Set(await commands.getCommands(true));
    const menus: Readonly<
      Record<string, readonly { readonly command: string; readonly submenu?: string }[]>
    > = extensions.getExtension('planquill.planquill')?.packageJSON.contributes.menus;
    for (const { command, submenu } of Object.values(menus).flat())
      assert.ok(submenu !== undefined || registered.has(command), command);
  });
});

/** Runs a command that asks something, and closes the question. */
async function runAndGiveUp(command: string): Promise<void> {
  let isOver = false;
  const run = commands.executeCommand(command).then(() => {
    isOver = true;
  });
  const giveUp = async () => {
    while (!isOver) await commands.executeCommand('workbench.action.closeQuickOpen');
  };
  await Promise.all([run, giveUp()]);
  assert.ok(window.activeTextEditor, command);
}
