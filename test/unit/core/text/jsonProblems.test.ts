import assert from 'node:assert/strict';
import { jsonProblems } from '../../../../src/core/text/jsonProblems';

/** The stretches that are marked in a text, each with what should stand there. */
function problemsIn(text: string): readonly string[] {
  return jsonProblems(text).map(
    ({ range, expected }) => `${text.slice(range.start, range.end)} → ${expected ?? 'no comma'}`,
  );
}

suite('JSON problems', () => {
  const wrong: Readonly<Record<string, readonly string[]>> = {
    '{ "a": 1, }': [', → no comma'],
    '[1, [2,],]': [', → no comma', ', → no comma'],
    '{ "a": [1,], "b" 2 }': [', → no comma', '2 → a colon'],
    '{ "a": 1 "b": 2 }': ['"b" → a comma or }'],
    '{ "a": 1': ['1 → a comma or }'],
    '{ "a": "1 }\n}': ['"1 } → a JSON value'],
    '{': ['{ → a name in double quotes or }'],
    '[ ]]': ['] → the end'],
    '{ "a": }': ['} → a JSON value'],
    '[1,,2]': [', → a JSON value'],
    '[,]': [', → a JSON value or ]'],
    '{ "a": 1 ]': ['] → a comma or }'],
    '{ a: 1 }': ['a → a name in double quotes or }'],
    "{ 'a': 1 }": ["'a' → a name in double quotes or }"],
    '{ "a": True }': ['True → a JSON value'],
    '{ "a": 01 }': ['01 → a JSON value'],
    '{ "a": "C:\\dir" }': ['"C:\\dir" → a JSON value'],
    '{ "a{" }': ['} → a colon'],
    '{ "a": 1, // so\n}': [', → no comma'],
  };
  for (const [text, problems] of Object.entries(wrong))
    test(`${JSON.stringify(text)} is wrong`, () => assert.deepEqual(problemsIn(text), problems));

  const right = [
    '',
    '// nothing yet',
    '{}',
    '[]',
    '"text"',
    '-1.5e+3',
    '{ "a": [1, { "b": null }], "c": "👩‍🚀 // no comment", "d": "\\"" }',
    '{ /* one */ "a": 1 // two\n}',
  ];
  for (const text of right)
    test(`${JSON.stringify(text)} is right`, () => assert.deepEqual(problemsIn(text), []));

  const otherNotations = [
    '{ "a": 1, ... }',
    '[1, …]',
    '{ "id": string, }',
    '{ "id": <id>, }',
    '{ "id": {{id}} , }',
    '{ "id": [resource], }',
    '{ "state": "open" | "done", }',
    '"editor.codeActionsOnSave": { "source.fixAll": "explicit" }',
    '// package.json\n"lint-staged": {}',
    '{ "a": 1 }\n{ "a": 2 }',
    '{ "a": 1 },\n{ "a": 2 }',
    'POST /logs\n{ "a": 1, }',
    'HTTP/1.1 200 OK\n\n{ "a": 1, }',
  ];
  for (const text of otherNotations)
    test(`${JSON.stringify(text)} is left alone`, () => assert.deepEqual(problemsIn(text), []));

  test('a text of many levels fails nobody', () => {
    assert.deepEqual(problemsIn(`${'['.repeat(400)}1,${']'.repeat(400)}`), [', → no comma']);
    assert.deepEqual(problemsIn('['.repeat(100_000)), []);
  });

  test('a long text is read in one pass', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `{ "id": ${index}, "at": [] }`);
    assert.deepEqual(problemsIn(`[${rows.join(',')},]`), [', → no comma']);
  });
});
