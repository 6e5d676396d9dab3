import assert from 'node:assert/strict';

/** In milliseconds of processor time. What takes less is not told from noise: collecting garbage, compiling. */
const noise = 20;

/** How often the ratio may be too large, on a machine that does much else, before it is believed. */
const attempts = 8;

/**
 * Asserts that a function takes time in proportion to the length of its input: for four times as much less than six times
 * as long. What takes time in proportion to the square takes sixteen times as long.
 *
 * @param make makes an input from the number of its parts
 * @param parts so many that a quadratic function would take far more than a millisecond
 */
export function assertLinear<Input>(
  run: (input: Input) => unknown,
  make: (parts: number) => Input,
  parts: number,
): void {
  const [short, long] = [make(parts), make(parts * 4)];
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    least = Math.min(
      least,
      timeOf(() => run(short)),
    );
    most = Math.min(
      most,
      timeOf(() => run(long)),
    );
    if (most < 6 * Math.max(least, noise)) return;
  }
  assert.fail(`${parts} parts take ${least.toFixed(1)} ms, four times as many ${most.toFixed(1)} ms.`);
}

function timeOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
