import assert from 'node:assert/strict';
import { Snapshot } from '../../../../src/core/markdown/snapshot';
import { DocumentContexts } from '../../../../src/core/workspace/documentContext';
import { lintDocument } from '../../../../src/core/workspace/lintDocument';
import { memoryFiles } from '../../../support/memoryFiles';

const plan = '# Implementation Plan: Login\n\n## Context\n\nWhy.\n\n## Rollout\n\nSlowly.\n';
const team = '# Implementation Plan: [NAME]\n\n## Context\n\n[Why]\n\n## Rollout\n\n[How]\n';

const contextsIn = (files: Readonly<Record<string, string>>) =>
  new DocumentContexts(memoryFiles(files), { today: () => '2026-11-23' });

/** A document that is checked whatever it is. */
async function linted(contexts: DocumentContexts, document: string, text: string) {
  const found = await lintDocument(contexts, document, text, { isNamed: true });
  return found ?? assert.fail(`${document} is not checked`);
}

async function choice(files: Readonly<Record<string, string>>, document = '/repo/specs/001-login/plan.md') {
  const { choice: chosen } = await linted(contextsIn(files), document, files[document] ?? plan);
  return {
    template: chosen.template?.name,
    reason: chosen.reason,
    ...(chosen.problem && { problem: `${chosen.problem.path}: ${chosen.problem.code}` }),
  };
}

