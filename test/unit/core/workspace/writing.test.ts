import assert from 'node:assert/strict';
import { createInside, whyOutside } from '../../../../src/core/workspace/writing';
import { memoryFiles } from '../../../support/memoryFiles';

suite('Writing inside a folder', () => {
  const files = memoryFiles({ '/repo/notes.md': '' });
  const reason = async (path: string) => (await whyOutside(files, '/repo', path))?.code;

  for (const path of [
    '/repo/specs/001-log/spec.md',
    '/repo/specs/../docs/spec.md',
    '/repo/100%/é %20/..draft/...md',
    '/repo/%zz/spec.md',
    '/repo',
  ])
    test(`takes ${path}`, async () => assert.equal(await reason(path), undefined));

  for (const [path, code] of [
    ['/home/ada/.bashrc', 'outside'],
    ['/repo/../home/ada/spec.md', 'outside'],
    ['/repo-of-another/spec.md', 'outside'],
    ['/repo\\x/spec.md', 'outside'],
    ['/', 'outside'],
    ['/repo/..\\..\\spec.md', 'unclear-name'],
    ['/repo/%2e%2e/spec.md', 'unclear-name'],
    ['/repo/a/%252E%252e/%252E./spec.md', 'unclear-name'],
    ['/repo/..%2F..%2fspec.md', 'unclear-name'],
    ['/repo/..%255Cspec.md', 'unclear-name'],
    ['/repo/spec.md%00.txt', 'unclear-name'],
  ] as const)
    test(`refuses ${path}`, async () => assert.equal(await reason(path), code));

  test('goes by where the links lead, and refuses a link that nobody can follow', async () => {
    const links: Readonly<Record<string, string | undefined>> = {
      '/link': '/repo',
      '/link/a.md': '/repo/a.md',
      '/link/out/a.md': '/etc/a.md',
      '/link/far/a.md': undefined,
    };
    const linked = { ...files, realPath: async (path: string) => links[path] };
    assert.equal(await whyOutside(linked, '/link', '/link/a.md'), undefined);
    assert.deepEqual(await whyOutside(linked, '/link', '/link/out/a.md'), {
      code: 'outside',
      path: '/link/out/a.md',
      data: { root: '/repo', target: '/etc/a.md' },
    });
    assert.equal((await whyOutside(linked, '/link', '/link/far/a.md'))?.code, 'unknown-link');
  });

  test('takes the whole of a disk as its own folder', async () =>
    assert.equal(await whyOutside(files, '/', '/specs/plan.md'), undefined));

  test('creates nothing where it may not', async () => {
    assert.equal(await createInside(files, '/repo', '/repo/specs/plan.md', 'a'), true);
    assert.equal(await createInside(files, '/repo', '/repo/specs/plan.md', 'b'), false);
    assert.ok(typeof (await createInside(files, '/repo', '/other/plan.md', 'a')) === 'object');
    assert.equal(await files.exists('/other/plan.md'), false);
  });
});
