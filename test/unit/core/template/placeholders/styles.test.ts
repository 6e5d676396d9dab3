import assert from 'node:assert/strict';
import { Snapshot } from '../../../../../src/core/markdown/snapshot';
import { scanPlaceholders } from '../../../../../src/core/template/placeholders/scanPlaceholders';
import {
  isTemplateIndependent,
  type PlaceholderCandidate,
  placeholderStyles,
  signOf,
} from '../../../../../src/core/template/placeholders/styles';

function candidatesIn(text: string): readonly PlaceholderCandidate[] {
  return Snapshot.parse(text).sections.flatMap(scanPlaceholders);
}

suite('Every style of placeholder', () => {
  for (const { id, example, sign } of placeholderStyles) {
    test(`${id} is found in its example ${example}`, () =>
      assert.deepEqual(
        candidatesIn(`**Value**: ${example}\n`).map(({ style, text }) => [style, text]),
        [[id, example.replaceAll('`', '')]],
      ));

    test(`${id} is let through by the sign of all styles and by its own`, () => {
      assert.match(
        example,
        signOf(() => true),
      );
      assert.match(example, new RegExp(sign, 'u'));
    });
  }

  test('has an id of its own', () =>
    assert.equal(new Set(placeholderStyles.map(({ id }) => id)).size, placeholderStyles.length));
});

suite('A placeholder that needs no template', () => {
  const independent = (text: string) =>
    candidatesIn(text)
      .filter(isTemplateIndependent)
      .map(candidate => candidate.text);

  test('is a name in capitals, an example or a stub of a name', () =>
    assert.deepEqual(independent('- [PROJECT_NAME]\n- [e.g., Go]\n- {{ROLE}}\n- `specs/[###-feature]/`\n'), [
      '[PROJECT_NAME]',
      '[e.g., Go]',
      '{{ROLE}}',
      '[###-feature]',
    ]));

  test('is no word in brackets, and nothing in a fence', () =>
    assert.deepEqual(independent('- [name]\n- a [PROJECT_NAME] inside\n\n```\n{{ROLE}}\n```\n'), []));
});
