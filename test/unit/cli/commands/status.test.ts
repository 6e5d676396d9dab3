import assert from 'node:assert/strict';
import { inFolder } from '../../../support/inFolder';

const features = {
  'specs/001-export/spec.md': '# 出口\n\n- **REQ-001**: a\n- **REQ-002**: b\n',
  'specs/001-export/plan.md':
    '# Implementation Plan: [FEATURE NAME]\r\n\r\n**Status**: 进行中\r\n\r\nREQ-001\r\n',
  'specs/001-export/tasks.md': '# Tasks\n\n- [x] T001 a\n- [ ] T002 b\n',
  'specs/001-export/checklists/requirements.md': '# Checklist\n\n- [ ] CHK001 a\n',
  'specs/002-log/plan.md': '# Plan: Log\n\n**Status**: Done\n',
};

suite('planquill status', () => {
  test('prints a line for each feature', async () => {
    await inFolder(features, async run =>
      assert.deepEqual(await run('status'), {
        status: 0,
        out: [
          'Feature           Status  Unfinished  Tasks done  Covered',
          'specs/001-export  进行中  1           1 of 2      1 of 2 (50 %)',
          'specs/002-log     done    –           –           –',
        ].join('\n'),
        error: '',
      }),
    );
  });

  test('prints JSON', async () => {
    await inFolder(features, async run =>
      assert.deepEqual(JSON.parse((await run('status', 'specs/002-log', '--format', 'json')).out), {
        version: 1,
        features: [
          {
            feature: 'specs/002-log',
            status: 'done',
            unfinished: 0,
            tasks: { done: 0, total: 0 },
            coverage: null,
          },
        ],
      }),
    );
  });

  test('exits with 2 where there is no feature', async () => {
    await inFolder({ 'plan.md': '# Plan\n' }, async run => assert.equal((await run('status')).status, 2));
  });
});
