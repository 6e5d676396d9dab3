import assert from 'node:assert/strict';
import dedent from 'dedent';
import { Snapshot } from '../../../../../src/core/markdown/snapshot';
import { pour } from '../../../../../src/core/plan/pour/pour';
import { builtInTemplate } from '../../../../../src/core/template/builtInTemplate';
import { readTemplate } from '../../../../../src/core/template/template';

function assertPoured(text: string, template: string, expected: string): void {
  const known = readTemplate('template.md', `${dedent(template)}\n`);
  const poured = pour(Snapshot.parse(`${dedent(text)}\n`), known);
  assert.equal(poured, `${dedent(expected)}\n`);
  assert.equal(pour(Snapshot.parse(poured), known), poured, 'a second time');
}

suite('Pouring a text into a template', () => {
  test("brings the author's sections in the order of the template, and adds what is missing", () => {
    assertPoured(
      `
        # Login

        ## 2. Risks

        A bot.

        ## Context

        Customers wait.
      `,
      `
        # Plan: [NAME]

        **Owner**: [Who]

        ## Context

        <!-- Why? -->

        ## Steps

        - [ ] [First step]

        ## Risks

        [What may go wrong]
      `,
      `
        # Login

        **Owner**: [Who]

        ## Context

        Customers wait.

        ## Steps

        - [ ] [First step]

        ## 2. Risks

        A bot.
      `,
    );
  });

  test('keeps a section that fits nothing with its sub-sections: under its own parent, or at the end', () => {
    assertPoured(
      `
        # Plan: A

        ## Budget

        Ten.

        ### Per month

        One.

        ## Steps

        ### Detours

        None.

        Walk.
      `,
      `
        # Plan: [NAME]

        ## Steps

        [How]

        ## Risks
      `,
      `
        # Plan: A

        ## Steps

        ### Detours

        None.

        Walk.

        ## Risks

        ## Budget

        Ten.

        ### Per month

        One.
      `,
    );
  });

  test('takes any number of sections for a slot and for numbered samples, and leaves the samples out', () => {
    assertPoured(
      `
        # Plan: A

        ## Phases

        ### Phase 1: Dig

        Dig.

        ### Phase 2: Fill

        Fill.

        ## Decisions

        ### Decision 7: A queue

        **Why**: Fast.

        ### Decision 9: A cache

        Because.
      `,
      `
        # Plan: [NAME]

        ## Decisions

        ### Decision 1: [Title]

        **Why**: [Reason]

        **Cost**: [How much]

        ### Decision 2: [Title]

        **Why**: ...

        ## Phases

        ### Phase 1: Foundation

        - [ ] [Task]

        ### Phase 2: Core

        - [ ] [Task]

        ### Phase 3: Polish
      `,
      `
        # Plan: A

        ## Decisions

        ### Decision 7: A queue

        **Why**: Fast.

        **Cost**: [How much]

        ### Decision 9: A cache

        **Why**: [Reason]

        **Cost**: [How much]

        Because.

        ## Phases

        ### Phase 1: Dig

        Dig.

        ### Phase 2: Fill

        Fill.
      `,
    );
  });

  test('keeps the values of fields and adds the labels that are missing among them', () => {
    assertPoured(
      `
        # Plan: A
        **Status**: Done
        **Reviewer**: Kim

        ## Stack

        - **Language**: Go
        - **Queue**: NATS
      `,
      `
        # Plan: [NAME]

        **Created**: [DATE]
        **Status**: Draft
        **Owner**: [Who]

        ## Stack

        - **Language**: [e.g., Python]
        - **Database**: [e.g., Postgres]
      `,
      `
        # Plan: A
        **Created**: [DATE]
        **Status**: Done
        **Owner**: [Who]
        **Reviewer**: Kim

        ## Stack

        - **Language**: Go
        - **Database**: [e.g., Postgres]
        - **Queue**: NATS
      `,
    );
  });

  test('adds no items of a list where the author has answered in a table or a sentence', () => {
    assertPoured(
      '# Plan: A\n\n## Stack\n\nGo and NATS.',
      '# Plan: [NAME]\n\n## Stack\n\n- **Language**: [e.g., Python]\n- **Database**: [e.g., Postgres]',
      '# Plan: A\n\n## Stack\n\nGo and NATS.',
    );
  });

  test("adds a table's columns beside the author's, who keeps rows and columns", () => {
    assertPoured(
      `
        ## Risks

        | Risk | Mine | Note |
        |:-----|---|-----:|
        | A \\| B | m | x |
        | C |
      `,
      `
        ## Risks

        | Id | Risk | Impact | Note |
        |----|------|--------|------|
        | 1 | [Risk] | High/Low | |
      `,
      `
        ## Risks

        | Id | Risk | Impact | Mine | Note |
        | --- |:-----| --- |---|-----:|
        |  | A \\| B |  | m | x |
        |  | C |  |
      `,
    );
  });

  test('leaves a table whole whose columns do not fit', () => {
    const text = '## Risks\n\n| What | Who |\n|---|---|\n| a | b |';
    assertPoured(text, '## Risks\n\n| Risk | Impact |\n|---|---|\n| [Risk] | [High] |', text);
  });

  test('finds sections on other levels, with what is below them', () => {
    assertPoured(
      `
        # Ziel

        Schnell.

        # Schritte

        ## Schritt 1: Graben

        Tief.

        Notiz
        -----
      `,
      `
        # Plan: [Name]

        ## Ziel

        [Wozu]

        ## Schritte

        ### Schritt 1: [Was]

        **Dauer**: [Tage]
      `,
      `
        # Plan: [Name]

        ## Ziel

        Schnell.

        ## Schritte

        ### Schritt 1: Graben

        **Dauer**: [Tage]

        Tief.

        ### Notiz
      `,
    );
  });

  test('pours a Chinese text, numbered in its own way', () => {
    assertPoured(
      `
        # 登录方案

        ## 二、风险

        机器人。

        ## 一、目标

        **负责人**：小王
      `,
      `
        # 方案：[名称]

        ## 一、目标

        **负责人**：[姓名]

        **日期**：[日期]

        ## 二、步骤

        [步骤]

        ## 三、风险
      `,
      `
        # 登录方案

        ## 一、目标

        **负责人**：小王

        **日期**：[日期]

        ## 二、步骤

        [步骤]

        ## 二、风险

        机器人。
      `,
    );
  });

  test("keeps the author's front matter, and adds the template's other keys", () => {
    assertPoured(
      '---\nstatus: done\ntags: [a]\n---\n\nLead.\n\n# Plan: A',
      '---\nstatus: [Draft]\nowner:\n  - [Who]\n---\n\n# Plan: [NAME]',
      '---\nstatus: done\ntags: [a]\nowner:\n  - [Who]\n---\n\nLead.\n\n# Plan: A',
    );
  });

  test('keeps comments, definitions and footnotes, and closes a fence that would take in what follows', () => {
    assertPoured(
      '# Plan: A\n\n## Notes [^1]\n\n<!-- mine -->\n\n[^1]: Said [so].\n[so]: x.md\n\n## Context\n\n````js\nlet a;',
      '# Plan: [NAME]\n\n## Context\n\n[Why]\n\n## Risks',
      '# Plan: A\n\n## Context\n\n````js\nlet a;\n````\n\n## Risks\n\n## Notes [^1]\n\n<!-- mine -->\n\n[^1]: Said [so].\n[so]: x.md',
    );
  });

  test('keeps CRLF, and gives it to what is added', () => {
    const text = '# Plan: A\r\n\r\n## Risks\r\n\r\nNone 🚀\r\n';
    const template = readTemplate(
      't.md',
      '# Plan: [NAME]\n\n**Owner**: [Who]\n\n## Context\n\n[Why]\n\n## Risks\n',
    );
    assert.equal(
      pour(Snapshot.parse(text), template),
      '# Plan: A\r\n\r\n**Owner**: [Who]\r\n\r\n## Context\r\n\r\n[Why]\r\n\r\n## Risks\r\n\r\nNone 🚀\r\n',
    );
  });

  test('gives the whole template for an empty text, and the feature to what it adds', () => {
    assert.equal(pour(Snapshot.parse(' \n'), builtInTemplate()), builtInTemplate().snapshot.text);
    const feature = { title: 'Audit log', id: '004-audit-log', date: '2026-11-25' };
    assert.match(
      pour(Snapshot.parse('## Context\n\nLaw.\n'), builtInTemplate(), feature),
      /^# Implementation Plan: Audit log\n\n\*\*Related Spec\*\*: `\.codexspec\/specs\/004-audit-log\/spec\.md`\n\*\*Created\*\*: 2026-11-25\n\*\*Status\*\*: Draft\n\n## Context\n\nLaw\.\n\n## Goals/u,
    );
  });

  test('leaves out the samples below a section that was written, and keeps them below one that was not', () => {
    assertPoured(
      '# Plan: A\n\n## API\n\n### DELETE /user\n\nGone.',
      '# Plan: [NAME]\n\n## API\n\n### GET /[resource]\n\n[What]\n\n## Models\n\n### [Model 1]\n\n[Fields]',
      '# Plan: A\n\n## API\n\n### DELETE /user\n\nGone.\n\n## Models\n\n### [Model 1]\n\n[Fields]',
    );
  });
});
