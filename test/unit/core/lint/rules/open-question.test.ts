import { assertFindings } from '../../../../support/lint';

const rule = 'open-question';

suite('An open question', () => {
  for (const [title, text] of [
    [
      'in a heading',
      '## Storage «[NEEDS CLARIFICATION: files or a database?]»\n\nx\n\n### Sign-in «(NEEDS CLARIFICATION)»\n\nx\n\n### Quota: «NEEDS CLARIFICATION»\n\nx\n\n### «[NEEDS CLARIFICATION: how long?]» Session\n\nx\n',
    ],
    [
      'in front matter',
      '---\nstorage: «NEEDS CLARIFICATION»\nowner: "«[NEEDS CLARIFICATION: who pays?]»" # ask\nteams: [web, «NEEDS CLARIFICATION»]\nregions:\n  - «NEEDS CLARIFICATION: which?»\ntitle: On NEEDS CLARIFICATION markers\n---\n\n# T\n\nx\n',
    ],
    [
      'in parentheses',
      '**Tests**: existing folder «(NEEDS CLARIFICATION)»\n\n- Keep «(NEEDS CLARIFICATION: how many days?)» of logs\n- Disks «(NEEDS CLARIFICATION)», queues «(NEEDS CLARIFICATION)»; logs\n- 保存期間（30日）«（NEEDS CLARIFICATION）»。\n\n| Limit |\n|---|\n| 5 MB «(NEEDS CLARIFICATION)» |\n',
    ],
    [
      'without a colon',
      '- Config «(NEEDS CLARIFICATION for the paths)»\n- «[NEEDS CLARIFICATION - which region]»\n- Keys «[NEEDS CLARIFICATION who has them?]» rotate\n',
    ],
    [
      'in translation',
      '- 認証 «[要明確化: パスワードか鍵か]»\n- 보존 기간은 «[확인 필요: 며칠?]»\n- «[需要澄清：由谁负责？]»\n- Acceso «[NECESITA ACLARACIÓN: ¿quién?]»\n- Zugang «[KLÄRUNG ERFORDERLICH: für wen?]»\n',
    ],
  ] as const) {
    test(`counts ${title}`, () => assertFindings(rule, text, null));
  }

  for (const [title, text] of [
    [
      'in a heading',
      '## NEEDS CLARIFICATION\n\nx\n\n## ~~Storage [NEEDS CLARIFICATION: which?]~~\n\nx\n\n## 2. [NEEDS CLARIFICATION] markers\n\nx\n',
    ],
    [
      'in a sentence',
      'Mark a guess (NEEDS CLARIFICATION) in the text (NEEDS CLARIFICATION markers stay), and what NEEDS CLARIFICATION too.\n',
    ],
    [
      'in a task',
      '- [ ] No [要明確化: 質問] is left\n- [ ] Settle the folder (NEEDS CLARIFICATION)\n- [ ] 확인 필요 항목 없음 [확인 필요: 질문]\n',
    ],
    [
      'of a translation without brackets',
      '| 項目 | 状態 |\n|---|---|\n| ログ | 확인 필요 |\n\n확인 필요: 로그\n',
    ],
  ] as const) {
    test(`is no question ${title}`, () => assertFindings(rule, text, null));
  }

  test("is known by the template's own marker", () => {
    const template = (marker: string, or: string) =>
      `# T\n\n## C\n\n**A**: [e.g., Go ${or} ${marker}]\n**B**: [e.g., files ${or} ${marker}]\n\n- Who [${marker}: question]\n`;
    assertFindings(
      rule,
      '# T\n\n## C\n\n**A**: «ZU ERFRAGEN»\n**B**: files\n\n- Who «[ZU ERFRAGEN: the owner?]»\n- [Owner: Kim]\n',
      template('ZU ERFRAGEN', 'oder'),
    );
    assertFindings(
      rule,
      '# T\n\n## C\n\n**A**: Go（«尋ねる»）\n**B**: «尋ねる»\n\n- Who «[尋ねる：誰？]»\n'.replace(
        '（«尋ねる»）',
        ' «（尋ねる）»',
      ),
      template('尋ねる', 'または'),
    );
    assertFindings(
      rule,
      '# T\n\n## C\n\n**A**: Go\n**B**: [ask: x]\n\n- Who [Owner: Kim]\n',
      '# T\n\n## C\n\n**A**: [Owner: name]\n**B**: [Test: type]\n',
    );
  });

  test("the template's own words are reported as its placeholder alone", () => {
    const template = '# T\n\n## C\n\n- [要明確化: 質問の例]\n- [要明確化: 別の例]\n';
    assertFindings(rule, '# T\n\n## C\n\n- [要明確化: 質問の例]\n- «[要明確化: 誰が？]»\n', template);
  });
});
