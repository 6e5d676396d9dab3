import assert from 'node:assert/strict';
import { firstGap } from '../../../../src/core/plan/firstGap';
import { readTemplate } from '../../../../src/core/template/template';

suite('The first gap in a piece of a template', () => {
  const template = readTemplate(
    't',
    '## Risks\n\n[Which]\n\n## Kosten\n\n<!-- Wie viel? -->\n\n| [Wer] |\n|---|\n',
  );
  const gapIn = (piece: string) => {
    const gap = firstGap(piece, template);
    return gap && piece.slice(gap.start, gap.end);
  };

  test('is its first placeholder or comment', () => {
    assert.equal(gapIn('\r\n## Risks\r\n\r\n[Which]\r\n'), '[Which]');
    assert.equal(gapIn('## Kosten\n\n<!-- Wie viel? -->\n\n| [Wer] |\n|---|\n'), '<!-- Wie viel? -->');
    assert.equal(gapIn('\n\n| [Wer] |\n|---|\n'), '[Wer]');
  });

  test('is nowhere in a piece that is finished', () =>
    assert.equal(gapIn('## Risks\n\nSee [RFC 1].\n'), undefined));
});
