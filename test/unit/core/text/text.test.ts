import assert from 'node:assert/strict';
import { applyEdits, lineEndingOf } from '../../../../src/core/text/edits';
import { lineStartsOf, positionAt } from '../../../../src/core/text/positions';

suite('Positions', () => {
  test('CRLF, LF and a lone CR each end one line', () => {
    assert.deepEqual(lineStartsOf('a\r\nb\nc\rd'), [0, 3, 5, 7]);
  });

  test('characters are UTF-16 code units', () => {
    const text = '😀x\ny';
    assert.deepEqual(positionAt(lineStartsOf(text), text.indexOf('x')), { line: 0, character: 2 });
    assert.deepEqual(positionAt(lineStartsOf(text), text.indexOf('y')), { line: 1, character: 0 });
  });
});

suite('Edits', () => {
  test('are applied whatever their order', () => {
    const edits = [
      { range: { start: 2, end: 3 }, newText: 'C' },
      { range: { start: 0, end: 0 }, newText: '>' },
    ];
    assert.equal(applyEdits('abc', edits), '>abC');
  });

  test('that overlap are refused as a whole', () => {
    const edits = [
      { range: { start: 0, end: 2 }, newText: '' },
      { range: { start: 1, end: 3 }, newText: '' },
    ];
    assert.throws(() => applyEdits('abc', edits), RangeError);
  });

  test('keep the line ending that a text uses most', () => {
    assert.equal(lineEndingOf('a\r\nb\r\nc\n'), '\r\n');
    assert.equal(lineEndingOf('a'), '\n');
  });
});
