import { runSuite } from './runSuite';

/** Entry of the extension host in a trusted window, with the extension of the checkout. */
export async function run(): Promise<void> {
  await runSuite(name => /^\w+\.test\.js$/u.test(name));
}
