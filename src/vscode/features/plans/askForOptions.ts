import { shownText } from '../../../core/text/untrustedText';
import { vscode } from '../../host/api';
import { type PlanOrder, type PlansOptions, planOrders } from './plansOptions';

/** The name of an order, as a person reads it. */
export function orderName(order: PlanOrder): string {
  switch (order) {
    case 'name':
      return vscode.l10n.t('By name');
    case 'left':
      return vscode.l10n.t('By what is left');
    case 'changed':
      return vscode.l10n.t('By last change');
  }
}

/** Asks for the order; undefined when the person gives up. */
export async function askForOrder(options: PlansOptions): Promise<PlansOptions | undefined> {
  // The first row has the focus.
  const orders = planOrders.toSorted((a, b) => Number(b === options.order) - Number(a === options.order));
  const items = orders.map(order => ({
    label: orderName(order),
    description: order === options.order ? vscode.l10n.t('now') : '',
    order,
  }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Sort the plans') });
  return picked && { ...options, order: picked.order };
}

/**
 * Asks what is shown; undefined when the person gives up.
 *
 * @param counts the statuses of the documents with the number of each
 */
export async function askForFilter(
  options: PlansOptions,
  counts: ReadonlyMap<string, number>,
): Promise<PlansOptions | undefined> {
  const unfinished = {
    label: vscode.l10n.t('Only unfinished'),
    description: vscode.l10n.t('with unfinished text or open tasks'),
    picked: options.onlyUnfinished,
    status: undefined,
  };
  // A status that is gone can still be taken out of the filter.
  const statuses = [...new Set([...counts.keys(), ...options.statuses])].toSorted();
  const items = [
    unfinished,
    { label: vscode.l10n.t('Status'), kind: vscode.QuickPickItemKind.Separator, status: undefined },
    ...statuses.map(status => ({
      label: shownText(status) || vscode.l10n.t('(no status)'),
      description: String(counts.get(status) ?? 0),
      picked: options.statuses.includes(status),
      status,
    })),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    placeHolder: vscode.l10n.t('Show these plans. Nothing checked shows all of them.'),
  });
  if (!picked) return undefined;
  return {
    ...options,
    onlyUnfinished: picked.includes(unfinished),
    statuses: picked.flatMap(({ status }) => status ?? []),
  };
}
