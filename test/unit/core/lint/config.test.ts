import assert from 'node:assert/strict';
import { mergeConfigs } from '../../../../src/core/lint/config';

suite('A configuration', () => {
  test('of an inner folder adds to that of the outer one', () => {
    const outer = { template: 'a.md', rules: { 'empty-table': 'error', 'empty-section': 'off' } } as const;
    const inner = { rules: { 'empty-table': 'hint' } } as const;
    assert.deepEqual(mergeConfigs(outer, inner), {
      template: 'a.md',
      rules: { 'empty-table': 'hint', 'empty-section': 'off' },
    });
  });
});
