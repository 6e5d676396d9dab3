import assert from 'node:assert/strict';
import { Snapshot } from '../../../../../src/core/markdown/snapshot';
import { referencesOf } from '../../../../../src/core/plan/references';
import { statusOf } from '../../../../../src/core/plan/status';
import {
  PlaceholderNotation,
  placeholderNotation,
} from '../../../../../src/core/template/placeholders/notation';
import { offerOf } from '../../../../../src/core/template/placeholders/offers';
import {
  scanPlaceholders,
  scanSection,
} from '../../../../../src/core/template/placeholders/scanPlaceholders';
import {
  isTemplateIndependent,
  type PlaceholderCandidate,
  type PlaceholderFinder,
  type PlaceholderStyle,
  placeholderStyles,
} from '../../../../../src/core/template/placeholders/styles';
import { planOf } from '../../../../support/lint';

function candidatesIn(text: string, notation = placeholderNotation): readonly PlaceholderCandidate[] {
  return Snapshot.parse(text).sections.flatMap(section => scanSection(section, notation));
}

function openingOf(finder: PlaceholderFinder): string | undefined {
  return 'brackets' in finder ? finder.brackets?.opening : undefined;
}

function testStyle({ id, example, finder }: PlaceholderStyle, notation: PlaceholderNotation): void {
  const text = example.replaceAll(/[`\\]/gu, '');
  const found = (source: string) =>
    candidatesIn(source, notation).map(candidate => [candidate.style.id, candidate.text]);

  for (const source of [`**Value**: ${example}\n`, `- Value: ${example}\n`, `| A |\n|---|\n| ${example} |\n`])
    test(`${id} is found in ${JSON.stringify(source)}`, () => assert.deepEqual(found(source), [[id, text]]));

  if ('isValue' in finder || id === 'escaped') return;

  test(`${id} is found between others and words`, () =>
    assert.deepEqual(found(`A [First One], ${example} and {last}\n`), [
      ['bracket', '[First One]'],
      [id, text],
      ['curly', '{last}'],
    ]));

  if ('pattern' in finder && finder.isNameToo) return;

  test(`${id} is a mark that no finished name has`, () => assert.match(`specs/${text}/a.md`, notation.mark));

  if (!('brackets' in finder) || !finder.brackets) return;
  const { opening, closing } = finder.brackets;

  test(`${id} begins with an opening bracket`, () => assert.equal(notation.opening.exec(text)?.index, 0));

  test(`${id} is stripped of its brackets, and of them alone, before it offers anything`, () => {
    const offered = (words: string) => offerOf(`${opening}${words}${closing}`, notation);
    assert.equal(notation.wordsIn(`${opening} Name (CE)] ${closing}`), 'Name (CE)]');
    assert.deepEqual(offered('High/Medium/Low').choices, ['High', 'Medium', 'Low']);
    assert.deepEqual(offered('draft | done').choices, ['draft', 'done']);
    assert.deepEqual(offered('a tool, e.g. Go, Rust').examples, ['Go', 'Rust']);
    assert.deepEqual(offerOf(`${opening}Draft/Done`, notation).choices, []);
  });
}

suite('Every style of placeholder', () => {
  for (const style of placeholderStyles) testStyle(style, placeholderNotation);

  for (const { id, example, finder } of placeholderStyles) {
    if ('isValue' in finder || ('isNameToo' in finder && finder.isNameToo)) continue;
    const text = example.replaceAll('`', '');
    test(`${id} in a path makes it no reference, and a path beside it is one`, () => {
      const escaped = text.replaceAll(/[<>]/gu, String.raw`\$&`);
      const plan = planOf(`[a](<specs/${escaped}/a.md>) [b](b.md)\n`);
      assert.deepEqual(
        referencesOf(plan).map(({ path }) => path),
        ['b.md'],
      );
    });

    if ('brackets' in finder && finder.brackets)
      test(`${id} is no status`, () => {
        assert.equal(statusOf(planOf(`# A\n\n**Status**: ${text}\n`), ['Status']), undefined);
        assert.equal(statusOf(planOf(`# A\n\n**Status**: Done ${text}\n`), ['Status']), 'done');
      });
  }

  test('has an id of its own', () =>
    assert.equal(new Set(placeholderStyles.map(({ id }) => id)).size, placeholderStyles.length));
});

suite('A new style', () => {
  const added: readonly PlaceholderStyle[] = [
    { id: 'guillemets', example: '«who decides»', brackets: ['«', '»'] },
    { id: 'parentheses', example: '(who decides)', brackets: ['(', ')'] },
    { id: 'percents', example: '<%who decides%>', brackets: ['<%', '%>'] },
    { id: 'double-parentheses', example: '((who decides))', brackets: ['((', '))'] },
    { id: 'corners', example: '【担当者】', brackets: ['【', '】'] },
  ].map(({ id, example, brackets: [opening = '', closing = ''] }) => ({
    id,
    example,
    finder: { brackets: { opening, closing }, isLookAlike: ({ words }) => !/\p{L}{3}/u.test(words) },
  }));
  for (const style of added) {
    // The table may get these brackets one day.
    const others = placeholderStyles.filter(
      ({ finder }) =>
        openingOf(finder) !== openingOf(style.finder) &&
        !('isValue' in finder && finder.isValue(style.example)),
    );
    const before = new PlaceholderNotation(others);
    const notation = new PlaceholderNotation([...others, style]);
    suite(`with the brackets of ${style.example}`, () => {
      testStyle(style, notation);

      test('has look-alikes of its own', () => {
        const alike = style.example.replace(/\p{L}[\p{L} ]*\p{L}/u, '12');
        assert.deepEqual(candidatesIn(`- ${alike}\n`, notation), []);
      });

      for (const { id, example } of others)
        test(`leaves ${id} as it is`, () => {
          const source = `**Value**: ${example}\n\n- ${example}\n`;
          assert.deepEqual(candidatesIn(source, notation), candidatesIn(source, before));
        });
    });
  }
});

suite('A placeholder that needs no template', () => {
  const independent = (text: string) =>
    Snapshot.parse(text)
      .sections.flatMap(scanPlaceholders)
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
