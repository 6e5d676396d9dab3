import assert from 'node:assert/strict';
import {
  anyPhrase,
  dateNames,
  dayOfWritingLabels,
  optionalPhrases,
} from '../../../../src/core/template/vocabulary';

suite('A phrase of the vocabulary', () => {
  const matches = (phrases: readonly string[], text: string) =>
    new RegExp(`^${anyPhrase(phrases)}$`, 'iu').test(text);

  for (const [phrases, yes, no] of [
    [
      ['[last ]updated[ on]'],
      ['updated', 'last updated', 'updated on', 'Last Updated On'],
      ['last', 'updates'],
    ],
    [['remove *if'], ['remove if', 'remove this section if'], ['remove the five words before this if']],
    [
      ['a.b', '...'],
      ['a.b', '...'],
      ['acb', 'xyz'],
    ],
    [['date', 'date created'], ['date', 'date created'], ['created']],
    [dateNames, ["today's date", 'Current date', '日期', '创建日期', 'fecha'], ['due date', '期']],
    [dayOfWritingLabels, ['Date Created', 'created on', '作成日', 'erstellt am'], ['approved', 'due date']],
    [optionalPhrases, ['optional', 'include only if', '可选'], ['options']],
  ] as const) {
    test(`${phrases[0]}… matches ${yes.join(', ')} and not ${no.join(', ')}`, () => {
      assert.deepEqual(
        yes.filter(text => !matches(phrases, text)),
        [],
      );
      assert.deepEqual(
        no.filter(text => matches(phrases, text)),
        [],
      );
    });
  }
});
