import assert from 'node:assert/strict';
import { sectionOfAnchor } from '../../../../src/core/markdown/queries/anchors';
import { Snapshot } from '../../../../src/core/markdown/snapshot';

suite('The section of an anchor', () => {
  const { sections } = Snapshot.parse(
    'Lead.\n\n# My Plan: 2.0\n\n## Größe\n\n## 背景\n\nPart `a_b`\n---\n\n## Größe\n',
  );
  const titleOf = (anchor: string) => sections[sectionOfAnchor(sections, anchor) ?? -1]?.title;

  test('has the words of the heading, whatever their language', () => {
    assert.equal(titleOf('my-plan-20'), 'My Plan: 2.0');
    assert.equal(titleOf('Part-a_b'), 'Part a_b');
    assert.equal(titleOf('背景'), '背景');
    assert.equal(titleOf('%E8%83%8C%E6%99%AF'), '背景');
  });

  test('is the second of that title where the anchor counts', () => {
    assert.equal(sectionOfAnchor(sections, 'größe-1'), 5);
    assert.equal(sectionOfAnchor(sections, 'größe'), 2);
  });

  test('is none for other words', () => {
    assert.equal(sectionOfAnchor(sections, 'gone'), undefined);
    assert.equal(sectionOfAnchor(sections, ''), undefined);
    assert.equal(sectionOfAnchor(sections, '100%'), undefined);
  });
});
