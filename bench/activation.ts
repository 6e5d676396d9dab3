import { commands, extensions, Uri, version, window, workspace } from 'vscode';

declare global {
  /** Where VS Code keeps the moments that it marks in this process. */
  var MonacoPerformanceMarks: { getMarks(): readonly { name: string; startTime: number }[] } | undefined;
}

/** The extension that is measured. */
const id = process.env['PLANQUILL_BENCH_EXTENSION'] ?? '';
/** Opening a plan is what activates it; this one lies in the examples. */
const plan = 'specs/001-user-login/plan.md';
const patience = 60_000;

/**
 * Runs in the extension host: opens a plan, as a person does, and prints what VS Code itself measured of the extension, in
 * its own whole milliseconds.
 *
 * `Load Code` of its Startup Performance page is no use: that clock also runs while others that the same document activates
 * are loaded. VS Code's marks stand right around the loading. `Call Activate` has the clock right around `activate`.
 */
export async function run(): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  const extension = extensions.getExtension(id);
  if (!folder || !extension) throw new Error(`The window has no folder, or not the extension ${id}.`);
  await window.showTextDocument(Uri.joinPath(folder.uri, plan));
  await wait('the extension to be active', () => extension.isActive || undefined);
  const codeLoading = mark('didLoadExtensionCode') - mark('willLoadExtensionCode');
  console.log(JSON.stringify({ codeLoading, activateCall: await activateCall(), vscode: version }));
}

function mark(moment: string): number {
  const marks = globalThis.MonacoPerformanceMarks?.getMarks() ?? [];
  const found = marks.find(({ name }) => name === `code/extHost/${moment}/${id}`);
  if (!found) throw new Error(`VS Code has no mark ${moment}.`);
  return found.startTime;
}

/** Undefined for an extension whose `activate` does nothing. */
async function activateCall(): Promise<number | undefined> {
  if (process.env['PLANQUILL_BENCH_LOADING_ALONE']) return undefined;
  await commands.executeCommand('perfview.show');
  return wait('the Startup Performance page', callActivate);
}

/** The column `Call Activate` of the extension's row in the page, once it is there. */
function callActivate(): number | undefined {
  const page = workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText() ?? '';
  const rows = page.split('\n').map(line => line.split('|').map(cell => cell.trim()));
  const column = rows.find(cells => cells.includes('Call Activate'))?.indexOf('Call Activate') ?? -1;
  const cell = rows.find(cells => cells[1] === id)?.[column];
  return cell === undefined ? undefined : Number(cell);
}

async function wait<Value>(what: string, look: () => Value | undefined): Promise<Value> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const value = look();
    if (value !== undefined) return value;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain for ${what}.`);
}
