/**
 * From the press of a key to the frame that shows it, in a long plan in the real VS Code: without the extension, with it, and
 * with its outline open. The three windows are open at once and take turns, so that what else the machine does meets all
 * alike. Prints the figures as JSON.
 *
 * Usage: node dist/bench/typing.mjs PLAN
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../test/workbench/browser';
import { endOnInterruption } from '../test/workbench/interruption';
import { openFile, quietSettings, runCommand } from '../test/workbench/openWorkbench';
import { type Server, startServer } from '../test/workbench/server';
import { runMain, WorkbenchError } from '../test/workbench/workbenchError';
import { workbenchUrl } from '../test/workbench/workbenchUrl';

const windows = ['without Planquill', 'with Planquill', 'with its outline open'] as const;

/** A line of text, and one that is a row of the outline. */
const places = { 'in a paragraph': /^\p{L}.{20,60}$/u, 'in a heading': /^#{2,4} .{3,40}$/u };
/**
 * The milliseconds between two keys: as a person types; so slowly that the plan is read after every key; and as the keyboard
 * repeats a key that is held down.
 */
const paces = { 'typed fast': 120, 'typed slowly': 250, 'held down': 33 };
const situations = [
  { place: 'in a paragraph', pace: 'typed fast' },
  { place: 'in a paragraph', pace: 'held down' },
  { place: 'in a paragraph', pace: 'typed slowly' },
  { place: 'in a heading', pace: 'typed slowly' },
] as const;
const rounds = 5;
const keysInRound = 20;
/** What a window gets to come to rest before and after a turn; milliseconds. */
const settling = 800;

interface Window {
  readonly name: (typeof windows)[number];
  readonly page: Page;
}

await runMain(async () => {
  const [plan] = process.argv.slice(2);
  if (plan === undefined) throw new WorkbenchError('Usage: node dist/bench/typing.mjs PLAN');
  const folder = await mkdtemp(join(tmpdir(), 'planquill-typing-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  endOnInterruption(removeFolder);
  try {
    const text = await readFile(plan, 'utf8');
    await mkdir(join(folder, 'specs', '001-long'), { recursive: true });
    await writeFile(join(folder, 'specs', '001-long', 'plan.md'), text);
    console.log(JSON.stringify(await inVSCode(folder, text)));
    return 0;
  } finally {
    await removeFolder();
  }
});

async function inVSCode(folder: string, text: string) {
  const server = await startServer({
    settings: quietSettings('dark'),
    trusted: true,
  });
  try {
    const browser = await launchBrowser();
    try {
      const opened: Window[] = [];
      for (const name of windows)
        opened.push({ name, page: await openWindow(browser, server, folder, name) });
      return await typeInTurns(opened, text);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function openWindow(
  browser: Browser,
  server: Server,
  folder: string,
  name: Window['name'],
): Promise<Page> {
  // A context of its own: windows of one profile would share their state.
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript({ path: resolve('bench/typingClock.js') });
  const url = new URL(workbenchUrl(server.port, { open: folder, extension: resolve('.') }));
  if (name === 'without Planquill') url.searchParams.delete('payload');
  await page.goto(url.href);
  await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 });
  await openFile(page, 'specs/001-long/plan.md');
  if (name !== 'without Planquill') {
    await runCommand(page, 'View: Show Planquill');
    await page.locator('.part.sidebar .monaco-list-row[aria-level="1"]').first().waitFor({ timeout: 60_000 });
  }
  if (name !== 'with its outline open') await runCommand(page, 'View: Show Explorer');
  return page;
}

/** Every situation in all windows, which take turns, and turns at being first. */
async function typeInTurns(opened: readonly Window[], text: string) {
  const figures = situations.map(({ place, pace }) => ({
    ...{ place, pace },
    pause: paces[pace],
    lines: linesBeyondTheMiddle(text, places[place]),
    windows: opened.map(({ name, page }) => ({ tool: name, page, times: [] as number[] })),
  }));
  // The first round is not counted: code is compiled in it.
  for (const { page } of opened) await type(page, figures[0]?.lines[rounds] ?? 1, paces['typed fast']);
  for (const { pause, lines, windows } of figures) {
    for (let round = 0; round < rounds; round += 1) {
      for (const { page, times } of round % 2 === 0 ? windows : windows.toReversed())
        times.push(...(await type(page, lines[round] ?? 1, pause)));
    }
  }
  return figures.map(({ place, pace, pause, windows }) => ({
    ...{ place, pace, pause },
    windows: windows.map(({ tool, times }) => {
      times.sort((a, b) => a - b);
      return { tool, p50: quantile(times, 0.5), p95: quantile(times, 0.95), keys: times.length };
    }),
  }));
}

/** The numbers of some lines that a pattern fits; a turn's line is not the next turn's. */
function linesBeyondTheMiddle(text: string, pattern: RegExp): readonly number[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => (index > lines.length / 2 && pattern.test(line) ? [index + 1] : []));
}

/** Types letters at the end of a line and gives their times. */
async function type(page: Page, line: number, pause: number): Promise<readonly number[]> {
  await page.bringToFront();
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').fill(`:${line}`);
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.waitForTimeout(settling);
  await page.evaluate('takeKeyTimes()');
  for (let key = 0; key < keysInRound; key += 1) {
    await page.keyboard.press('abcde'.charAt(key % 5));
    await page.waitForTimeout(pause);
  }
  await page.waitForTimeout(settling);
  return page.evaluate('takeKeyTimes()') as Promise<readonly number[]>;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
