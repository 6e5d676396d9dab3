import assert from 'node:assert/strict';
import { shownFindings } from '../../../../src/core/document/shownFindings';
import type { Finding, Severity } from '../../../../src/core/lint/finding';
import type { Range } from '../../../../src/core/text/positions';

const letters: Readonly<Record<string, Severity>> = { e: 'error', w: 'warning', i: 'information', h: 'hint' };

/** A finding for each letter of a text, at its place: `e` is an error. */
function findingsIn(text: string): readonly Finding[] {
  return [...text].flatMap((letter, start) => {
    const severity = letters[letter];
    return severity === undefined ? [] : [findingAt(start, severity)];
  });
}

function findingAt(start: number, severity: Severity): Finding {
  return {
    rule: 'unfilled-placeholder',
    message: '',
    data: {},
    severity,
    unfinished: true,
    range: { start, end: start + 1 },
    related: [],
    unnecessary: false,
    failed: false,
    origin: { report: start },
  };
}

/** The text with a dot for each finding that is not shown. `[` and `]` stand around what is seen. */
function shown(text: string, limit: number): string {
  const seen = [...text.matchAll(/\[([^\]]*)\]/gu)].map(({ index, 1: { length } = '' }) => ({
    start: index + 1,
    end: index + 1 + length,
  }));
  const findings = findingsIn(text);
  const starts = new Set(
    shownFindings(findings, seen, { listed: limit, marked: 0 }).map(({ range }) => range.start),
  );
  return [...text].map((letter, at) => (letters[letter] && !starts.has(at) ? '.' : letter)).join('');
}

suite('Of more findings than a host marks', () => {
  test('those are marked first that are seen', () => {
    assert.equal(shown('eeee----[-ww-]----wwww', 2), '....----[-ww-]----....');
    assert.equal(shown('ww--[w]--ww--[h]--ww', 2), '..--[w]--..--[h]--..');
  });

  test('then the more severe ones, however far away', () => {
    assert.equal(shown('e--wwww[w]wwww--e', 3), 'e--....[w]....--e');
    assert.equal(shown('e--hhhi[h]hwhh--i', 4), 'e--...i[h].w..--.');
  });

  test('then those nearest to what is seen', () => {
    assert.equal(shown('wwwwww[w]wwwwww', 5), '....ww[w]ww....');
    assert.equal(shown('wwww[w]wwwwwwww[w]wwww', 6), '...w[w]w......w[w]w...');
  });

  test('the more severe ones of those that are seen are kept, and the first', () => {
    assert.equal(shown('ww[wwewwe]ww', 3), '..[w.e..e]..');
  });

  test('the first ones are marked while nothing is on screen', () => {
    assert.equal(shown('wwwwww', 4), 'wwww..');
  });

  test('all are marked that the limit allows, as they are', () => {
    const findings = findingsIn('wew');
    assert.equal(shownFindings(findings, [], { listed: 3, marked: 3 }), findings);
  });

  test('those that are marked in the text come before those that are only listed', () => {
    const findings = findingsIn('wwwwwww');
    const order = (seen: Range, marked: number, listed: number) =>
      shownFindings(findings, [seen], { listed, marked }).map(({ range }) => range.start);
    assert.deepEqual(order({ start: 4, end: 5 }, 3, 7), [3, 4, 5, 0, 1, 2, 6]);
    assert.deepEqual(order({ start: 6, end: 7 }, 2, 4), [5, 6, 3, 4]);
  });
});
