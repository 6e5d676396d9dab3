import assert from 'node:assert/strict';
import { readGitIgnore } from '../../../../src/core/workspace/gitIgnore';

/** Asserts what the lines of a `.gitignore` say of a path; a folder's ends with a slash. */
function assertIgnores(lines: string, path: string, expected: boolean | undefined): void {
  const names = path.split('/').filter(name => name !== '');
  assert.equal(readGitIgnore(lines).ignores(names, path.endsWith('/')), expected, `${lines}: ${path}`);
}

suite('A .gitignore', () => {
  for (const [lines, path, expected] of [
    ['out', 'out/', true],
    ['out', 'a/b/out', true],
    ['out/', 'out', undefined],
    ['out/', 'a/out/', true],
    ['/out', 'a/out/', undefined],
    ['a/out', 'a/out/', true],
    ['a/out', 'b/a/out/', undefined],
    ['*.md\n!plan.md', 'plan.md', false],
    ['*.md\r\n!plan.md\r\n', 'spec.md', true],
    ['# out', 'out', undefined],
    ['\\#out', '#out', true],
    ['out  ', 'out', true],
    ['[Bb]in', 'bin/', true],
    ['*.py[cod]', 'a.pyc', true],
    ['a[0-9]', 'a1', undefined],
    ['a/**/b', 'a/c/d/b/', true],
    ['**/b', 'b/', true],
    ['a/**', 'a/c', true],
    ['a/**', 'a/', undefined],
    ['a/**\n!a/*/', 'a/c/', false],
    ['specs/*\n!specs/[0-9]*', 'specs/001-a/', false],
    ['specs/*\n!specs/[[:digit:]]*', 'specs/001-a/', false],
    ['specs/*\n!specs/{a}', 'specs/{a}/', false],
    ['specs/*\n!specs/\\a', 'specs/a/', false],
    ['../out', 'out', undefined],
  ] as const) {
    test(`${JSON.stringify(lines)} ${expected === undefined ? 'does not speak of' : expected ? 'leaves out' : 'keeps'} ${path}`, () =>
      assertIgnores(lines, path, expected));
  }

  test('that is made to be slow is read at once', () =>
    assertIgnores(`${'*a'.repeat(60)}b`, `${'a'.repeat(200)}c`, undefined));
});
