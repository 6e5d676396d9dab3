import assert from 'node:assert/strict';
import { plainParagraph } from '../../../../src/core/markdown/plainParagraph';

suite('A paragraph as text', () => {
  test('has no marks of code, links and emphasis', () =>
    assert.equal(
      plainParagraph('Reports `**Rationale**:` and `` `x` ``, *as* [the page](page.md) has it.\n'),
      'Reports **Rationale**: and `x`, as the page has it.',
    ));
});
