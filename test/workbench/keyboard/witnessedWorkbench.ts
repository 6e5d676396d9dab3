import type { Page } from 'playwright-core';
import { openFile, openWorkbench, type Workbench, type WorkbenchOptions } from '../openWorkbench';
import { Witness } from './witness';

/** A window, and what its extension host says of the editor. */
export interface WitnessedWorkbench {
  readonly workbench: Workbench;
  readonly witness: Witness;
}

export async function openWitnessed(options: WorkbenchOptions): Promise<WitnessedWorkbench> {
  const witness = new Witness();
  const module = 'dist/test/integration/witness.js';
  const workbench = await openWorkbench({
    ...options,
    witness: { module, hear: line => witness.hear(line) },
  });
  return { workbench, witness };
}

/** Opens a plan by its path in the workspace, and waits until its findings are drawn. */
export async function openPlan(page: Page, witness: Witness, plan: string): Promise<void> {
  await openFile(page, plan);
  await witness.seen(plan, ({ path }) => path === plan);
  await page.locator('.squiggly-info, .squiggly-warning').first().waitFor();
}
