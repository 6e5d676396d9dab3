import assert from 'node:assert/strict';
import { linkedFile } from '../../../../src/core/workspace/linkedFile';
import { memoryFiles } from '../../../support/memoryFiles';

const files = memoryFiles({
  '/w/specs/001/plan.md': '',
  '/w/specs/001/src/near.ts': '',
  '/w/src/near.ts': '',
  '/w/src/far.ts': '',
  '/w/docs/notes.md': '',
  '/etc/secret.md': '',
});
const place = { document: '/w/specs/001/plan.md', root: '/w' };
const range = { start: 0, end: 0 };
const found = (path: string, reader = files) => linkedFile(reader, place, { path, range });

suite('The file of a link', () => {
  test('is the nearest one above the document, and may leave out `.md`', async () => {
    assert.equal(await found('src/near.ts'), '/w/specs/001/src/near.ts');
    assert.equal(await found('src/far.ts'), '/w/src/far.ts');
    assert.equal(await found('/docs/notes'), '/w/docs/notes.md');
    assert.equal(await found('../../src/far.ts'), '/w/src/far.ts');
  });

  test('is none where there is no file, or a folder', async () => {
    assert.equal(await found('src/gone.ts'), undefined);
    assert.equal(await found('docs/'), undefined);
    assert.equal(await found('./'), undefined);
  });

  test('never lies outside of the workspace folder, behind a symbolic link either', async () => {
    assert.equal(await found('../../../etc/secret.md'), undefined);
    const linked = { ...files, realPath: async (path: string) => path.replace('/w/docs', '/etc') };
    assert.equal(await found('docs/notes.md', linked), undefined);
    assert.equal(await found('src/far.ts', linked), '/w/src/far.ts');
  });
});
