import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../openWorkbench';
import { builtInPlan } from './builtInPlan';
import { makePlan, withWorkspace } from './planMaking';
import { openPlan, openWitnessed } from './witnessedWorkbench';
import { Writer } from './writer';

/** The stops that are worth a picture, by what is selected there, between the untouched and the written plan. */
const pictured = [
  '[e.g., Python 3.11]',
  '| id | UUID | Primary key | Auto-generated |',
  '| [Risk 1] | High/Medium/Low | High/Medium/Low | [How to mitigate] |',
  '- [ ] Implement data models',
];

const viewport = { width: 1200, height: 750 };
/** The window without its title bar, which names the host of the extension. */
const belowTitle = { x: 0, y: 30, width: viewport.width, height: viewport.height - 30 };

/** Takes pictures of the built-in plan as it is written by keys alone, from the template until nothing is left. */
export async function takeStory(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await withWorkspace(async workspace => {
    const plan = await makePlan(workspace, builtInPlan);
    const { workbench, witness } = await openWitnessed({
      folder: workspace,
      theme: 'light',
      viewport,
      settings: { 'editor.minimap.enabled': false, 'editor.fontSize': 13 },
    });
    const { page } = workbench;
    try {
      await openPlan(page, witness, plan);
      await runCommand(page, 'View: Show Planquill');
      // The outline, and the list of all plans below it.
      const panes = page.locator('.part.sidebar .pane');
      for (const pane of [panes.first(), panes.last()])
        await pane.locator('.monaco-list-row[aria-level="2"]').first().waitFor();
      await runCommand(page, 'View: Focus Active Editor Group');
      await page.locator('.monaco-editor.focused').waitFor();
      let pictures = 0;
      const takePicture = () => {
        pictures += 1;
        return page.screenshot({ path: join(folder, `story-${pictures}.png`), clip: belowTitle });
      };
      await takePicture();
      await new Writer(page, witness).write(builtInPlan.steps, async step => {
        const at = builtInPlan.steps[step]?.at;
        if (at === undefined || pictured.includes(at)) await takePicture();
      });
    } finally {
      await workbench.close();
    }
  });
}
