import assert from 'node:assert/strict';
import type { Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import snippets from '../../snippets/plan.json';
import { fieldsOf } from '../../src/core/markdown/queries/fields';
import type { Section } from '../../src/core/markdown/section';
import { Snapshot } from '../../src/core/markdown/snapshot';
import { visit } from '../../src/core/markdown/visit';
import { builtInTemplate } from '../../src/core/template/builtInTemplate';
import { templateSectionFor } from '../../src/core/template/matching';
import { snippetChoices, snippetText } from '../support/snippetText';

const template = builtInTemplate();

suite('Snippets', () => {
  for (const [name, { body: lines }] of Object.entries(snippets)) {
    const body = lines.join('\n');
    const { sections } = Snapshot.parse(snippetText(body));

    test(`${name}: its headings, tables and labels are the template's`, () => {
      for (const section of sections) {
        const templateSection = section.heading && templateSectionFor(template, section, undefined);
        if (section.heading) assert.ok(templateSection, `the template has no heading "${section.title}"`);
        const home = templateSection
          ? [templateSection.section]
          : template.sections.map(known => known.section);
        const known = home.flatMap(structureOf);
        for (const part of structureOf(section))
          assert.ok(known.includes(part), `the template has no ${part}`);
      }
    });
  }

  test('the whole plan is the template, with a choice made where it has choices', () => {
    const whole = snippetText(snippets['Implementation plan'].body.join('\n'));
    assert.equal(whole, template.snapshot.text.trimEnd().replaceAll('High/Medium/Low', 'High'));
  });

  test('choices are the ones the template offers', () => {
    const offered = new Set([...template.placeholderTexts].filter(text => /^\w+(?:\/\w+){2,}$/u.test(text)));
    for (const name of ['Implementation plan', 'Risk row', 'Risk table'] as const) {
      const choices = snippetChoices(snippets[name].body.join('\n'));
      assert.ok(choices.length > 0);
      for (const choice of choices) assert.ok(offered.has(choice.join('/')), choice.join('/'));
    }
  });

  test('the lines of the tech stack and the phases are the ones the template has', () => {
    const labels = template.sections.flatMap(({ section }) => structureOf(section));
    for (const label of snippetChoices(snippets['Tech stack line'].body.join('\n'))[0] ?? []) {
      assert.ok(labels.includes(`label ${label}`), label);
    }
    for (const title of snippetChoices(snippets.Phase.body.join('\n'))[0] ?? []) {
      assert.ok(
        template.sections.some(known => known.title.endsWith(`: ${title}`)),
        title,
      );
    }
  });

  test('have prefixes of their own that begin with "plan"', () => {
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const prefix of prefixes) assert.match(prefix, /^plan(?:-[a-z]+)?$/u);
  });
});

/** What a section is made of that a person would miss: its tables by their headers, its labels, its fences. */
function structureOf(section: Section): readonly string[] {
  const parts: string[] = [];
  for (const block of section.blocks) {
    visit(block, node => {
      if (node.type === 'table') parts.push(`table ${headerOf(node)}`);
      else if (node.type === 'code') parts.push(`fence of ${node.lang ?? 'text'}`);
      else if (node.type === 'paragraph') {
        parts.push(...fieldsOf(node, section.source).map(({ label }) => `label ${label}`));
      }
      return undefined;
    });
  }
  return parts;
}

function headerOf(table: Table): string {
  return (table.children[0]?.children ?? []).map(cell => textOf(cell)).join(' | ');
}
