/**
 * A real VS Code window in a browser that a script can drive and look at:
 *
 *   const workbench = await openWorkbench({ folder: 'examples', theme: 'dark' });
 *   await openFile(workbench.page, 'specs/001-user-login/plan.md');
 *   await workbench.page.screenshot({ path: '/tmp/window.png' });
 *   await workbench.close();
 */
import { resolve } from 'node:path';
import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { type Server, startServer } from './server';
import { workbenchUrl } from './workbenchUrl';

export const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'hc-dark': 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
} as const;

export type Theme = keyof typeof themes;

/** Settings for windows that are looked at or tested: nothing but the editor and what the extension adds. */
export function quietSettings(theme: Theme): Readonly<Record<string, unknown>> {
  return {
    'workbench.colorTheme': themes[theme],
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'chat.disableAIFeatures': true,
    'extensions.ignoreRecommendations': true,
    // A browser saves after a second by default. A test that types would leave its text to the next one.
    'files.autoSave': 'off',
    'git.enabled': false,
    'git.openRepositoryInParentFolders': 'never',
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'window.commandCenter': false,
  };
}

export interface WorkbenchOptions {
  /** The folder or `.code-workspace` file to open; an empty window when absent. */
  readonly folder?: string;
  readonly theme?: Theme;
  /** False opens the window in Restricted Mode. */
  readonly trusted?: boolean;
  readonly port?: number;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A module that the extension host runs, and what hears its console. */
  readonly witness?: { readonly module: string; hear(line: string): void };
}

export interface Workbench {
  readonly page: Page;
  readonly url: string;
  close(): Promise<void>;
}

/** Opens VS Code with the extension of this checkout and waits until the window is drawn. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const server = await startServer({
    ...(options.port === undefined ? {} : { port: options.port }),
    settings: { ...quietSettings(options.theme ?? 'dark'), ...options.settings },
    trusted: options.trusted ?? true,
  });
  try {
    return await openWindow(server, options);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function openWindow(server: Server, options: WorkbenchOptions): Promise<Workbench> {
  const browser = await launchBrowser();
  try {
    return await openPage(browser, server, options);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function openPage(browser: Browser, server: Server, options: WorkbenchOptions): Promise<Workbench> {
  const light = options.theme === 'light' || options.theme === 'hc-light';
  const page = await browser.newPage({
    viewport: options.viewport ?? { width: 1440, height: 900 },
    colorScheme: light ? 'light' : 'dark',
  });
  const url = workbenchUrl(server.port, {
    ...(options.folder === undefined ? {} : { open: resolve(options.folder) }),
    extension: resolve('.'),
    ...(options.witness === undefined ? {} : { tests: resolve(options.witness.module) }),
  });
  const { witness } = options;
  if (witness !== undefined) {
    // The smoke-test driver of VS Code calls these two when the page has them.
    await page.exposeFunction('codeAutomationLog', (_: string, args: unknown[]) =>
      witness.hear(format(...args)),
    );
    await page.exposeFunction('codeAutomationExit', () => undefined);
  }
  await page.goto(url);
  await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 });
  return {
    page,
    url,
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** Runs a command from the palette by its title. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input');
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.keyboard.press('Enter');
}

/** Opens a file of the workspace by its path. */
export async function openFile(page: Page, path: string): Promise<void> {
  await page.keyboard.press('Control+p');
  const input = page.locator('.quick-input-widget input');
  await input.waitFor();
  await input.fill(path);
  // A file that was open before stands first until the search is over.
  const [name = '', folder = ''] = path.split('/').toReversed();
  await page
    .locator('.quick-input-list .monaco-list-row.focused', { hasText: name })
    .filter({ hasText: folder })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.monaco-editor .view-lines').first().waitFor();
}
