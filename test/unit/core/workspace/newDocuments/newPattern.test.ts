import assert from 'node:assert/strict';
import { pathFrom } from '../../../../../src/core/workspace/newDocuments/newPattern';
import { memoryFiles } from '../../../../support/memoryFiles';

suite('The path of a new document', () => {
  test('has the number after the highest one, as wide as its neighbours', async () => {
    for (const [names, form, next] of [
      [[], '{number}-{name}.md', '0001'],
      [['0006-a.md', '0002-b.md'], '{number}-{name}.md', '0007'],
      [['9-a.md', '8-b.md'], '{number}-{name}.md', '10'],
      [['011-a.md', 'README.md'], '{number}-{name}.md', '012'],
      [['0000-template.md'], '{number}-{name}.md', '0001'],
      [['9999-template.md', '0003-a.md'], '{number}-{name}.md', '0004'],
      [['ADR-0009-a.md', '0100-b.md'], 'adr-{number}-{name}.md', '0010'],
      [['2031-01-02-a.md', '0003-b.md'], '{number}-{name}.md', '0004'],
      [['2031-01-02-007-a.md'], '{date}-{number}-{name}.md', '008'],
      [['(1)-0002.md'], '(1)-{number}.md', '0003'],
      [['20310102123456-a.md'], '{number}-{name}.md', '0001'],
    ] as const) {
      const files = memoryFiles(Object.fromEntries(names.map(name => [`/w/${name}`, ''])));
      const { number } = await pathFrom(form, { name: 'x', date: '2031-01-02' }, files, '/w');
      assert.equal(number, next, names.join(' '));
    }
  });

  test('has its number from the folder that it goes to', async () => {
    const files = memoryFiles({ '/w/docs/adr/0041-a.md': '', '/w/docs/0099-b.md': '' });
    const values = { name: 'audit-log', date: '2031-01-02' };
    assert.deepEqual(await pathFrom('docs/adr/{number}-{name}.md', values, files, '/w'), {
      names: ['docs', 'adr', '0042-audit-log.md'],
      number: '0042',
    });
    assert.deepEqual(await pathFrom('rfcs/{date}-{name}/README.md', values, files, '/w'), {
      names: ['rfcs', '2031-01-02-audit-log', 'README.md'],
      number: undefined,
    });
    assert.deepEqual(await pathFrom('new/{number}/{name}.md', values, files, '/w'), {
      names: ['new', '0001', 'audit-log.md'],
      number: '0001',
    });
  });
});
