import type { vscode } from './api';

/** What a person has chosen in a quick pick, and what stood in its box then. */
export interface Picked<Item extends vscode.QuickPickItem> {
  readonly item: Item;
  readonly value: string;
}

/** Shows a quick pick until a person chooses or gives up, which is undefined, and disposes of it. */
export function pickedIn<Item extends vscode.QuickPickItem>(
  pick: vscode.QuickPick<Item>,
): Promise<Picked<Item> | undefined> {
  pick.show();
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      // Enter on an empty list chooses nothing.
      if (!item) return;
      resolve({ item, value: pick.value });
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
  });
}
