import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Range, rangeContains, rangesOverlap } from '../../../../src/core/text/positions';
import { RangeIndex } from '../../../../src/core/text/rangeIndex';

const anyRange = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 8 }))
  .map(([start, length]): Range => ({ start, end: start + length }));

test('An index of ranges answers as a search through all of them does', () => {
  fc.assert(
    fc.property(fc.array(anyRange, { maxLength: 12 }), anyRange, (ranges, asked) => {
      const index = new RangeIndex(ranges);
      assert.equal(
        index.overlaps(asked),
        ranges.some(range => rangesOverlap(range, asked)),
      );
      assert.equal(
        index.contains(asked),
        ranges.some(range => rangeContains(range, asked)),
      );
      assert.equal(
        index.hasWithin(asked),
        ranges.some(range => rangeContains(asked, range)),
      );
      assert.equal(
        index.has(asked),
        ranges.some(({ start, end }) => start === asked.start && end === asked.end),
      );
    }),
  );
});
