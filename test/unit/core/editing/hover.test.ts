import assert from 'node:assert/strict';
import { hoverAt, type TemplateHover } from '../../../../src/core/editing/hover';
import { builtInTemplate } from '../../../../src/core/template/builtInTemplate';
import { readTemplate, type Template } from '../../../../src/core/template/template';
import { findingsIn, planOf } from '../../../support/lint';

/** What is said where `¦` stands; `shown` is the stretch of the plan that it is said of. */
function said(
  marked: string,
  template: Template = builtInTemplate(),
): Readonly<Record<string, unknown>> | undefined {
  const text = marked.replace('¦', '');
  const plan = { plan: planOf(text, template), findings: findingsIn(text, template) };
  const hover = hoverAt(plan, marked.indexOf('¦'));
  return hover && { ...withoutEmpty(hover), shown: text.slice(hover.range.start, hover.range.end) };
}

function withoutEmpty({ range: _, ...hover }: TemplateHover): Readonly<Record<string, unknown>> {
  const isSaid = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value));
  return Object.fromEntries(Object.entries(hover).filter(([, value]) => isSaid(value)));
}

const german = readTemplate(
  'plan',
  [
    '---',
    'status: Entwurf/Freigegeben/Fertig',
    '---',
    '# Umsetzungsplan: [Name]',
    '',
    '## Überblick',
    '<!-- Worum geht es?\r\n     Zwei Sätze genügen. -->',
    '**Verantwortlich**: [z. B. Ada, Grace] <!-- eine Person -->',
    '**Größe**: [Klein/Mittel/Groß]',
    '',
    '[Kurze Beschreibung]',
    '',
    '## Risiken',
    '',
    '| Risiko | Wirkung |',
    '|---|---|',
    '| Ausfall der Anlage | Hoch/Mittel/Niedrig |',
    '',
    '### Schritt 1: [Titel]',
    '',
    '- [ ] [Aufgabe]',
    '',
  ].join('\r\n'),
);

