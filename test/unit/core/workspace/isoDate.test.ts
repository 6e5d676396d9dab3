import assert from 'node:assert/strict';
import { isoDate } from '../../../../src/core/workspace/isoDate';

suite('A date', () => {
  test('is the one of its author, whatever day it is in Greenwich', () => {
    assert.equal(isoDate(new Date(2026, 10, 23, 0, 5)), '2026-11-23');
    assert.equal(isoDate(new Date(2026, 10, 23, 23, 55)), '2026-11-23');
  });
});
