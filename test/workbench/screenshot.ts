import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { openFile, runCommand } from './openWorkbench';

/** Opens a plan with its outline and the Problems panel, waits until its findings are drawn or do not come, and takes a picture. */
export async function takeScreenshot(page: Page, plan: string, file: string): Promise<void> {
  await openFile(page, plan);
  const squiggle = page.locator('.squiggly-info, .squiggly-warning, .squiggly-error').first();
  const hasFindings = await squiggle.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false,
  );
  if (!hasFindings) console.error(`No squiggle in ${plan} after 10 s; the picture shows it without.`);
  await page.keyboard.press('Control+Shift+m');
  await page
    .locator(hasFindings ? '.markers-panel .monaco-list-row' : '.markers-panel')
    .first()
    .waitFor();
  await runCommand(page, 'View: Show Planquill');
  // The outline, and the list of all plans below it.
  const panes = page.locator('.part.sidebar .pane');
  for (const pane of [panes.first(), panes.last()])
    await pane.locator('.monaco-list-row[aria-level="2"]').first().waitFor();
  await page.locator('.notifications-toasts .notification-toast').waitFor({ state: 'detached' });
  await mkdir(dirname(file), { recursive: true });
  await page.screenshot({ path: file });
}
