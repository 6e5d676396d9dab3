import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kindOf, leafBlocksOf } from '../../../../../src/core/markdown/leafBlocks';
import { parseDocument } from '../../../../../src/core/markdown/parser';
import { sourceOf } from '../../../../../src/core/markdown/section';
import { Snapshot } from '../../../../../src/core/markdown/snapshot';
import { pour } from '../../../../../src/core/plan/pour/pour';
import { builtInTemplate } from '../../../../../src/core/template/builtInTemplate';
import { readTemplate, type Template } from '../../../../../src/core/template/template';
import { countsOf } from '../../../../../src/core/text/counts';
import { plans } from '../../../../support/planPieces';
import { partsOfRealPlans } from '../../../../support/realPlans';

/** How many texts a run pours: `PLANQUILL_POURED=50000 npm run test:unit` for a long one. */
const numRuns = Number(process.env['PLANQUILL_POURED'] ?? 60);

const german = readTemplate(
  'german.md',
  '---\nstand: [Datum]\n---\n\n# Plan: [Name]\n\n**Autor**: [Wer]\n\n## Ziel\n\n[Wozu]\n\n## Schritte\n\n### Schritt 1: [Was]\n\n**Dauer**: [Tage]\n\n## Risks / Trade-offs\n\n| Risk | Folge | Impact |\n|---|---|---|\n| [Risiko] | | |\n\n## Context\n',
);
const flat = readTemplate(
  'flat.md',
  '# Context\n\n<!-- Why? -->\n\n# Decisions\n\n# Risks\n\n---\n\n### [Any]\n\n```\nx',
);
const templates = [builtInTemplate(), german, flat];

const loose = fc
  .array(
    fc.constantFrom(
      ...['# Context', '## Context', '### Context', '## 3. Risks / Trade-offs', '### Decision 1: [Title]'],
      ...[
        '### Decision 4: Use a queue',
        'Title',
        '===',
        '---',
        '```',
        '~~~',
        '<!--',
        '-->',
        '<pre>',
        '- item',
      ],
      ...[
        '  - item',
        '> quote',
        '    code',
        '| Risk | Impact |',
        '|---|---|',
        '| a | b | c |',
        'a | b',
        '',
        '',
      ],
      ...['[x]: y', '[^1]: note', 'words [x] [^1]', '**Status**: done', '- **Language**: Go', '+++', 'k: v'],
      ...[
        '#### deep',
        '###### deepest',
        '  # indented',
        '## Schritte',
        '#### Schritt 2: Bauen',
        '# Plan: Tor',
      ],
    ),
    { maxLength: 25 },
  )
  .chain(lines => fc.constantFrom('\n', '\r\n').map(eol => lines.join(eol)));

const real = fc
  .array(fc.constantFrom(...partsOfRealPlans()), { minLength: 1, maxLength: 6 })
  .map(parts => parts.join('\n'));
const texts = fc.oneof(plans, loose, real);

suite('Pouring any text', () => {
  for (const template of templates) {
    test(`into ${template.name} keeps every line of the author's`, () => {
      fc.assert(
        fc.property(texts, text => {
          const left = lost(text, pour(Snapshot.parse(text), template), template);
          assert.deepEqual(left, []);
        }),
        { numRuns },
      );
    });

    test(`into ${template.name} twice is the same as once`, () => {
      fc.assert(
        fc.property(texts, text => {
          const once = pour(Snapshot.parse(text), template);
          assert.equal(pour(Snapshot.parse(once), template), once);
        }),
        { numRuns },
      );
    });

    test(`into ${template.name} leaves every block of its kind`, () => {
      fc.assert(
        fc.property(texts, text => {
          assert.deepEqual(missingBlocks(text, pour(Snapshot.parse(text), template)), []);
        }),
        { numRuns },
      );
    });

    test(`is nothing for a copy of ${template.name}`, () => {
      const { text } = template.snapshot;
      assert.equal(pour(Snapshot.parse(text), template), text);
      const crlf = text.replaceAll('\n', '\r\n');
      assert.equal(pour(Snapshot.parse(crlf), template), crlf);
    });
  }
});

/** The lines of a text that a poured one lacks, but for those of the template. Levels and new cells do not count. */
function lost(text: string, poured: string, template: Template): readonly string[] {
  const known = new Set(linesOf(template.snapshot.text));
  const lines = linesOf(poured);
  const there = new Map(countsOf(lines));
  return linesOf(text).filter(line => {
    if (text.includes('|') && lines.some(other => hasWords(other, line.split(' ')))) return false;
    const count = there.get(line) ?? 0;
    there.set(line, count - 1);
    return count <= 0 && !known.has(line);
  });
}

/** Whether words stand in a line in their order: a row has new cells among the author's. */
function hasWords(line: string, words: readonly string[]): boolean {
  let next = 0;
  for (const word of line.split(' ')) if (word === words[next]) next += 1;
  return next === words.length;
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map(line =>
      line
        .replace(/^\s*#{1,6}(?=\s|$)|^\s*(?:=+|-+)\s*$/u, '')
        .replace(/[|:\s-]+/gu, ' ')
        .trim(),
    )
    .filter(line => line !== '');
}

/** The blocks of a text that a poured one has not with the same words and of the same kind. */
function missingBlocks(text: string, poured: string): readonly string[] {
  const blocks = blocksOf(poured);
  const there = new Map(countsOf(blocks));
  return blocksOf(text).filter(block => {
    // A paragraph of fields may get others above and below its own.
    const fields = /^paragraph · (?=\*\*)/u;
    if (fields.test(block))
      return !blocks.some(other => fields.test(other) && other.includes(block.replace(fields, '')));
    const count = there.get(block) ?? 0;
    there.set(block, count - 1);
    return count <= 0;
  });
}

function blocksOf(text: string): readonly string[] {
  return leafBlocksOf(parseDocument(text), text).map(({ node, containers }) => {
    const words = ['heading', 'table', 'yaml'].includes(node.type)
      ? ''
      : 'value' in node
        ? node.value.replace(/(?:\s|-->|<\/pre>)+$/u, '')
        : sourceOf(node, text);
    const kind = node.type === 'heading' ? 'heading' : kindOf(node);
    return [...containers.map(kindOf), kind, words.replace(/[\s>]+/gu, ' ').trim()].join(' · ');
  });
}
