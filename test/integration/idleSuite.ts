import { runSuite } from './runSuite';

/** Entry of the extension host in a window where the packed extension is installed and the folder holds no Markdown. */
export async function run(): Promise<void> {
  await runSuite(name => name.endsWith('.idle.test.js'));
}
