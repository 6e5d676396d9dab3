import assert from 'node:assert/strict';
import { fillEverywhere } from '../../../../src/core/editing/fillEverywhere';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { readTemplate, type Template } from '../../../../src/core/template/template';
import { plainEdits } from '../../../../src/core/text/change';
import { applyEdits } from '../../../../src/core/text/edits';
import { selectedIn, withStops } from '../../../support/gestures';
import { lintOf } from '../../../support/lint';

function filled(marked: string, template: Template = builtInTemplate()): string | undefined {
  const { plan, selection, text } = selectedIn(marked, template);
  return withStops(text, fillEverywhere(plan, selection));
}

/** The titles of the offered fixes that speak of answers, and the text after the first of them. */
function offered(text: string, token: string, template: Template) {
  const lint = lintOf(text, template);
  const finding = lint.findings.find(
    ({ range, rule }) => rule === 'unfilled-placeholder' && text.slice(range.start, range.end) === token,
  );
  const fixes = finding
    ? lint.offeredFixesOf(finding).filter(({ title }) => /^(?:Replace all|Fill in)/u.test(title))
    : [];
  const [first] = fixes;
  return {
    titles: fixes.map(({ title, data }) =>
      title.replace(/\{(\w+)\}/gu, (_, name: string) => data?.[name] ?? ''),
    ),
    text: first && 'change' in first ? applyEdits(text, plainEdits(first.change.edits)) : undefined,
  };
}

const german = readTemplate(
  't',
  '# Plan: [NAME]\n\n## Ablauf\n\n**Team**: [Gruppe]\n\nDie [Gruppe] prüft, dann meldet die [Gruppe] an [NAME].\n\n## Ende\n\n- [ ] [Gruppe] fragen\n',
);

suite('An answer is used for all equal placeholders', () => {
  test('from a heading, where it was typed', () =>
    assert.equal(
      filled(
        '# Implementation Plan: A\n\n## API Design\n\n### POST /api/v1/orders«»\n\nText.\n\n### GET /api/v1/[resource]/:id\n\nText.\n',
      ),
      '# Implementation Plan: A\n\n## API Design\n\n### POST /api/v1/orders\n\nText.\n\n### GET /api/v1/orders/:id\n\nText.\n',
    ));

  test('from a label, in every section, with CRLF', () =>
    assert.equal(
      filled(
        '# Plan: X\r\n\r\n## Ablauf\r\n\r\n**Team**: Größe 😀«»\r\n\r\nDie [Gruppe] prüft, dann meldet die [Gruppe] an X.\r\n\r\n## Ende\r\n\r\n- [ ] [Gruppe] fragen\r\n',
        german,
      ),
      '# Plan: X\r\n\r\n## Ablauf\r\n\r\n**Team**: Größe 😀\r\n\r\nDie Größe 😀 prüft, dann meldet die Größe 😀 an X.\r\n\r\n## Ende\r\n\r\n- [ ] Größe 😀 fragen\r\n',
    ));

  test('at a placeholder that waits, with the answer that its equals have', () =>
    assert.equal(
      filled('# Plan: X\n\n## Ablauf\n\n**Team**: Ost\n\n## Ende\n\n- [ ] [Gru«»ppe] fragen\n', german),
      '# Plan: X\n\n## Ablauf\n\n**Team**: Ost\n\n## Ende\n\n- [ ] Ost fragen\n',
    ));

  test('but not for the name of another section of a series', () =>
    assert.equal(
      filled(
        '# Implementation Plan: A\n\n## Decisions\n\n### Decision 1: Queue«»\n\nText.\n\n### Decision 2: [Title]\n',
      ),
      undefined,
    ));

  test('from a sentence with several placeholders, each read up to the next words of the template', () =>
    assert.equal(
      filled(
        '# Plan: X\n\n## Ablauf\n\nDie Gruppe 12 prüft, dann meldet die Gruppe 12«» an X.  \n\n## Ende\n\n- [ ] [Gruppe] fragen\n',
        german,
      ),
      '# Plan: X\n\n## Ablauf\n\nDie Gruppe 12 prüft, dann meldet die Gruppe 12 an X.  \n\n## Ende\n\n- [ ] Gruppe 12 fragen\n',
    ));

  for (const marked of [
    '# Plan: X\n\n## Ablauf\n\nAnderer Text«».\n\n- [ ] [Gruppe] fragen\n',
    '# Plan: X\n\n## Ablauf\n\n**Team**: [Gruppe]«»\n',
    '# Plan: X\n\n## Ablauf\n\n**Team**: Ost«»\n',
  ])
    test(`nowhere else: ${JSON.stringify(marked)}`, () => assert.equal(filled(marked, german), undefined));

  test('as a fix of each placeholder that waits, for all or for this one', () => {
    const text =
      '# Plan: X\n\n## Ablauf\n\n**Team**: Ost\n\nDie [Gruppe] prüft, dann meldet die [Gruppe] an X.\n\n## Ende\n\n- [ ] [Gruppe] fragen\n';
    const { titles, text: after } = offered(text, '[Gruppe]', german);
    assert.deepEqual(titles, ['Replace all 3 [Gruppe] with “Ost”', 'Fill in “Ost”']);
    assert.equal(after, text.replaceAll('[Gruppe]', 'Ost'));
  });
});
