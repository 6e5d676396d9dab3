import assert from 'node:assert/strict';
import { offerOf } from '../../../../../src/core/template/placeholders/offers';
import { assertFindings } from '../../../../support/lint';

const rule = 'unfilled-placeholder';

suite('A placeholder that needs no template', () => {
  for (const [language, text] of [
    [
      'Chinese',
      '**语言**：«[例如：Go 1.24、Rust]»\n\n- 存储：«[如 SQLite、文件]»\n- «[数据库，例如 Postgres]»\n',
    ],
    [
      'Japanese',
      '- 言語: «[例: Go 1.24、Rust または 要明確化]»\n\n| 項目 |\n|---|\n| 監視 |\n| «［例：ログ］» |\n'.replace(
        '«［例：ログ］»',
        '«[例：ログ]»',
      ),
    ],
    ['Korean', '**저장소**: «[예: 파일, Postgres]»\n\n- «[예시: 로그]»\n'],
    ['German', '- Sprache: «[z. B. Go, Rust]»\n- «[Datenbank, z.B. Postgres]»\n'],
    ['Spanish', '- Idioma: «[p. ej. Go, Rust]»\n- «[p.ej., archivos]»\n- «[por ejemplo: una cola]»\n'],
    ['French', '- Langage : «[par ex. Go, Rust]»\n- «[par exemple une file]»\n'],
    ['Russian', '- Язык: «[напр. Go, Rust]»\n- «[например, файлы]»\n'],
    ['Portuguese', '- Língua: «[p. ex., Go]»\n- «[por exemplo, arquivos]»\n'],
  ] as const) {
    test(`gives examples in ${language}`, () => assertFindings(rule, text, null));
  }

  test('is none where the brackets are a part of a sentence', () =>
    assertFindings(
      rule,
      'Wir speichern viel [z. B. Logs] davon.\n\n- 我们存储很多 [例如：日志] 内容\n- [例外処理] を見る\n- [例](a.md) [예약] x\n- Say [p. 12] and [ex. 3].\n\n`[例: a]`\n',
      null,
    ));

  test('offers its examples in any language', () => {
    for (const [text, examples] of [
      ['[例如：Go 1.24、Rust]', ['Go 1.24', 'Rust']],
      ['[例: ファイル、キュー または 要明確化]', ['ファイル', 'キュー']],
      ['[예: 파일, 큐 또는 확인 필요]', ['파일', '큐']],
      ['[z. B. „Go“, Rust oder KLÄRUNG ERFORDERLICH]', ['„Go“', 'Rust']],
      ['[e.g., Go, Rust or NEEDS CLARIFICATION]', ['Go', 'Rust']],
      ['[Owner]', []],
    ] as const)
      assert.deepEqual(offerOf(text).examples, examples);
  });

  test('says that it must be removed, in any place but a sentence about it', () =>
    assertFindings(
      rule,
      '## Layout\n\n```text\n# «[REMOVE IF UNUSED]» Option 1: one project\nsrc/\n# «[未使用の場合は削除]» Option 2\n```\n\n### «[DELETE IF NOT APPLICABLE]» Rollout\n\nx\n\n- «[REMOVE IF NOT USED]» Second region\n\nThe mark `[REMOVE IF UNUSED]` is gone.\n',
      null,
    ));

  for (const [title, text] of [
    [
      'examples in a table',
      '# 计划\n\n| 违规 | 原因 |\n|---|---|\n| «[例如，第四个项目]» | «[当前需求]» |\n| «[例如：仓储]» | 已定 |\n\n«[说明]»\n',
    ],
    [
      'names in double braces',
      '# Plan\n\n**名**: «{{タイトル}}»\n\n**担当**: «{{担当者}}»\n\n| 項目 |\n|---|\n| 監視 |\n| «[説明]» |\n\nSee [the notes] on it.\n',
    ],
    [
      'blanks',
      '# T\n\n**Owner**: «[OWNER_NAME]»\n**Due**: «[DUE_DATE]»\n\n- «[first risk]»\n- Ask [the team] first\n',
    ],
    [
      'several that fill a value together',
      '# T\n\n**Owner**: «[OWNER_NAME]»\n\n- «[e.g., Docker]»\n- «[Art des Verweises]» «[Verweis]» <!-- z. B. [ADR-0005](5.md) -->\n- «[名前]»、«[説明]»\n- see [a note], [another]\n',
    ],
  ] as const) {
    test(`shows with another one that a document is a form: ${title}`, () =>
      assertFindings(rule, text, null));
  }

  test('is words in angle brackets that are a whole value, which no Markdown reader shows', () =>
    assertFindings(
      rule,
      '# T\n\n- «<suite>»: «<link to results>»\n- «<nom>», «<rôle>»\n- <my-element>\n- «<lien vers le test>»\n\n**担当**: «<担当者 の 名前>»\n\nRun <some file> or `<some file>`.\n\n- <br> a <kbd>Ctrl</kbd>\n- <details open>\n',
      null,
    ));

  test('is no ellipsis by which an author leaves something out', () => {
    assertFindings(
      rule,
      '# T\n\n> One.\n>\n> [...]\n>\n> Two.\n\n> […]\n\n| Case | Old | New |\n|---|---|---|\n| a | 1 | 2 |\n| All others | ... | ... |\n\n- [name]\n',
      null,
    );
    assertFindings(
      rule,
      '# T\n\n- «[...]»\n\n| Case | Old | New |\n|---|---|---|\n| a | 1 | «...» |\n| b | 3 | «…» |\n',
      null,
    );
    assertFindings(
      rule,
      '# T\n\n| Case | Old | New |\n|---|---|---|\n| a | 1 | 2 |\n| b | «...» | «...» |\n',
      '# T\n\n| Case | Old | New |\n|---|---|---|\n| ... | ... | ... |\n',
    );
  });
});
