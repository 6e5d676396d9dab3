import assert from 'node:assert/strict';
import { pathAt } from '../../../../src/core/editing/pathAt';
import { planOf } from '../../../support/lint';
import { readMarkers } from '../../../support/markers';

/** The folder of the path at the marked place, and the text in which a name takes the place of the marked one. */
function pathIn(marked: string): { readonly folder: string; readonly text: string } | undefined {
  const { text, ranges } = readMarkers(marked);
  const path = pathAt(planOf(text), ranges[0] ?? { start: 0, end: 0 });
  if (!path) return undefined;
  const { range, lead, folder } = path;
  return { folder: folder.join('/'), text: `${text.slice(0, range.start)}${lead}X${text.slice(range.end)}` };
}

suite('The path at a cursor', () => {
  test('is in code, and goes on behind its last slash', () => {
    assert.deepEqual(pathIn('# P\r\n\r\n🚀 in `src/core/pl«»` now\r\n'), {
      folder: 'src/core',
      text: '# P\r\n\r\n🚀 in `src/core/X` now\r\n',
    });
    assert.deepEqual(pathIn('# 计划\n\n\t- `文档/«»`\n'), {
      folder: '文档',
      text: '# 计划\n\n\t- `文档/X`\n',
    });
  });

  test('is the selected reference, all of which is written anew', () => {
    assert.deepEqual(pathIn('# P\n\nSee [it](specs/«old.md»).\n'), undefined);
    assert.deepEqual(pathIn('# P\n\nSee [it](«specs/old.md»).\n'), {
      folder: 'specs',
      text: '# P\n\nSee [it](specs/X).\n',
    });
  });

  test('is nowhere in links, where the editor suggests paths, in sentences and in fences', () => {
    assert.equal(pathIn('# P\n\nSee [it](specs/«»).\n'), undefined);
    assert.equal(pathIn('# P\n\nRead and/or«» write.\n'), undefined);
    assert.equal(pathIn('# P\n\n```src/«»\n'), undefined);
  });
});
