import { localized } from './localized';
import { table } from './table';

/** What is read of the manifest's contributions. */
export interface CommandContributions {
  readonly commands: readonly { readonly title: string; readonly command: string }[];
  readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
  readonly menus: Readonly<
    Record<
      string,
      readonly { readonly command?: string; readonly submenu?: string; readonly when?: string }[]
    >
  >;
}

/** Why a command has no key. */
const keyless: Readonly<Record<string, string>> = {
  newPlan: 'once a feature',
  goToPlan: 'the list of plans is beside',
  insertPlanBlock: '`#` suggests sections',
  explainRule: 'among the fixes of a problem',
  addTableRow: 'Tab in the last cell does it',
  removeTableRow: 'Delete Line does it',
  moveTableRowUp: 'Move Line Up does it',
  moveTableRowDown: 'Move Line Down does it',
  alignTable: 'once a table',
  duplicateSection: 'rare',
  deleteSection: 'it takes text away',
  insertMissingSections: 'once a plan',
  filterOutline: 'a button',
  unfilterOutline: 'a button',
  nextUnfilledInAllPlans: 'rare',
  foldFinished: 'rare',
  toggleFocusMode: 'a setting',
  checkAllPlans: 'rare',
  sortPlans: 'a button',
  filterPlans: 'a button',
  refreshPlans: 'the list follows by itself',
  clearClosedFindings: 'a button',
  openPlanToSide: 'Ctrl+Enter is VS Code’s own',
  pourIntoTemplate: 'once a plan',
  acceptPoured: 'a button',
  ownTemplate: 'once a workspace',
  copyCoverageTable: 'once a review',
};

/**
 * The table of commands with their keys and menus.
 *
 * @throws Error for a command with neither a key nor a reason for none
 */
export function commandTable({ commands, keybindings, menus }: CommandContributions): string {
  return table(
    ['Command', 'Key', 'Also in', 'Id'],
    commands.map(({ title, command }) => [
      localized(title),
      keysOf(command, keybindings),
      placesOf(command, menus).join(', '),
      `\`${command}\``,
    ]),
  );
}

function keysOf(command: string, keybindings: CommandContributions['keybindings']): string {
  const found = keybindings.find(binding => binding.command === command);
  if (!found) {
    const reason = keyless[command.replace('planquill.', '')];
    if (reason === undefined) throw new Error(`${command} has neither a key nor a reason for none.`);
    return `none: ${reason}`;
  }
  const { key, mac } = found;
  return mac === undefined ? shownKey(key) : `${shownKey(key)} (Mac: ${shownKey(mac)})`;
}

function shownKey(key: string): string {
  const names: Readonly<Record<string, string>> = { pageup: 'PageUp', pagedown: 'PageDown' };
  return key
    .split('+')
    .map(part => names[part] ?? part.charAt(0).toUpperCase() + part.slice(1))
    .join('+');
}

/** The menus of a command, in words. The palette has every command. */
function placesOf(command: string, menus: CommandContributions['menus']): readonly string[] {
  const found = Object.entries(menus).flatMap(([menu, items]) =>
    items.filter(item => item.command === command).map(({ when = '' }) => placeName(menu, when)),
  );
  return [...new Set(found.filter(place => place !== ''))];
}

function placeName(menu: string, when: string): string {
  const view = /view == planquill\.(\w+)/u.exec(when)?.[1] ?? '';
  const names: Readonly<Record<string, string>> = {
    commandPalette: '',
    'file/newFile': 'File > New File…',
    'explorer/context': 'menu of a folder',
    'view/title': `title of the ${view}`,
    'view/item/context': `menu of the ${view}`,
    'editor/title': 'title of the comparison',
    'planquill.table': 'menu in a table',
  };
  const name = names[menu];
  if (name === undefined) throw new Error(`The menu ${menu} has no name for the README.`);
  return name;
}
