import assert from 'node:assert/strict';
import { ReferenceCheck } from '../../../../src/core/workspace/referenceCheck';
import { planOf } from '../../../support/lint';
import { memoryFiles } from '../../../support/memoryFiles';

/** Asserts which of a plan's links are missing when nothing above its folder may be searched: a home folder, a whole disk. */
async function assertMissing(links: readonly string[], expected: readonly string[]) {
  const files = {
    ...memoryFiles({ '/home/plan.md': '', '/home/spec.md': '', '/home/notes/b.md': '' }),
    parent: () => undefined,
  };
  const check = new ReferenceCheck(files, '/home/plan.md');
  await check.look(planOf(`# A\n\n${links.map(link => `[x](${link})`).join(' ')}\n`));
  assert.deepEqual([...(check.missing ?? [])], expected);
}

suite('The references of a plan at the top of what may be searched', () => {
  test('are found beside it and below', () =>
    assertMissing(['spec.md', './notes/b.md', 'notes/b', '/notes/b.md'], []));

  test('are told when they are missing', () => assertMissing(['design.md', 'spec.md'], ['design.md']));
});