suite('The template of a document', () => {
  test("is the workspace's own, by the document's name", async () => {
    assert.deepEqual(await choice({ '/repo/.specify/templates/plan-template.md': team }), {
      template: '/repo/.specify/templates/plan-template.md',
      reason: 'nearby',
    });
  });

  for (const [first, second] of [
    ['.codexspec/templates/docs/plan-template-simple.md', '.specify/templates/plan-template.md'],
    ['.specify/templates/overrides/plan-template.md', '.specify/templates/plan-template.md'],
    ['.specify/presets/lean/templates/plan-template.md', '.specify/templates/plan-template.md'],
    ['.specify/extensions/x/templates/plan-template.md', 'templates/plan-template.md'],
    ['specs/templates/plan.md', '.codexspec/templates/plan-template.md'],
  ] as const) {
    test(`is ${first} before ${second}`, async () => {
      const { template } = await choice({ [`/repo/${first}`]: team, [`/repo/${second}`]: team });
      assert.equal(template, `/repo/${first}`);
    });
  }

  test('is the one most alike among several generations', async () => {
    const longer = `${team}\n## Costs\n\n[How much]\n\n## Owners\n\n[Who]\n`;
    const folder = '/repo/.codexspec/templates/docs';
    const files = {
      [`${folder}/plan-template-detailed.md`]: longer,
      [`${folder}/plan-template-simple.md`]: team,
    };
    assert.equal((await choice(files)).template, `${folder}/plan-template-simple.md`);
    const document = '/repo/specs/001-login/plan.md';
    const long = { ...files, [document]: `${plan}\n## Costs\n\nNone.\n` };
    assert.equal((await choice(long)).template, `${folder}/plan-template-detailed.md`);
  });

  test('is the one with the plain name among several that are as much alike', async () => {
    const folder = '/repo/templates';
    const files = { [`${folder}/plan-template-long.md`]: team, [`${folder}/plan-template.md`]: team };
    assert.equal((await choice(files)).template, `${folder}/plan-template.md`);
  });

  test('is the one for its own name, beside a plan', async () => {
    const files = {
      '/repo/templates/spec-template.md': '# Spec: [NAME]\n\n## Context\n',
      '/repo/templates/plan-template.md': team,
    };
    const { template } = await choice({ ...files, '/repo/specs/1/spec.md': plan }, '/repo/specs/1/spec.md');
    assert.equal(template, '/repo/templates/spec-template.md');
  });

  test('is looked for in its own repository only', async () => {
    const files = { '/repo/templates/plan-template.md': team, '/repo/inner/.git/HEAD': '' };
    assert.equal((await choice(files, '/repo/inner/specs/1/plan.md')).reason, 'built-in');
  });

  test('is the one its front matter names, from its own folder or one above', async () => {
    const document = '/repo/specs/001-login/plan.md';
    const files = {
      '/repo/docs/ours.md': team,
      '/repo/templates/plan-template.md': team,
      [document]: `---\ntemplate: docs/ours.md\n---\n${plan}`,
    };
    assert.deepEqual(await choice(files), { template: '/repo/docs/ours.md', reason: 'front-matter' });
  });

  test('is named in front matter with or without quotes and a comment', async () => {
    const document = '/repo/specs/001-login/plan.md';
    for (const written of ['docs/ours.md # ours', "'docs/ours.md'\t# the .md of us", '"docs/ours.md"']) {
      const files = { '/repo/docs/ours.md': team, [document]: `---\ntemplate: ${written}\n---\n${plan}` };
      assert.equal((await choice(files)).template, '/repo/docs/ours.md', written);
    }
  });

  test("leaves another tool's template key alone", async () => {
    const document = '/repo/plan.md';
    assert.equal(
      (await choice({ [document]: `---\ntemplate: page\n---\n${plan}` }, document)).reason,
      'built-in',
    );
  });

  test('is itself where it lies among templates', async () => {
    assert.deepEqual(await choice({ '/repo/templates/plan.md': team }, '/repo/templates/plan.md'), {
      template: '/repo/templates/plan.md',
      reason: 'itself',
    });
  });

  test('is itself where it is named as its own template', async () => {
    const files = { '/repo/planquill.json': '{ "template": "docs/ours.md" }', '/repo/docs/ours.md': team };
    assert.equal((await choice(files, '/repo/docs/ours.md')).reason, 'itself');
  });

  test('measures a copy in which nothing was changed', async () => {
    const text =
      '# Umsetzungsplan\n\n## Kosten\n\n| Posten | Preis |\n| --- | --- |\n| Server für alle Nutzer | zehn im Monat |\n\n## Notizen\n';
    const rulesIn = async (document: string) => {
      const contexts = contextsIn({ '/repo/vorlagen/plan.md': text, '/repo/planquill.json': config });
      return (await linted(contexts, document, text)).findings.map(({ rule }) => rule);
    };
    const config = '{ "template": "vorlagen/plan.md" }';
    assert.deepEqual(await rulesIn('/repo/specs/001-login/plan.md'), ['sample-content', 'empty-section']);
    assert.deepEqual(await rulesIn('/repo/vorlagen/plan.md'), ['empty-section']);
  });

  test('is the built-in one where headings overlap, and none where not one does', async () => {
    assert.equal((await choice({})).reason, 'built-in');
    const files = { '/repo/plan.md': '# Einkaufsliste\n\nMilch\n' };
    assert.deepEqual(await choice(files, '/repo/plan.md'), { template: undefined, reason: 'none' });
  });

  test("is the one that planquill.json names for the document's name, from its own folder", async () => {
    const files = {
      '/repo/planquill.json': '{ "templates": { "plan.md": "docs/ours.md", "spec.md": "docs/spec.md" } }',
      '/repo/docs/ours.md': team,
    };
    assert.deepEqual(await choice(files), { template: '/repo/docs/ours.md', reason: 'configured' });
    const inner = {
      ...files,
      '/repo/specs/planquill.json': '{ "template": "t.md", "templates": { "plan.md": "t.md" } }',
      '/repo/specs/t.md': team,
    };
    assert.equal((await choice(inner)).template, '/repo/specs/t.md');
  });

  test('is not the one of all plans for what goes with them', async () => {
    const files = { '/repo/planquill.json': '{ "template": "t.md" }', '/repo/t.md': team };
    assert.equal((await choice(files)).template, '/repo/t.md');
    assert.equal((await choice(files, '/repo/specs/001-login/spec.md')).reason, 'none');
  });

  for (const [written, problem] of [
    ['gone.md', '/repo/gone.md: missing'],
    ['empty.md', '/repo/empty.md: empty'],
    ['text.md', '/repo/text.md: no-heading'],
  ] as const) {
    test(`that cannot be used (${problem}) is told, and the built-in takes over`, async () => {
      const document = '/repo/plan.md';
      const files = {
        '/repo/empty.md': ' \n',
        '/repo/text.md': 'Just words.\n',
        [document]: `---\ntemplate: ${written}\n---\n${plan}`,
      };
      assert.deepEqual(await choice(files, document), { template: 'built-in', reason: 'built-in', problem });
    });
  }

  const document = '/repo/specs/001-login/plan.md';
  for (const [title, files, told] of [
    [
      'in its front matter, then in planquill.json',
      {
        '/repo/planquill.json': '{ "template": "docs/ours.md" }',
        '/repo/docs/ours.md': team,
        [document]: `---\ntitle: x\ntemplate: "gone.md"\n---\n${plan}`,
      },
      { template: '/repo/docs/ours.md', reason: 'configured', at: `${document}:2:10` },
    ],
    [
      'in planquill.json for its name, then nearby',
      {
        '/repo/planquill.json': '{\n  "templates": { "plan.md": "docs/ours.md" }\n}\n',
        '/repo/docs/ours.md': 'Kein Titel.\n',
        '/repo/templates/plan-template.md': team,
      },
      { template: '/repo/templates/plan-template.md', reason: 'nearby', at: '/repo/planquill.json:1:28' },
    ],
    [
      'in planquill.json for its place, then the built-in one',
      {
        '/repo/planquill.json': '{ "documents": [{ "files": "**/plan.md", "template": "docs/weg.md" }] }',
      },
      { template: 'built-in', reason: 'built-in', at: '/repo/planquill.json:0:53' },
    ],
  ] as const) {
    test(`that cannot be used is told where it is named: ${title}`, async () => {
      const text: string = { [document]: plan, ...files }[document];
      const { choice: chosen, problems } = await linted(contextsIn(files), document, text);
      const [{ namedAt } = { namedAt: undefined }, ...others] = problems;
      const { path, place } = namedAt ?? assert.fail('no place');
      assert.deepEqual(others, []);
      assert.deepEqual(
        {
          template: chosen.template?.name,
          reason: chosen.reason,
          at: `${path}:${place.start.line}:${place.start.character}`,
        },
        told,
      );
    });
  }

  test('is read again when it changed', async () => {
    const files: Record<string, string> = { '/repo/templates/plan-template.md': team };
    const contexts = contextsIn(files);
    const unfilled = async () =>
      (await linted(contexts, '/repo/plan.md', '# Plan\n\n## Context\n\n[Because]\n')).findings.length;
    assert.equal(await unfilled(), 0);
    files['/repo/templates/plan-template.md'] = team.replace('[Why]', '[Because]');
    assert.equal(await unfilled(), 1);
  });
});

suite('A document of no template', () => {
  test('has its bracketed values reported once it shows that it is a form', () => {
    const form =
      '# X\n\n- Language: [e.g., Go]\n- Storage: [e.g., files]\n- Owner: [name]\n- Note: as [told]\n';
    return linted(contextsIn({}), '/repo/plan.md', form).then(({ findings }) => {
      const texts = findings.map(({ range }) => Snapshot.parse(form).text.slice(range.start, range.end));
      assert.deepEqual(texts, ['[e.g., Go]', '[e.g., files]', '[name]']);
    });
  });
});
