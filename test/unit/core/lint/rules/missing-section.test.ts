import assert from 'node:assert/strict';
import { readTemplate } from '../../../../../src/core/template/template';
import { assertFindings, findingsIn, lintOf } from '../../../../support/lint';

const rule = 'missing-section';
const sections = (...titles: readonly string[]) =>
  `# Plan\n\nWhy.\n\n${titles.map(title => `${title}\n\nText.\n\n`).join('')}`;

function messages(text: string, template: string, isTemplateNamed: boolean): readonly string[] {
  return findingsIn(text, readTemplate('test', template), { isTemplateNamed })
    .filter(finding => finding.rule === rule)
    .map(({ message }) => message);
}

suite('A missing section', () => {
  const template = sections('## Context', '## Risks', '## Costs', '## Owners', '## Tests');

  test('is missed however much is missing, where somebody named the template', () => {
    const text = sections('## Context', '## More');
    assert.deepEqual(messages(text, template, false), []);
    assert.equal(messages(text, template, true).length, 4);
  });

  test('is not missing one level deeper or higher, and no fix makes a second one', () => {
    for (const text of [
      sections('## Body', '### Context', '### Risks', '### Costs', '### Owners', '### Tests'),
      template.replaceAll('## ', '# '),
    ]) {
      const { findings, fixesOf } = lintOf(text, readTemplate('test', template));
      const found = findings.filter(finding => finding.rule === rule);
      assert.equal(found.length, 5);
      for (const finding of found) {
        assert.match(finding.message, /^The template has .* at level/u);
        assert.equal(finding.data['wanted'], '2');
        assert.deepEqual(fixesOf(finding), []);
      }
    }
    const far = sections('## Context', '## Risks', '## Costs', '#### Owners', '## Tests');
    assert.match(messages(far, template, false)[0] ?? '', /^The plan lacks/u);
  });

  for (const [title, left] of [
    ['instructions', '## How to use this template\n\nFill it in.\n\n'],
    ['instructions in another language', '## 3. 記入要領\n\n各項目。\n\n'],
    ['what it says to delete', '## Notes\n\n> Delete this section before you send it.\n\n'],
    ['what a comment of its heading calls optional', '## Links <!-- optional -->\n\n[Links]\n\n'],
    ['what is optional in French', '## Liens <!-- facultatif -->\n\n[Liens]\n\n'],
    ['what is optional in Russian', '## Ссылки (необязательно)\n\n[Ссылки]\n\n'],
    ['what is optional in Korean', '## 참고\n\n해당하는 경우 작성\n\n'],
  ] as const) {
    test(`is none for ${title}`, () =>
      assertFindings(
        rule,
        sections('## Context', '## Risks'),
        `${sections('## Context', '## Risks')}${left}`,
      ));
  }

  test('is one where its text only speaks of instructions', () =>
    assertFindings(
      rule,
      '# Plan\n\nWhy.\n\n## Context\n\nText.\n\n«## Risks»\n\nText.\n',
      sections('## Context', '## Risks', '## Instructional design'),
    ));
});
