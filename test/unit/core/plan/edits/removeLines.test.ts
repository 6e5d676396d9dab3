import assert from 'node:assert/strict';
import { removeLines } from '../../../../../src/core/plan/edits/removeLines';
import { applyEdits } from '../../../../../src/core/text/edits';
import { readMarkers } from '../../../../support/markers';

suite('Removing lines', () => {
  for (const [title, marked, after] of [
    ['takes whole lines', 'a\n«b\nc»\nd\n', 'a\nd\n'],
    ['takes the indent and the white space around', 'a\n  «b» \nc\n', 'a\nc\n'],
    ['leaves one blank line of two', 'a\n\n«b»\n\nc\n', 'a\n\nc\n'],
    ['takes the blank line after the first line of the text', '«a»\n\nb\n', 'b\n'],
    ['takes the range alone where its line holds more', 'a «b» c\n', 'a  c\n'],
    ['takes the last line, which has no end', 'a\n«b»', 'a\n'],
  ] as const) {
    test(title, () => {
      for (const eol of ['\n', '\r\n']) {
        const { text, ranges } = readMarkers(marked.replaceAll('\n', eol));
        const [range] = ranges;
        assert.equal(
          applyEdits(text, [removeLines(range ?? assert.fail(), text)]),
          after.replaceAll('\n', eol),
        );
      }
    });
  }
});
