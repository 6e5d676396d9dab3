import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { openFile, runCommand } from './openWorkbench';

/** Opens a plan with its outline and the Problems panel, waits until its findings are drawn, and takes a picture. */
export async function takeScreenshot(page: Page, plan: string, file: string): Promise<void> {
  await openFile(page, plan);
  await page
    .locator('.squiggly-info, .squiggly-warning, .squiggly-error')
    .first()
    .waitFor({ timeout: 30_000 });
  await page.keyboard.press('Control+Shift+m');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await runCommand(page, 'View: Show Planquill');
  await page.locator('.pane-body .monaco-list-row[aria-level="2"]').first().waitFor();
  await page.locator('.notifications-toasts .notification-toast').waitFor({ state: 'detached' });
  await mkdir(dirname(file), { recursive: true });
  await page.screenshot({ path: file });
}
