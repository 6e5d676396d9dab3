import assert from 'node:assert/strict';
import { readTemplate } from '../../../../../src/core/template/template';
import { createDocument, newDocumentOf } from '../../../../../src/core/workspace/newDocuments/newDocument';
import { memoryFiles } from '../../../../support/memoryFiles';

const kind = { folder: '/w/adr', pattern: '{number}-{name}.md', place: 'adr' };
const plain = { folder: '/w', pattern: '{name}.md', place: '' };

/** The path and the text of a new record. */
async function record(title: string, template: string | undefined) {
  const files = memoryFiles({ '/w/adr/0006-a.md': 'mine' });
  const made = (await newDocumentOf(files, kind, title, '2031-01-02')) ?? assert.fail(title);
  const read = template === undefined ? undefined : readTemplate('t', template);
  assert.equal(await createDocument(files, made, { root: '/w', template: read }), true);
  const text = await files.readText(made.path);
  return [made.path, 'text' in text ? text.text : assert.fail(made.path)];
}

suite('A new document', () => {
  test('has its title, number and date where its template has placeholders for them', async () => {
    for (const [template, text] of [
      [
        '# ADR-NNNN: [Title]\n\nDate: [DATE]\n\n## A\n\n[DATE]\n',
        '# ADR-0007: Use *it\n\nDate: 2031-01-02\n\n## A\n\n[DATE]\n',
      ],
      [
        '# {number}. {short title}\n\n## A\n\nSee {short title}\n',
        '# 0007. Use *it\n\n## A\n\nSee Use *it\n',
      ],
      [
        '---\nstatus: superseded by ADR-NNNN\ndate: {YYYY-MM-DD when it was last updated}\n---\n\n# {title}\n',
        '---\nstatus: superseded by ADR-NNNN\ndate: 2031-01-02\n---\n\n# Use *it\n',
      ],
      ['# [编号]：[标题]\r\n\r\n日期：[日期]\r\n', '# 0007：Use *it\r\n\r\n日期：2031-01-02\r\n'],
      [
        "- Name: (fill me in)\n- Start Date: (fill me in with today's date, YYYY-MM-DD)\n- Due: (YYYY-MM-DD at the latest)\n\n# A\n",
        '- Name: (fill me in)\n- Start Date: 2031-01-02\n- Due: (YYYY-MM-DD at the latest)\n\n# A\n',
      ],
      ['# [Nummer] – [Titel]\n', '# 0007 – Use *it\n'],
      [undefined, '# Use *it\n'],
    ] as const)
      assert.deepEqual(await record('Use *it', template), [
        '/w/adr/0007-use-it.md',
        text.replaceAll('*', '\\*'),
      ]);
  });

  test('has a name of letters of every script', async () => {
    for (const [title, path] of [
      ['Größe & Übermaß', '/w/adr/0007-größe-übermaß.md'],
      ['使用 审计日志', '/w/adr/0007-使用-审计日志.md'],
      ['../../etc/passwd', '/w/adr/0007-etc-passwd.md'],
      ['🎉 Party', '/w/adr/0007-party.md'],
    ] as const)
      assert.equal((await record(title, undefined))[0], path);
  });

  test('is not named by signs alone, nor by more than a file system takes', async () => {
    const files = memoryFiles({});
    assert.equal(await newDocumentOf(files, kind, '?!', '2031-01-02'), undefined);
    const { path = '' } = (await newDocumentOf(files, kind, '审'.repeat(500), '2031-01-02')) ?? {};
    assert.ok(Buffer.byteLength(path.split('/').at(-1) ?? '') <= 255);
    const device = await newDocumentOf(files, plain, 'con', '2031-01-02');
    assert.equal(device?.path, '/w/_con.md');
  });

  test('never takes the place of another one', async () => {
    const files = memoryFiles({ '/w/a.md': 'mine' });
    const made = await newDocumentOf(files, plain, 'A', '2031-01-02');
    assert.equal(
      await createDocument(files, made ?? assert.fail(), { root: '/w', template: undefined }),
      false,
    );
    assert.deepEqual(await files.readText('/w/a.md'), { text: 'mine' });
  });
});
