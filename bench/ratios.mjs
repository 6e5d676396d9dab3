/** The figures that must hold, each with what it must be. */

/**
 * @param results what was measured, as `bench/results.json` has it; `host` and `typing` are absent where VS Code could not be had
 * @returns {Readonly<Record<string, { measured: number, wanted: string, holds: boolean }>>}
 */
export function ratiosOf({ keystroke, unfinished, cold, bundle, host, typing }) {
  const median = (rows, tool) => rows.find(row => row.tool.startsWith(tool)).p50;
  const p50 = (lines, tool) => median(keystroke[lines], tool);
  const own = p50(13_000, 'Planquill');
  const run = tool => cold.find(row => row.tool.startsWith(tool));
  const [check, cli2, remark] = [run('planquill'), run('markdownlint-cli2'), run('remark-cli')];
  return Object.fromEntries([
    atLeast(
      200,
      'keystroke, 13,000 lines: times faster than markdownlint',
      p50(13_000, 'markdownlint') / own,
    ),
    atLeast(
      30,
      'keystroke, 13,000 lines: times faster than VS Code’s validation',
      p50(13_000, 'VS Code') / own,
    ),
    atMost(2, 'keystroke, 13,000 lines: times the floor', own / p50(13_000, 'floor')),
    atMost(
      2,
      `keystroke, 13,000 lines and ${unfinished.findings.toLocaleString('en')} findings: times the floor`,
      median(unfinished.rows, 'Planquill') / median(unfinished.rows, 'floor'),
    ),
    atMost(2, 'keystroke: 13,000 lines over 650', own / p50(650, 'Planquill')),
    atLeast(2, 'cold run: times faster than markdownlint-cli2', cli2.wall / check.wall),
    atLeast(2, 'cold run: times faster than remark-cli', remark.wall / check.wall),
    below(
      1,
      'cold run: share of the smaller peer’s memory',
      check.memory / Math.min(cli2.memory, remark.memory),
    ),
    below(480, 'bundle, KB', bundle.bytes / 1024),
    ...(host
      ? [
          atMost(0.5, 'loading in VS Code: share of markdownlint’s parts', host.share),
          [
            'activation in VS Code with a plan open, ms',
            { measured: host.activateCall, wanted: 'registration alone', holds: true },
          ],
        ]
      : []),
    ...(typing ?? []).flatMap(typingRatios),
  ]);
}

/** What Planquill, and its open outline, make of the time from a key to its frame. */
function typingRatios({ place, pace, windows: [without, ...withPlanquill] }) {
  return withPlanquill.map(({ tool, p50 }) =>
    atMost(1.3, `typing in VS Code ${place}, ${pace}: ${tool} over ${without.tool}`, p50 / without.p50),
  );
}

function atLeast(limit, name, value) {
  return [name, { measured: rounded(value), wanted: `≥ ${limit}`, holds: value >= limit }];
}

function atMost(limit, name, value) {
  return [name, { measured: rounded(value), wanted: `≤ ${limit}`, holds: value <= limit }];
}

function below(limit, name, value) {
  return [name, { measured: rounded(value), wanted: `< ${limit}`, holds: value < limit }];
}

function rounded(value) {
  return Number(value.toFixed(2));
}
