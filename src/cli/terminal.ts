import type { Output } from './output';

/** Milliseconds after which a run shows its progress. */
const patience = 1000;

/**
 * Output to the streams of a process. Progress is one line on stderr that overwrites itself; it is cleared before any other
 * line.
 */
export function terminalOutput({ stdout, stderr, env }: NodeJS.Process): Output {
  const started = Date.now();
  let shown = '';
  const clear = () => {
    if (shown !== '') stderr.write(`\r${' '.repeat(shown.length)}\r`);
    shown = '';
  };
  return {
    out(line) {
      clear();
      stdout.write(`${line}\n`);
    },
    error(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    progress(done, total) {
      if (!stderr.isTTY || Date.now() - started < patience) return;
      const line = `Checking plans: ${done} of ${total}`;
      if (done % 25 !== 0 && shown !== '') return;
      stderr.write(`\r${line}`);
      shown = line;
    },
    colour: showsColour(stdout, env),
  };
}

/** NO_COLOR (no-color.org) and FORCE_COLOR (force-color.org) override the terminal. */
function showsColour(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] && env['FORCE_COLOR'] !== '0') return true;
  return stream.isTTY === true && stream.hasColors();
}
