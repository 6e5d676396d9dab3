import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** Runs the built test files whose names fit, in the extension host, and reports the counts to the harness. */
export async function runSuite(isTestFile: (name: string) => boolean): Promise<void> {
  // The window needs a few seconds for its first command on a slow machine.
  const mocha = new Mocha({ ui: 'tdd', timeout: 20_000, color: true, ...grep(process.env['MOCHA_GREP']) });
  for (const name of readdirSync(__dirname).toSorted())
    if (isTestFile(name)) mocha.addFile(join(__dirname, name));
  const failed = await new Promise<number>(done => {
    const runner = mocha.run(failures => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      const report = process.env['PLANQUILL_TEST_REPORT'];
      if (report)
        writeFileSync(report, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
      done(failures);
    });
  });
  if (failed > 0) throw new Error(`${failed} tests failed.`);
}

function grep(pattern: string | undefined): { grep?: string } {
  return pattern ? { grep: pattern } : {};
}
