import assert from 'node:assert/strict';
import { inFolder } from '../../../support/inFolder';

const spec = '# 出口\n\n- **REQ-001**: 导出 | CSV\n- **REQ-002**: PDF\n- **REQ-003**: XML\n';
const feature = {
  'specs/001-export/spec.md': spec,
  'specs/001-export/plan.md': '# Plan\r\n\r\n## Phase 1\r\n\r\nREQ-001\r\n',
  'specs/001-export/tasks.md': '# Tasks\n\n- [x] T001 a (REQ-001..002)\n- [ ] T002 b (REQ-001)\n',
};

suite('planquill coverage', () => {
  test('prints where the plan and the tasks mention each requirement', async () => {
    await inFolder(feature, async run =>
      assert.deepEqual(await run('coverage'), {
        status: 0,
        out: [
          'specs/001-export: 2 of 3 requirements covered (66 %)',
          '  REQ-001  导出 | CSV  plan.md:5, tasks.md:3 (1 of 2 done)',
          '  REQ-002  PDF         tasks.md:3 (1 of 1 done)',
          '  REQ-003  XML         not covered',
        ].join('\n'),
        error: '',
      }),
    );
  });

  test('prints a table in Markdown', async () => {
    await inFolder(feature, async run => {
      const { out } = await run('coverage', 'specs/001-export', '--format', 'markdown');
      assert.ok(out.includes('| REQ-001 | 导出 \\| CSV | plan.md:5, tasks.md:3 | 1 of 2 |'), out);
    });
  });

  test('prints JSON with places that are 1-based', async () => {
    await inFolder(feature, async run => {
      const { version, features, summary } = JSON.parse((await run('coverage', '--format', 'json')).out);
      assert.equal(version, 1);
      assert.deepEqual(summary, { features: 1, requirements: 3, covered: 2, percent: 66 });
      assert.deepEqual(features[0].tasks, { done: 1, total: 2 });
      assert.deepEqual(features[0].requirements[1], {
        id: 'REQ-002',
        title: 'PDF',
        path: 'specs/001-export/spec.md',
        line: 4,
        places: [{ path: 'specs/001-export/tasks.md', line: 3, section: 'Tasks', done: true }],
      });
    });
  });

  test('exits with 1 where less than the threshold is covered', async () => {
    await inFolder(feature, async run => {
      assert.equal((await run('coverage', '--fail-under', '67')).status, 1);
      assert.equal((await run('coverage', '--fail-under', '66')).status, 0);
    });
  });

  test('counts all features together', async () => {
    const other = {
      'specs/002-log/spec.md': '- **REQ-001**: a\n- **REQ-002**: b\n',
      'specs/002-log/plan.md': '# Plan\n',
      'specs/003-later/spec.md': spec,
    };
    await inFolder({ ...feature, ...other }, async run => {
      const { out } = await run('coverage');
      assert.ok(out.includes('specs/002-log: 0 of 2 requirements covered (0 %)'), out);
      assert.ok(out.endsWith('\n\n2 features: 2 of 5 requirements covered (40 %)'), out);
      assert.ok(!out.includes('003-later'));
    });
  });

  test('says what is wrong with a command line', async () => {
    await inFolder({ 'docs/plan.md': '# Plan\n' }, async run => {
      for (const args of [
        ['--fail-under', '101'],
        ['--fail-under', 'x'],
        ['a', 'b'],
        ['--format', 'xml'],
        ['gone'],
        [],
      ])
        assert.equal((await run('coverage', ...args)).status, 2, args.join(' '));
      assert.ok((await run('coverage')).error.includes('has no feature in it'));
      assert.ok((await run('coverage', 'gone')).error.includes('gone is no folder'));
    });
  });
});
