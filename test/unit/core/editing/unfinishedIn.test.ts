import assert from 'node:assert/strict';
import { type OutlineItem, outlineOf } from '../../../../src/core/document/outline';
import { unfinishedIn } from '../../../../src/core/editing/unfinishedIn';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { lintOf, planOf } from '../../../support/lint';
import { withMarkers } from '../../../support/markers';

/** The text with markers around the place to go on in the section of a title. */
function placeIn(text: string, title: string): string {
  const { findings, placeOf } = lintOf(text);
  const item = find(outlineOf(planOf(text), findings), title);
  const linted = { findings, placeOf, snapshot: Snapshot.parse(text) };
  return withMarkers(text, [unfinishedIn(linted, item)]);
}

function find(items: readonly OutlineItem[], title: string): OutlineItem {
  const all = (list: readonly OutlineItem[]): readonly OutlineItem[] =>
    list.flatMap(item => [item, ...all(item.children)]);
  return all(items).find(item => item.title === title) ?? assert.fail(title);
}

suite('Where a section goes on', () => {
  test('is its first unfilled place, and not that of another section', () => {
    const text = (mark: (token: string) => string) =>
      `# Implementation Plan: A\r\n\r\n**Created**: [DATE]\r\n\r\n## Context\r\n\r\n👩‍🚀\t${mark('[Specific outcomes]')}\r\n\r\n### More\r\n\r\n[Specific outcomes]\r\n`;
    assert.equal(
      placeIn(
        text(token => token),
        'Context',
      ),
      text(token => `«${token}»`),
    );
  });

  test('is its first open task where nothing is unfilled, in a sub-section too', () => {
    assert.equal(
      placeIn('# A\n\n## B\n\n- [x] One\n\n### C\n\n- [x] Two\n  - [ ] Three\n', 'B'),
      '# A\n\n## B\n\n- [x] One\n\n### C\n\n- [x] Two\n  «»- [ ] Three\n',
    );
  });

  test('is its heading where nothing is open', () => {
    assert.equal(placeIn('# A\n\nB\n---\n\nText.\n', 'B'), '# A\n\n«»B\n---\n\nText.\n');
  });
});
