import assert from 'node:assert/strict';
import { frontMatterOf } from '../../../../src/core/markdown/queries/frontMatter';
import { Snapshot } from '../../../../src/core/markdown/snapshot';

suite('Front matter', () => {
  test('is read as keys with the values on their lines', () =>
    assert.deepEqual(
      entriesOf('---\ntitle: A: b\r\nRelated spec:  "spec.md" \nstatus:Draft # so far\n---\n\n# T\n'),
      [
        ['title', 'A: b'],
        ['Related spec', '"spec.md"'],
        ['status', 'Draft # so far'],
      ],
    ));

  test('leaves out what is nested, listed, commented or empty', () =>
    assert.deepEqual(
      entriesOf('---\n# a: b\ntags:\n- x\n  y: z\nplan:\n  status: Done\nstatus: Draft\n---\n'),
      [['status', 'Draft']],
    ));

  test('is at the beginning of a document alone, and closed', () => {
    assert.deepEqual(entriesOf('# T\n\n---\nstatus: Draft\n---\n'), []);
    assert.deepEqual(entriesOf('---\nstatus: Draft\n'), []);
  });
});

function entriesOf(text: string): readonly (readonly string[])[] {
  return Snapshot.parse(text).sections.flatMap(section =>
    frontMatterOf(section).map(({ key, value }) => [key, value]),
  );
}
