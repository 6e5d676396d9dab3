import { runSuite } from './runSuite';

/** Entry of the extension host in a window in Restricted Mode. */
export async function run(): Promise<void> {
  await runSuite(name => name.endsWith('.restricted.test.js'));
}
