import assert from 'node:assert/strict';
import { isGlob, matchesGlob } from '../../../../src/core/workspace/glob';

suite('A glob', () => {
  for (const [glob, yes, no] of [
    [
      'docs/**/*.plan.md',
      ['docs/a.plan.md', 'docs/x/y/a.plan.md', 'docs/.x/.plan.md'],
      ['docs/a.md', 'a.plan.md'],
    ],
    ['**/README.md', ['README.md', 'a/b/README.md'], ['a/readme.md', 'README.md/x']],
    ['keps/*/*/README.md', ['keps/a/b/README.md'], ['keps/README.md', 'keps/a/b/c/README.md']],
    [
      'plans/{login,sign-up}-?.md',
      ['plans/login-1.md', 'plans/sign-up-é.md'],
      ['plans/login-12.md', 'plans/x-1.md'],
    ],
    ['a/**', ['a/b', 'a/b/c', 'a'], ['b/a']],
    ['a**b.md', ['ab.md', 'axxb.md'], ['a/b.md']],
    ['[x].md', ['[x].md'], ['x.md']],
  ] as const) {
    test(glob, () => {
      assert.ok(isGlob(glob));
      assert.deepEqual(
        yes.filter(path => !matchesGlob(glob, path.split('/'))),
        [],
      );
      assert.deepEqual(
        no.filter(path => matchesGlob(glob, path.split('/'))),
        [],
      );
    });
  }

  for (const text of [
    '',
    '/',
    './',
    'docs/',
    'a//b',
    '../*.md',
    'docs\\*.md',
    '!a.md',
    '{a',
    '{a,b}'.repeat(7),
  ])
    test(`is not ${text}`, () => assert.ok(!isGlob(text)));

  test('takes no longer than its length times that of the path', () => {
    const name = 'a'.repeat(250);
    // Regular expressions made of these run for hours.
    for (const glob of ['*a'.repeat(100), `${'**/a/'.repeat(50)}x.md`, '*?'.repeat(100)])
      assert.equal(matchesGlob(`${glob}b`, [...Array<string>(100).fill('a'), name]), false);
  });
});
