import assert from 'node:assert/strict';
import type { TestCounts } from '../testCounts';
import { builtInPlan } from './builtInPlan';
import { chinesePlan } from './chinesePlan';
import { germanPlan } from './germanPlan';
import { findingsIn, makePlan, planText, withWorkspace } from './planMaking';
import type { PlanScript } from './script';
import { openPlan, openWitnessed, type WitnessedWorkbench } from './witnessedWorkbench';
import { Writer } from './writer';

const scripts = [builtInPlan, germanPlan, chinesePlan];

/**
 * Writes plans by keys alone in a real window, from the untouched template until `planquill check` finds nothing, and prints
 * for each how many gestures it took. A gesture is a key that is no text.
 */
export async function keyboardTests(): Promise<TestCounts> {
  console.log('\nPlans written by keys alone');
  return withWorkspace(async folder => {
    const window = await openWitnessed({ folder });
    let [passed, failed] = [0, 0];
    try {
      for (const script of scripts) {
        try {
          console.log(`  ${await written(script, folder, window)}`);
          passed += 1;
        } catch (error) {
          console.error(`  ${script.name}:`, error);
          failed += 1;
        }
      }
    } finally {
      await window.workbench.close();
    }
    return { passed, failed, skipped: 0 };
  });
}

/** Writes one plan and gives the line of the report. */
async function written(
  script: PlanScript,
  folder: string,
  { workbench: { page }, witness }: WitnessedWorkbench,
): Promise<string> {
  const plan = await makePlan(folder, script);
  const { length: findings } = await findingsIn(folder, plan);
  await openPlan(page, witness, plan);
  const writer = new Writer(page, witness);
  await writer.write(script.steps);
  const text = await planText(folder, plan);
  const { gestures } = writer;
  assert.deepEqual(await findingsIn(folder, plan), [], text);
  assertNothingLost(script, text);
  assert.ok(gestures <= script.limit(findings), `${gestures} gestures for ${findings} findings`);
  const settled = script.steps.filter(step => !('remove' in step)).length;
  assert.ok(settled >= findings * 0.75, `only ${settled} of ${findings} findings are settled by content`);
  return `${script.name}: ${findings} findings, ${gestures} gestures`;
}

/** What was typed and chosen stands in the plan, in the order of the script. */
function assertNothingLost({ steps }: PlanScript, text: string): void {
  let from = 0;
  for (const step of steps) {
    if ('remove' in step) continue;
    const content = 'write' in step ? step.write : step.choose;
    const at = text.indexOf(content, from);
    assert.ok(at >= 0, `${JSON.stringify(content)} is lost:\n${text}`);
    from = at + content.length;
  }
}
