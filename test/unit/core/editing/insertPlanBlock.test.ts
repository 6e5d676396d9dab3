import assert from 'node:assert/strict';
import dedent from 'dedent';
import { insertPlanBlock } from '../../../../src/core/editing/insertPlanBlock';
import { planBlocks } from '../../../../src/core/editing/planBlocks';
import { readTemplate } from '../../../../src/core/template/template';
import { plainEdits, type SnippetPart } from '../../../../src/core/text/change';
import { applyEdits } from '../../../../src/core/text/edits';
import { planOf } from '../../../support/lint';

const template = readTemplate(
  't',
  dedent`
    # Plan: [NAME]

    ## Context

    <!-- Why now? -->

    ## Decisions

    ### Decision 1: [Title]

    **Why**: [Reason]

    **Level**: High/Medium/Low

    ### Decision 2: [Title]

    ## Steps

    ### Step 1: Foundation

    - [ ] Set up

    ### Step 2: Core

    ## Risks
  `,
);

/** Offers of blocks where `|` is the cursor. */
function read(marked: string, known = template) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return { plan: planOf(text, known), text, offset };
}

/** A text with the block of that title inserted, its tab stops in `«…»`; undefined where it is refused. */
function inserted(marked: string, title: string, known = template): string | undefined {
  const { plan, text, offset } = read(marked, known);
  const block = planBlocks(plan, offset).find(offer => offer.title === title);
  assert.ok(block, `there is no block ${title}`);
  const change = insertPlanBlock(plan, block, offset);
  if (!change) return undefined;
  const shown = (part: SnippetPart) =>
    typeof part === 'string' ? part : 'stop' in part ? `«${part.stop}»` : `«${part.choices.join(',')}»`;
  const edits = change.edits.map(({ range, newText }) => ({
    range,
    newText: typeof newText === 'string' ? newText : newText.map(shown).join(''),
  }));
  assert.equal(typeof applyEdits(text, plainEdits(change.edits)), 'string');
  return applyEdits(text, edits);
}

suite('A block of the template', () => {
  test('that may come again goes behind the one at the cursor, with the next number', () =>
    assert.equal(
      inserted(
        '# Plan: A\n\n## Decisions\n\n### Decision 1: X\n\nSo|.\n\n### Decision 2: Y\n\nNo.\n',
        'Decision 1: [Title]',
      ),
      '# Plan: A\n\n## Decisions\n\n### Decision 1: X\n\nSo.\n\n### Decision 3: «[Title]»\n\n**Why**: «[Reason]»\n\n' +
        '**Level**: «High/Medium/Low,High,Medium,Low»\n\n### Decision 2: Y\n\nNo.\n',
    ));

  test('that may come again goes behind the last one where the cursor is elsewhere', () =>
    assert.equal(
      inserted(
        '# Plan: A\n\n## Context\n\nX|\n\n## Decisions\n\n### Decision 1: X\n\nSo.\n\n## Risks\n\nNone.\n',
        'Decision 1: [Title]',
      ),
      '# Plan: A\n\n## Context\n\nX\n\n## Decisions\n\n### Decision 1: X\n\nSo.\n\n### Decision 2: «[Title]»\n\n' +
        '**Why**: «[Reason]»\n\n**Level**: «High/Medium/Low,High,Medium,Low»\n\n## Risks\n\nNone.\n',
    ));

  test('that may come again goes behind the section at the cursor where its own place is missing', () =>
    assert.equal(
      inserted(
        '# Plan: A\n\n## What we chose\n\nX|\n\n```\n## no\n```\n\n## Risks\n\nNone.\n',
        'Step 1: Foundation',
      ),
      '# Plan: A\n\n## What we chose\n\nX\n\n```\n## no\n```\n\n### Step 1: «Foundation»\n\n- [ ] Set up\n\n## Risks\n\nNone.\n',
    ));

  test('of a numbered series gets a name of its own', () =>
    assert.equal(
      inserted(
        '# Plan: A\n\n## Steps\n\n### Step 1: Walk\n\nX\n\n### Step 2: Run|\n\nY',
        'Step 1: Foundation',
      ),
      '# Plan: A\n\n## Steps\n\n### Step 1: Walk\n\nX\n\n### Step 2: Run\n\nY\n\n### Step 3: «Foundation»\n\n- [ ] Set up\n',
    ));

  test('that is missing goes to its place in the template, and its guidance is to be replaced', () =>
    assert.equal(
      inserted('# Our own: A\n\n## Risks\n\nNone|.\n', 'Context'),
      '# Our own: A\n\n## Context\n\n«<!-- Why now? -->»\n\n## Risks\n\nNone.\n',
    ));

  test('without anything below its heading leaves a line to write on', () =>
    assert.equal(
      inserted('# Plan: A\n\n## Context\n\nX|', 'Risks'),
      '# Plan: A\n\n## Context\n\nX\n\n## Risks\n\n«»\n',
    ));

  test('keeps the line endings of the plan', () =>
    assert.equal(
      inserted('# Plan: A\r\n\r\n## Risks\r\n\r\nNone|.\r\n', 'Context'),
      '# Plan: A\r\n\r\n## Context\r\n\r\n«<!-- Why now? -->»\r\n\r\n## Risks\r\n\r\nNone.\r\n',
    ));

  test('is a label that the section at the cursor lacks, behind the one that comes before it', () =>
    assert.equal(
      inserted('# Plan: A\n\n## Decisions\n\n### Decision 1: X\n\n**Why**: So.|\n\nMore.\n', 'Level'),
      '# Plan: A\n\n## Decisions\n\n### Decision 1: X\n\n**Why**: So.\n\nMore.\n\n**Level**: «High/Medium/Low,High,Medium,Low»\n',
    ));

  test('starts in the first column, where the editor does not indent it', () => {
    const { plan, offset } = read('# Plan: A\n\n## Context\n\n- X\n  - Y|');
    const risks = planBlocks(plan, offset).find(({ title }) => title === 'Risks');
    const edit = risks && insertPlanBlock(plan, risks, offset)?.edits[0];
    assert.equal(plan.snapshot.positionAt(edit?.range.start ?? -1).character, 0);
  });

  test('is not inserted where it would be swallowed by a fence or a comment that is left open', () => {
    assert.equal(inserted('# Plan: A\n\n## Context\n\n```\ncode|', 'Risks'), undefined);
    assert.equal(inserted('# Plan: A\n\n## Context\n\n<!-- later|\n', 'Risks'), undefined);
  });

  test('is all of it for a plan without headings, whose front matter stays', () => {
    assert.match(inserted('|', 't') ?? '', /^# Plan: «\[NAME\]»\n/u);
    assert.match(inserted('---\na: b\n---\n|', 't') ?? '', /^---\na: b\n---\n\n# Plan: «\[NAME\]»\n/u);
  });

  test('works in other languages', () => {
    const japanese = readTemplate(
      't',
      '# 計画\n\n## 段階\n\n### 段階 1：準備\n\n[内容]\n\n### 段階 2：実装\n\n## 費用\n',
    );
    assert.equal(
      inserted('# 計画\n\n## 段階\n\n### 段階 1：調査\n\n済み|\n', '段階 1：準備', japanese),
      '# 計画\n\n## 段階\n\n### 段階 1：調査\n\n済み\n\n### 段階 2：«準備»\n\n«[内容]»\n',
    );
  });
});
