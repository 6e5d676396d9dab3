import assert from 'node:assert/strict';
import { pathLinksOf } from '../../../../src/core/plan/pathLinks';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { readTemplate, type Template } from '../../../../src/core/template/template';
import { planOf } from '../../../support/lint';
import { withMarkers } from '../../../support/markers';

/** Asserts that the links stand where the markers are, and lead to these places. */
function assertLinks(
  marked: string,
  targets: readonly string[],
  template: Template = builtInTemplate(),
): void {
  const text = marked.replaceAll(/[«»]/gu, '');
  const links = pathLinksOf(planOf(text, template));
  assert.equal(
    withMarkers(
      text,
      links.map(({ range }) => range),
    ),
    marked,
  );
  assert.deepEqual(
    links.map(({ path, line, anchor }) => [path, line ?? '', anchor].filter(part => part !== '').join(' ')),
    targets,
  );
}

suite('Paths of a plan that may be links', () => {
  test('stand in code, in texts, cells, items and headings', () => {
    assertLinks(
      '# Plan for `«src/a.ts»`\r\n\r\n👩‍🚀 See `«./b.md»` and ``«docs/my notes.md»``.\r\n\r\n| A |\r\n|---|\r\n| `«c.json»` |\r\n\r\n-\t`«/docs/d/»`\r\n',
      ['src/a.ts', './b.md', 'docs/my notes.md', 'c.json', '/docs/d/'],
    );
  });

  test('lead to a line or an anchor', () => {
    assertLinks('`«a.ts:12»` `«a.ts:12-20»` `«a.ts#L7»` `«b.md#größe»`', [
      'a.ts 12',
      'a.ts 12',
      'a.ts 7',
      'b.md größe',
    ]);
  });

  test('are the value of a label where the template has a path, in code or not', () => {
    const german = readTemplate(
      't',
      '# Plan: [Name]\n\n**Zugehörige Spezifikation**: `specs/{id}/spec.md`\n**Art**: [Art]\n',
    );
    assertLinks(
      '# Plan: A\n\n**Zugehörige Spezifikation**: «specs/001-größe/spec.md»\n**Art**: a/b\n',
      ['specs/001-größe/spec.md'],
      german,
    );
    assertLinks('# Plan: A\n\n**Zugehörige Spezifikation**: `«spec.md»`\n', ['spec.md'], german);
  });

  test('are none inside a link, in a fence, with a placeholder and on the web', () => {
    assertLinks(
      '[`a.md`](a.md) [b.md] `https://a.example/b.md` `{id}/c.md` `src/**/*.ts` `true` `rows[0]`\n\n```\nd/e.md\n```\n\n[b.md]: b.md\n',
      [],
    );
  });

  test('are none in a template', () => {
    const template = readTemplate('t', '# P: [N]\n\n`a/b.md`\n');
    assert.deepEqual(pathLinksOf({ ...planOf('', template), snapshot: template.snapshot }), []);
  });
});
