import { runSuite } from './runSuite';

/** Entry of the extension host in a trusted window. */
export async function run(): Promise<void> {
  await runSuite(name => name.endsWith('.test.js') && !name.endsWith('.restricted.test.js'));
}