suite('Hover of the template', () => {
  test('at a heading has the guidance and the text that the plan does not have', () => {
    assert.deepEqual(said('# Implementation Plan: Log\n\n## Con¦text\n\nWe log.\n'), {
      name: 'Context',
      guidance: 'Background and current state. Why are we building this feature?',
      shown: '## Context',
    });
  });

  test('at a label has the value of the template, its examples and its comment, not the finding', () => {
    assert.deepEqual(
      said('# Umsetzungsplan: 👩‍🚀\r\n\r\n## Überblick\r\n\r\n**Verantwort¦lich**: Grace\r\n', german),
      {
        name: 'Verantwortlich',
        guidance: 'eine Person',
        source: '[z. B. Ada, Grace]',
        examples: ['Ada', 'Grace'],
        shown: '**Verantwortlich**',
      },
    );
  });

  test('at an unfilled choice leaves the choices to the finding', () => {
    assert.deepEqual(
      said('# Umsetzungsplan: A\n\n## Überblick\n\n\t**Größe**: Klein\n\n**Gr¦öße**: Klein\n', german)?.[
        'choices'
      ],
      ['Klein', 'Mittel', 'Groß'],
    );
    const unfilled = said('# Umsetzungsplan: A\n\n## Überblick\n\n**Größe**: [Klein/¦Mittel/Groß]\n', german);
    assert.deepEqual(unfilled, {
      name: 'Größe',
      guidance: 'Worum geht es?\nZwei Sätze genügen.',
      shown: '[Klein/Mittel/Groß]',
    });
  });

  test('at a placeholder in a text has the guidance of its section', () => {
    assert.deepEqual(said('# Umsetzungsplan: A\n\n## Überblick\n\n👩‍🚀 [Kurze ¦Beschreibung]', german), {
      name: 'Überblick',
      guidance: 'Worum geht es?\nZwei Sätze genügen.',
      shown: '[Kurze Beschreibung]',
    });
  });

  test('at a cell has the choices and the samples of its column', () => {
    const rows = '# Umsetzungsplan: A\n\n## Risiken\n\n| Risiko | Wirkung |\n|---|---|\n';
    assert.deepEqual(said(`${rows}| Brand | Ho¦ch |\n`, german), {
      name: 'Wirkung',
      choices: ['Hoch', 'Mittel', 'Niedrig'],
      shown: 'Hoch',
    });
    assert.deepEqual(said(`${rows}| Bra¦nd | Hoch |\n`, german), {
      name: 'Risiko',
      examples: ['Ausfall der Anlage'],
      shown: 'Brand',
    });
  });

  test('at a blank cell, and not at the signs between cells', () => {
    const rows = '# Umsetzungsplan: A\n\n## Risiken\n\n| Risiko | Wirkung |\n|---|---|\n';
    assert.equal(said(`${rows}| Brand |  ¦ |\n`, german)?.['name'], 'Wirkung');
    assert.equal(said(`${rows}| Brand ¦| Hoch |\n`, german), undefined);
  });

  test('at a section that may come again, under another number and of setext style', () => {
    assert.deepEqual(said('# Umsetzungsplan: A\n\n## Risiken\n\n### Schri¦tt 2: Bauen\n\nText.\n', german), {
      name: 'Schritt 1: [Titel]',
      source: '- [ ] [Aufgabe]',
      repeatable: true,
      shown: '### Schritt 2: Bauen',
    });
    assert.deepEqual(
      said('# Umsetzungsplan: A\n\nÜber¦blick\n---\n\nText.\n', german)?.['shown'],
      'Überblick\n---',
    );
  });

  test('at a key of the front matter', () => {
    assert.deepEqual(said('---\r\nsta¦tus: Fertig\r\n---\r\n# Umsetzungsplan: A\r\n', german), {
      name: 'status',
      source: 'Entwurf/Freigegeben/Fertig',
      choices: ['Entwurf', 'Freigegeben', 'Fertig'],
      shown: 'status: Fertig',
    });
  });

  test('in Chinese', () => {
    const chinese = readTemplate(
      't',
      '# 实施计划：[名称]\n\n## 技术栈（可选）\n\n<!-- 列出主要技术 -->\n\n- **语言**：[例如：Python、Go]\n',
    );
    assert.deepEqual(said('# 实施计划：日志\n\n## 技术栈\n\n- **语¦言**：Rust\n', chinese), {
      name: '语言',
      guidance: '列出主要技术',
      source: '[例如：Python、Go]',
      examples: ['Python', 'Go'],
      shown: '**语言**',
    });
    assert.equal(said('# 实施计划：日志\n\n## 技¦术栈\n\n好。\n', chinese)?.['optional'], true);
  });

  test('cuts what is long after a word, and never between the halves of a sign', () => {
    const long = readTemplate(
      't',
      `# P\n\n## A\n\n<!-- ${'word '.repeat(400)} -->\n\n## B\n\n<!-- ${'👩'.repeat(700)} -->\n`,
    );
    const guidanceAt = (heading: string) =>
      String(said(`# P\n\n## ${heading}¦\n\nText.\n`.replace(/## (.)¦/u, '## ¦$1'), long)?.['guidance']);
    assert.match(guidanceAt('A'), /^(?:word )+word…$/u);
    assert.ok(guidanceAt('A').length <= 601);
    assert.match(guidanceAt('B'), /^(?:👩)+…$/u);
  });

  test('is silent in the words of the author, without a template, in a template and where the plan has the same', () => {
    assert.equal(said('# Implementation Plan: Log\n\n## Context\n\nWe ¦log.\n'), undefined);
    assert.equal(said('# Implementation Plan: Log\n\n## Our own ¦section\n\nText.\n'), undefined);
    assert.equal(said('# Implementation Plan: Log\n\n**Crea¦ted**: [DATE]\n'), undefined);
    const { template, text } = { template: german, text: german.snapshot.text };
    const plan = { snapshot: template.snapshot, template, tree: planOf(text, template).tree };
    assert.equal(hoverAt({ plan, findings: [] }, text.indexOf('Überblick')), undefined);
    assert.equal(hoverAt({ plan: { ...plan, template: undefined }, findings: [] }, 3), undefined);
    assert.equal(hoverAt({ plan: planOf(''), findings: [] }, 0), undefined);
  });
});
