import assert from 'node:assert/strict';
import { outlineOf } from '../../../../src/core/document/outline';
import { finishedSections } from '../../../../src/core/editing/finishedSections';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { readTemplate, type Template } from '../../../../src/core/template/template';
import { findingsIn, planOf } from '../../../support/lint';

function finishedIn(text: string, template: Template = builtInTemplate()): readonly string[] {
  return finishedSections(outlineOf(planOf(text, template), findingsIn(text, template))).map(
    ({ title }) => title,
  );
}

suite('The finished sections', () => {
  test('have nothing unfinished and no open task, below them either', () => {
    assert.deepEqual(
      finishedIn(
        [
          '# Plan 👩‍🚀',
          '## Done\r\n\r\nWritten.\r\n\r\n### Part of it\r\n\r\n- [x] Built',
          '## Open\r\n\r\nWritten.\r\n\r\n### Open part\r\n\r\n-\t[ ] To build\r\n\r\n### Done part\r\n\r\nWritten.',
          'Setext\n---\n\nWritten.',
          '## Left\r\n\r\nTBD',
        ].join('\r\n\r\n'),
      ),
      ['Done', 'Done part', 'Setext'],
    );
  });

  test('are not the title of a document in which all is finished, but what is below it', () => {
    assert.deepEqual(finishedIn('# Plan\n\nText.\n\n## A\n\nText.\n\n## B\n\nText.\n'), ['A', 'B']);
    assert.deepEqual(finishedIn('## A\n\nText.\n\n## B\n\nText.'), ['A', 'B']);
  });

  test('follow the template, whatever its language', () => {
    const template = readTemplate('t', '# 计划：[名称]\n\n## 目标\n\n[目标是什么]\n\n## 范围\n\n[范围]\n');
    assert.deepEqual(finishedIn('# 计划：日志\n\n## 目标\n\n[目标是什么]\n\n## 范围\n\n日志。\n', template), [
      '范围',
    ]);
  });

  test('are none in a text without headings', () => assert.deepEqual(finishedIn('Text.\n'), []));
});
