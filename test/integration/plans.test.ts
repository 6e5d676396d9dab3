import assert from 'node:assert/strict';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { commands, languages, Position, type Uri, window } from 'vscode';
import { closeEditors, diagnosticsWhen, openInEditor, withFile, workspaceFile } from './editorEvents';

const existing = () => workspaceFile('specs/001-search/plan.md');
const text = '# Implementation Plan: A\n\n[DATE]\n';

/** VS Code keeps a closed document for minutes, so that each test has a folder of its own. */
let feature = 0;
const folder = () => workspaceFile(`specs/000-${feature}-listed`);
const plan = () => workspaceFile(`specs/000-${feature}-listed/plan.md`);

/** Writes a file as git, an agent or a shell does it: VS Code is told nothing. */
async function write(file: Uri, content: string): Promise<void> {
  await mkdir(dirname(file.fsPath), { recursive: true });
  await writeFile(file.fsPath, content);
}

const remove = (file: Uri) => rm(file.fsPath, { recursive: true, force: true });

suite('The list of plans', () => {
  setup(async () => {
    await openInEditor(workspaceFile('README.md'));
    feature += 1;
  });
  teardown(async () => {
    await closeEditors();
    await commands.executeCommand('planquill.clearClosedFindings');
    await remove(folder());
  });

  test('has a row for a plan that is made, renamed and deleted outside of VS Code, which opens it', async () => {
    await firstPlanIs(existing());
    await write(plan(), text);
    await firstPlanIs(plan());
    const renamed = workspaceFile(`specs/000-${feature}-renamed`);
    await rename(folder().fsPath, renamed.fsPath);
    await firstPlanIs(workspaceFile(`specs/000-${feature}-renamed/plan.md`));
    await remove(renamed);
    await firstPlanIs(existing());
  });

  test('has a row for a plan as long as it is there, when it is made and deleted in VS Code', async () => {
    await withFile(plan(), text, () => firstPlanIs(plan()));
    await firstPlanIs(existing());
  });

  test('opens a plan to the side', async () => {
    await firstPlanIs(existing());
    await focusFirstPlan();
    await commands.executeCommand('planquill.openPlanToSide', existing().toString());
    assert.equal(window.activeTextEditor?.document.uri.toString(), existing().toString());
    assert.equal(window.activeTextEditor?.viewColumn, 2);
  });

  test('puts the findings of plans that are not open into the Problems view, and takes them away', async () => {
    await write(plan(), text);
    await commands.executeCommand('planquill.checkAllPlans');
    assert.deepEqual(lines(plan()), [2]);
    // It is noticed when somebody else goes on writing.
    await write(plan(), `${text}\n[FEATURE NAME]\n`);
    await linesAre(plan(), 2, 4);
    await commands.executeCommand('planquill.clearClosedFindings');
    await linesAre(plan());
  });

  test('shows each finding once when a plan is opened after the check', async () => {
    await write(plan(), text);
    await commands.executeCommand('planquill.checkAllPlans');
    assert.deepEqual(lines(plan()), [2]);
    const editor = await openInEditor(plan());
    await editor.edit(edit => edit.insert(new Position(3, 0), '\n[FEATURE NAME]\n'));
    await linesAre(plan(), 2, 4);
  });

  test('tells of an id that another document of the feature does not define any more', async () => {
    const spec = workspaceFile(`specs/000-${feature}-listed/spec.md`);
    const requirements = '# Spec\n\n- **REQ-001**: In\n- **REQ-002**: Out\n';
    await write(spec, `${requirements}- **REQ-003**: Log\n`);
    await write(plan(), `${text}\n**Covers**: REQ-001, REQ-002, REQ-003\n`);
    // A search that began before the plan was written does not find it.
    while (String(lines(plan())) !== '2') await commands.executeCommand('planquill.checkAllPlans');
    await write(spec, requirements);
    await linesAre(plan(), 2, 4);
  });

  test('takes the findings of a plan away that is deleted', async () => {
    await write(plan(), text);
    await commands.executeCommand('planquill.checkAllPlans');
    assert.deepEqual(lines(plan()), [2]);
    await remove(folder());
    await linesAre(plan());
  });
});

/** The lines of Planquill's findings, from 0. */
function lines(uri: Uri): readonly number[] {
  const found = languages.getDiagnostics(uri).filter(({ source }) => source === 'planquill');
  return found.map(({ range }) => range.start.line).toSorted((a, b) => a - b);
}

async function linesAre(uri: Uri, ...expected: readonly number[]): Promise<void> {
  await diagnosticsWhen(uri, () => String(lines(uri)) === String(expected));
}

/** Puts the focus on the first document: the row above is its feature. */
async function focusFirstPlan(): Promise<void> {
  await commands.executeCommand('planquill.plans.focus');
  await commands.executeCommand('list.focusFirst');
  await commands.executeCommand('list.focusDown');
}

/** Opens the first document of the list until it is the expected one. Mocha's timeout ends a wait in vain. */
async function firstPlanIs(expected: Uri): Promise<void> {
  for (;;) {
    await focusFirstPlan();
    // A row may go away while it is chosen.
    await commands.executeCommand('list.select').then(undefined, () => undefined);
    if (window.activeTextEditor?.document.uri.toString() === expected.toString()) break;
    await new Promise(done => setTimeout(done, 100));
  }
  await closeEditors();
}
