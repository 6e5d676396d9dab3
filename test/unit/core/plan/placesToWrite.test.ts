import assert from 'node:assert/strict';
import { placesToWrite } from '../../../../src/core/plan/placesToWrite';
import { readTemplate } from '../../../../src/core/template/template';

suite('The places to write in a piece of a template', () => {
  const template = readTemplate(
    't',
    '## Risks\n\n[Which]\n\n## Kosten\n\n<!-- Wie viel? -->\n\n| [Wer] |\n|---|\n',
  );
  const placesIn = (piece: string) =>
    placesToWrite(piece, template).map(({ start, end }) => piece.slice(start, end));

  test('are its placeholders and comments', () => {
    assert.deepEqual(placesIn('\r\n## Risks\r\n\r\n[Which]\r\n'), ['[Which]']);
    assert.deepEqual(placesIn('## Kosten\n\n<!-- Wie viel? -->\n\n| [Wer] |\n|---|\n'), [
      '<!-- Wie viel? -->',
      '[Wer]',
    ]);
    assert.deepEqual(placesIn('\n\n<br>\n\n| [Wer] |\n|---|\n'), ['[Wer]']);
  });

  test('are none in a piece that is finished', () =>
    assert.deepEqual(placesIn('## Risks\n\nSee [RFC 1].\n'), []));
});
