import assert from 'node:assert/strict';
import { Snapshot } from '../../../../../src/core/markdown/snapshot';
import { insertSection } from '../../../../../src/core/plan/edits/insertSection';
import { moveSection } from '../../../../../src/core/plan/edits/moveSection';
import { removeSection } from '../../../../../src/core/plan/edits/removeSection';
import { type Plan, readPlan } from '../../../../../src/core/plan/plan';
import type { SectionNode } from '../../../../../src/core/plan/sectionTree';
import { readTemplate } from '../../../../../src/core/template/template';
import { applyEdits, type Edit } from '../../../../../src/core/text/edits';

const template = readTemplate(
  'test',
  '# Plan\n\n## Context\n\n## Risks\n\n[Which]\n\n### How bad\n\n## Costs\n',
);

type Node = (title: string) => SectionNode;

/** Asserts what an edit makes of a plan, with the line endings of Unix and of Windows. */
function assertEdited(
  before: string,
  edit: (plan: Plan, node: Node) => readonly Edit[],
  after: string,
): void {
  for (const eol of ['\n', '\r\n']) {
    const text = before.replaceAll('\n', eol);
    const plan = readPlan(Snapshot.parse(text), template);
    const node: Node = title =>
      plan.tree.nodes.find(other => other.title === title) ?? assert.fail(`There is no section ${title}`);
    assert.equal(applyEdits(text, edit(plan, node)), after.replaceAll('\n', eol));
  }
}

suite('Inserting a section of the template', () => {
  const insert = (place: { before?: string; after?: string; above?: string }) => (plan: Plan, node: Node) => {
    const wanted = template.sections.find(({ title }) => title === 'Risks') ?? assert.fail();
    const at = (title: string | undefined) => (title === undefined ? undefined : node(title));
    const { before, after, above } = place;
    return [
      insertSection(plan, wanted, template, { before: at(before), after: at(after), above: at(above) }),
    ];
  };
  const risks = '## Risks\n\n[Which]\n\n### How bad\n';

  test('puts it with its sub-sections behind the one before', () =>
    assertEdited(
      '# Plan\n\n## Context\n\nWhy.\n\n## Costs\n\nNone.\n',
      insert({ before: 'Context', after: 'Costs', above: 'Plan' }),
      `# Plan\n\n## Context\n\nWhy.\n\n${risks}\n## Costs\n\nNone.\n`,
    ));

  test('puts it in front of the one after where none is before', () =>
    assertEdited(
      '# Plan\n\nLead.\n\n## Costs\n\nNone.\n',
      insert({ after: 'Costs', above: 'Plan' }),
      `# Plan\n\nLead.\n\n${risks}\n## Costs\n\nNone.\n`,
    ));

  test('puts it at the end of the one above, or of the document, and keeps a blank line', () => {
    assertEdited('# Plan\n\nLead.\n', insert({ above: 'Plan' }), `# Plan\n\nLead.\n\n${risks}`);
    assertEdited('# Plan\nLead.', insert({}), `# Plan\nLead.\n\n${risks}`);
  });
});

suite('Moving a section', () => {
  test('takes its sub-sections along', () =>
    assertEdited(
      '# Plan\n\n## Costs\n\nNone.\n\n## Risks\n\nNone.\n\n### How bad\n\nBad.\n\n## Context\n\nWhy.\n',
      (plan, node) => moveSection(plan, node('Risks'), node('Costs')),
      '# Plan\n\n## Risks\n\nNone.\n\n### How bad\n\nBad.\n\n## Costs\n\nNone.\n\n## Context\n\nWhy.\n',
    ));

  test('leaves no blank lines behind at the end of the document', () =>
    assertEdited(
      '# Plan\n\n## Costs\n\nNone.\n\n## Context\n\nWhy.\n',
      (plan, node) => moveSection(plan, node('Context'), node('Costs')),
      '# Plan\n\n## Context\n\nWhy.\n\n## Costs\n\nNone.\n',
    ));
});

suite('Removing a section', () => {
  test('takes its sub-sections along', () =>
    assertEdited(
      '# Plan\n\n## Risks\n\nNone.\n\n### How bad\n\nBad.\n\n## Costs\n\nNone.\n',
      (plan, node) => [removeSection(plan, node('Risks'))],
      '# Plan\n\n## Costs\n\nNone.\n',
    ));
});
