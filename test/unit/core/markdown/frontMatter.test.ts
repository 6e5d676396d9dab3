import assert from 'node:assert/strict';
import { frontMatterOf, frontMatterValuesIn } from '../../../../src/core/markdown/queries/frontMatter';
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

  test('loses no key to a line that is no plain YAML', () =>
    assert.deepEqual(
      entriesOf(
        '---\nthread (*optional): <a url>\n[x]\n  {{ y }}\nstatus: Draft\n%TAG !e! tag:\n@owner: Ana\n---\n\n# T\n',
      ),
      [
        ['thread (*optional)', '<a url>'],
        ['status', 'Draft'],
        ['@owner', 'Ana'],
      ],
    ));

  test('gives the plain values, nested and listed', () => {
    assert.deepEqual(
      valuesOf('---\na: x # y\nb: ["c d", e]\nf:\n  - g\n  - h: i\nj (*k): "l # m"\n# n: o\n---\n\n# T\n'),
      ['x', 'c d', 'e', 'g', 'h: i', 'i', 'l # m'],
    );
    assert.deepEqual(valuesOf('+++\na = "b"\nc = [1, \'d\']\n[e]\n+++\n\n# T\n'), ['b', '1', 'd']);
  });

  test('is at the beginning of a document alone, and closed', () => {
    assert.deepEqual(entriesOf('# T\n\n---\nstatus: Draft\n---\n'), []);
    assert.deepEqual(entriesOf('---\nstatus: Draft\n'), []);
  });
});

function valuesOf(text: string): readonly string[] {
  return Snapshot.parse(text).sections.flatMap(section =>
    frontMatterValuesIn(section).map(({ start, end }) => section.source.slice(start, end)),
  );
}

function entriesOf(text: string): readonly (readonly string[])[] {
  return Snapshot.parse(text).sections.flatMap(section =>
    frontMatterOf(section).map(({ key, value }) => [key, value]),
  );
}
