import assert from 'node:assert/strict';
import { yamlScalar } from '../../../../src/core/text/yamlScalar';

suite('A key of YAML', () => {
  for (const [text, value] of [
    ['schema: ours', 'ours'],
    ['schema: ours\r\ncontext: |\r\n  schema: inner\r\n', 'ours'],
    ["# schema: old\nschema: ours # the team's\n", 'ours'],
    ['schema:\tours  \n', 'ours'],
    ['schema: "ours"  # quoted\n', 'ours'],
    ["schema: 'our # own'\n", 'our # own'],
    ['"schema": ours\n', 'ours'],
    ['schema: a#b\n', 'a#b'],
    ['schema: 我们的\n', '我们的'],
    ['---\ncreated: 2026-01-01\nschema : ours\n', 'ours'],
    ['context: |\n  schema: inner\n', undefined],
    ['rules:\n  schema: inner\n', undefined],
    ['schemas: ours\n', undefined],
    ['schema:\n', undefined],
    ['schema: # none yet\n', undefined],
    ['schema: |\n  ours\n', undefined],
    ['schema: "ours\n', undefined],
    ['schema: [ours]\n', undefined],
    ['schema:ours\n', undefined],
    ['', undefined],
  ] as const)
    test(`of ${JSON.stringify(text)} is ${value ?? 'none'}`, () =>
      assert.equal(yamlScalar(text, 'schema'), value));
});
