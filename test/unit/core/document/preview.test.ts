import assert from 'node:assert/strict';
import { previewInSteps } from '../../../../src/core/document/preview';
import { allAtOnce } from '../../../../src/core/text/steps';

const filler = Array.from({ length: 50 }, (_, index) => `## Part ${index}\n\nWords.\n`).join('\n');
const text = `# Implementation Plan: [FEATURE NAME]\n\n${filler}\n## Context\n\n[e.g., why]\n\n## Decisions\n`;

function found(source: string, visible: string, options = {}): readonly string[] {
  const start = source.indexOf(visible);
  const range = { start, end: start + visible.length };
  return allAtOnce(previewInSteps(source, range, { nearby: [] }, options)).map(
    ({ rule, range: at }) => `${rule}: ${source.slice(at.start, at.end)}`,
  );
}

suite('The preview of a long plan', () => {
  test('speaks of the sections that are seen, in their place', () => {
    assert.deepEqual(found(text, 'Implementation'), [
      'empty-section: # Implementation Plan: [FEATURE NAME]',
      'unfilled-placeholder: [FEATURE NAME]',
    ]);
    assert.deepEqual(found(text, 'why'), ['unfilled-placeholder: [e.g., why]']);
    assert.deepEqual(found(text, '## Part 20'), []);
  });

  test('says nothing that needs all of the document, and nothing that a comment may suppress', () => {
    assert.deepEqual(found(`${text}\n## Decisions\n`, '## Decisions\n\n## Decisions'), [
      'empty-section: ## Decisions',
      'empty-section: ## Decisions',
    ]);
    assert.deepEqual(found(`<!-- planquill-disable-file empty-section -->\n\n${text}`, 'why'), []);
  });
});
