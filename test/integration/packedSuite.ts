import { runSuite } from './runSuite';

/** Entry of the extension host in a window where the packed extension is installed. */
export async function run(): Promise<void> {
  await runSuite(name => name.endsWith('.packed.test.js'));
}
