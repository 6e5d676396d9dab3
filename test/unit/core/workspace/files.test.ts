import assert from 'node:assert/strict';
import { largestFile, textFileOf, whyNotRead } from '../../../../src/core/workspace/files';

suite('A file', () => {
  test('is not read when it is none, or too large', () => {
    assert.deepEqual(whyNotRead({ kind: 'folder', size: 0 }), { code: 'folder' });
    assert.deepEqual(whyNotRead({ kind: 'other', size: 0 }), { code: 'no-file' });
    assert.equal(whyNotRead({ kind: 'file', size: largestFile + 1 })?.code, 'too-large');
    assert.equal(whyNotRead({ kind: 'file', size: largestFile }), undefined);
  });

  test('gives no text when it has grown above the limit since its size was looked at', () => {
    const decoder = { decode: () => assert.fail('It was decoded.') };
    assert.deepEqual(textFileOf(new Uint8Array(largestFile + 1).fill(32), decoder), {
      problem: { code: 'too-large', data: { limit: '10 MB' } },
    });
  });
});
