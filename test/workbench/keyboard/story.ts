import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../openWorkbench';
import { builtInPlan } from './builtInPlan';
import { makePlan, withWorkspace } from './planMaking';
import { openPlan, openWitnessed } from './witnessedWorkbench';
import { Writer } from './writer';

/** The stops that are worth a picture, by what is selected there; a last picture shows the written plan. */
const pictured = [
  'specs/001-audit-log/spec.md',
  '[e.g., Python 3.11]',
  '| id | UUID | Primary key | Auto-generated |',
  '| [Risk 1] | High/Medium/Low | High/Medium/Low | [How to mitigate] |',
  '- [ ] Implement data models',
];

/** Takes pictures of the built-in plan as it is written by keys alone, from the template until nothing is left. */
export async function takeStory(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await withWorkspace(async workspace => {
    const plan = await makePlan(workspace, builtInPlan);
    const { workbench, witness } = await openWitnessed({
      folder: workspace,
      theme: 'light',
      viewport: { width: 1200, height: 750 },
      settings: { 'editor.minimap.enabled': false, 'editor.fontSize': 13 },
    });
    const { page } = workbench;
    try {
      await openPlan(page, witness, plan);
      await runCommand(page, 'View: Show Planquill');
      await page.locator('.part.sidebar .monaco-list-row[aria-level="2"]').first().waitFor();
      await runCommand(page, 'View: Focus Active Editor Group');
      await page.locator('.monaco-editor.focused').waitFor();
      let picture = 0;
      await new Writer(page, witness).write(builtInPlan.steps, async step => {
        const at = builtInPlan.steps[step]?.at;
        if (at !== undefined && !pictured.includes(at)) return;
        picture += 1;
        await page.screenshot({ path: join(folder, `story-${picture}.png`) });
      });
    } finally {
      await workbench.close();
    }
  });
}
