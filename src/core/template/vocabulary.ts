/**
 * Every word list of every language that Planquill knows. A new language or word is added here and nowhere else; then
 * `npm run generate` updates the documentation. Case counts for unfinished markers alone. Each inflection is a word.
 *
 * In a phrase, `[…]` may be left out, and `*` stands for up to four words.
 */

/** Labels of the field with the status of a document. */
export const statusLabels: readonly string[] = [
  'Status',
  '状态',
  '狀態',
  'ステータス',
  '状態',
  '상태',
  'Estado',
  'Statut',
  'État',
  'Situação',
  'Статус',
  'Состояние',
  'Stato',
];

/** Statuses of a document, by how serious it is that something is unfinished then. */
export const statusesBySeverity = {
  information: [
    'draft',
    'in progress',
    'wip',
    '草稿',
    '下書き',
    'Entwurf',
    'in Arbeit',
    'borrador',
    'en curso',
    'brouillon',
    'en cours',
    'rascunho',
    'em andamento',
    'черновик',
    'в работе',
    '초안',
    '작성 중',
    '진행 중',
  ],
  warning: [
    'in review',
    'review',
    'proposed',
    '审核中',
    'レビュー中',
    'in Prüfung',
    'vorgeschlagen',
    'en revisión',
    'propuesto',
    'propuesta',
    'en revue',
    'en relecture',
    'proposé',
    'proposée',
    'em revisão',
    'proposto',
    'proposta',
    'на рассмотрении',
    'на ревью',
    'предложено',
    '검토 중',
    '제안됨',
  ],
  error: [
    'approved',
    'accepted',
    'done',
    'complete',
    'completed',
    'implemented',
    'final',
    '已批准',
    '已完成',
    '承認済み',
    '完了',
    'genehmigt',
    'angenommen',
    'akzeptiert',
    'abgeschlossen',
    'umgesetzt',
    'fertig',
    'aprobado',
    'aprobada',
    'aceptado',
    'aceptada',
    'completado',
    'completada',
    'implementado',
    'implementada',
    'approuvé',
    'approuvée',
    'accepté',
    'acceptée',
    'validé',
    'validée',
    'terminé',
    'terminée',
    'aprovado',
    'aprovada',
    'aceito',
    'aceita',
    'concluído',
    'concluída',
    'утверждено',
    'утверждён',
    'утвержден',
    'одобрено',
    'принято',
    'принят',
    'завершено',
    'готово',
    '승인',
    '승인됨',
    '완료',
    '완료됨',
  ],
} as const;

/** Words in the name of a file that is a template. */
export const templateNames: readonly string[] = [
  'template',
  'vorlage',
  'plantilla',
  'szablon',
  'sjabloon',
  'шаблон',
];

/** The same words where names have no separators: they end the name. */
export const templateNameEndings: readonly string[] = [
  '模板',
  '模版',
  '範本',
  'テンプレート',
  'ひな形',
  '雛形',
  '템플릿',
  '양식',
];

/** The same words where they also mean a model of anything: nothing but the kind of the documents stands beside them. */
export const modelNames: readonly string[] = ['modèle', 'modele', 'modelo', 'modello'];

/** Statuses that say that the work is done, not only that it was agreed on. */
export const finishedStatuses: readonly string[] = [
  'done',
  'complete',
  'completed',
  'implemented',
  'finished',
  'shipped',
  '已完成',
  '完了',
  'abgeschlossen',
  'umgesetzt',
  'fertig',
  'completado',
  'completada',
  'implementado',
  'implementada',
  'terminé',
  'terminée',
  'concluído',
  'concluída',
  'завершено',
  'готово',
  '완료',
  '완료됨',
];

/** Phrases by which a template marks a section that may be left out. */
export const optionalPhrases: readonly string[] = [
  'optional',
  'if applicable',
  'if needed',
  'if relevant',
  'if any',
  'include [only ]if',
  'fill only if',
  'use only if',
  'remove *if',
  'delete *if',
  '可选',
  '選填',
  '任意',
  '必要に応じて',
  '該当する場合',
  '如适用',
  '如有',
  '若適用',
  '선택',
  '해당하는 경우',
  '해당 시',
  '필요시',
  'opcional',
  'si aplica',
  'optionnel',
  'optionnelle',
  'optionnels',
  'optionnelles',
  'facultatif',
  'facultative',
  'si applicable',
  'le cas échéant',
  'se aplicável',
  'se houver',
  'se applicabile',
  'si procede',
  'falls zutreffend',
  'falls vorhanden',
  'falls nötig',
  'опционально',
  'необязательно',
  'при необходимости',
  'если применимо',
  'если есть',
];

/** Headings of a template's sections that say how to use it. A plan leaves them out. */
export const instructionHeadings: readonly string[] = [
  'instructions',
  '[quick ]guidelines',
  'how to use',
  'using *template',
  'about *template',
  'template [usage ]notes',
  'execution flow',
  '使用说明',
  '使用說明',
  '填写说明',
  '使い方',
  '記入要領',
  '사용법',
  '작성 안내',
  '작성 방법',
  '작성 가이드',
  '작성 가이드라인',
  '작성 지침',
  '填写指南',
  '编写指南',
  '編寫指南',
  '撰写指南',
  '記述ガイドライン',
  '記入ガイド',
  'Anleitung',
  'Ausfüllhinweise',
  'instrucciones',
  'cómo usar',
  "mode d'emploi",
  'instruções',
  'como usar',
  'инструкция',
];

/** Phrases by which a template marks a section that no plan keeps. */
export const instructionPhrases: readonly string[] = [
  'delete this section',
  'remove this section',
  'this section is [only ]for',
  '删除本节',
  '刪除本節',
  'このセクションを削除',
  '이 섹션을 삭제',
  'diesen Abschnitt löschen',
  'elimine esta sección',
  'supprimer cette section',
  'remova esta seção',
  'удалите этот раздел',
];

/** A remark in brackets at the end of a heading with one of these words is no part of the heading. */
export const headingRemarks: readonly string[] = [
  'optional',
  'mandatory',
  'required',
  '可选',
  '必填',
  '任意',
  '必須',
];

/** The beginnings of a comment or a remark by which an author says that there is nothing to write. */
export const nothingPhrases: readonly string[] = [
  'none',
  'nothing',
  'n/a',
  'not applicable',
  'not needed',
  'not relevant',
  'no *change',
  'no *changes',
  'no *changed',
  'no *impact',
  'no *needed',
  'no *required',
  'no *planned',
  'no *known',
  'no *modified',
  'no *modifications',
  'no existing',
  'no new',
  'no breaking',
  'no additional',
  'no further',
  'unchanged',
  'empty',
  'intentionally',
  'deliberately',
  'left *empty',
  'left *blank',
  'keine',
  'keiner',
  'nichts',
  'entfällt',
  'nicht zutreffend',
  'unverändert',
  'aucun',
  'aucune',
  'rien',
  'néant',
  'sans objet',
  'non applicable',
  'ninguno',
  'ninguna',
  'nada',
  'no aplica',
  'sin cambios',
  'nenhum',
  'nenhuma',
  'não se aplica',
  'sem alterações',
  'нет',
  'пусто',
  'ничего',
  'не применимо',
  'не требуется',
  'без изменений',
  'отсутствует',
  'немає',
  '无',
  '無',
  '没有',
  '沒有',
  '暂无',
  '暫無',
  '不适用',
  '不適用',
  'なし',
  '該当なし',
  '特になし',
  '없음',
  '해당 없음',
];

/** Words in the heading of a section whose text every plan keeps as the template has it. */
export const standingSections: readonly string[] = [
  'copyright',
  'license',
  'licence',
  'legal',
  'disclaimer',
  'checklist',
  'sign[-]off',
  'gate',
  'conventions',
  'legend',
  'glossary',
  'terminology',
  'how to use',
  'about this',
  'lizenz',
  'licencia',
  'licença',
  'лицензия',
  '许可',
  '許可',
  '版权',
  '版權',
  'ライセンス',
  '라이선스',
  '检查清单',
  'チェックリスト',
  '체크리스트',
];

/** Words in the heading of a section whose boxes are ticked by whoever checks the plan or the work. */
export const confirmingSections: readonly string[] = [
  'review',
  'confirm',
  'verif',
  'readiness',
  'definition of done',
  'definition of ready',
  'self[-]check',
  'pre[-]flight',
  'prüfung',
  'abnahme',
  'freigabe',
  'revisión',
  'verificación',
  'vérification',
  'relecture',
  'revisão',
  'verificação',
  'проверк',
  'приёмк',
  '评审',
  '審查',
  '确认',
  '確認',
  '验收',
  'レビュー',
  '검토',
  '확인',
];

/** Words that stand for something still to be written. */
export const unfinishedMarkers: readonly string[] = [
  'TBD',
  'TBC',
  'TODO',
  'FIXME',
  'TKTK',
  '待定',
  '待补充',
  '待補充',
  '待确认',
  '待確認',
  '未定',
  '未確定',
  '要確認',
  '미정',
  '추후 결정',
  'por definir',
  'à définir',
  'a definir',
  'da definire',
  'zu klären',
  'уточняется',
];

/** Words at the beginning of a value that speak to whoever fills a template in. */
export const wordsToTheAuthor: readonly string[] = [
  'your ',
  'dein ',
  'deine ',
  'ihr ',
  'ihre ',
  'votre ',
  'vos ',
  'tu ',
  'su ',
  'seu ',
  'sua ',
  'ваш ',
  'ваша ',
  'ваше ',
  'ваши ',
  '你的',
  '您的',
  'あなたの',
  '당신의 ',
  '귀하의 ',
];

/** Markers that are nouns as well: “search for TODO” says nothing of a value. */
export const unfinishedNouns: readonly string[] = ['TODO', 'FIXME', 'TKTK'];

/** Verbs before a marker that ends a sentence: `The port is TBD.` */
export const linkingVerbs: readonly string[] = ['is', 'are', 'remain', 'remains', 'still'];

/** The marker of a question that somebody has to answer. */
export const clarificationMarker = 'NEEDS CLARIFICATION';

/** The same marker in translation. Without brackets these are ordinary words. */
export const translatedClarificationMarkers: readonly string[] = [
  'CLARIFICATION NEEDED',
  '要明確化',
  '明確化が必要',
  '需要澄清',
  '需澄清',
  '待澄清',
  '需要釐清',
  '待釐清',
  '확인 필요',
  '명확화 필요',
  'KLÄRUNG ERFORDERLICH',
  'KLÄRUNGSBEDARF',
  'À CLARIFIER',
  'CLARIFICATION NÉCESSAIRE',
  'NECESITA ACLARACIÓN',
  'REQUIERE ACLARACIÓN',
  'PRECISA DE ESCLARECIMENTO',
  'REQUER ESCLARECIMENTO',
  'ТРЕБУЕТ УТОЧНЕНИЯ',
];

/** Words that announce examples, with a space after them. */
export const exampleIntroductions: readonly string[] = [
  'e[.][ ]g[.]',
  'z.[ ]B.',
  'p.[ ]ej.',
  'por ejemplo',
  'p.[ ]ex.',
  'por exemplo',
  'par ex.',
  'par exemple',
  'напр.',
  'например',
  'ad es.',
  'bijv.',
  'np.',
  '如',
  '예',
];

/** Words that announce examples, with any sign after them or none. */
export const exampleWords: readonly string[] = ['例如', '比如', '例えば', '예컨대'];

/** Words that announce examples where a colon follows. */
export const exampleLabels: readonly string[] = ['例', '如', '예', '예시'];

/** Words between the last two examples. */
export const orWords: readonly string[] = ['or', 'oder', 'o', 'ou', 'или', 'または', '或者', '或', '또는'];

/** How a template asks in brackets for the removal of a part. */
export const removalPhrases: readonly string[] = [
  'remove *if',
  'delete *if',
  '未使用の場合は削除',
  '不要な場合は削除',
  '如[果]未使用请删除',
  '如[果]不适用请删除',
  '未使用时删除',
  '사용하지 않으면 삭제',
  '사용하지 않는 경우 삭제',
  '미사용 시 삭제',
  'bei nichtgebrauch löschen',
  'bei nichtgebrauch entfernen',
  'eliminar si',
  'supprimer si',
  'remover se',
  'удалить, если',
];

/** The words in a template's own marker, where a question will be. */
export const emptyQuestions: readonly string[] = [
  '[specific ]question',
  '[your ]question',
  '...',
  '…',
  '[具体的な]質問',
  '[具体]问题',
  '[具體]問題',
  '[구체적인 ]질문',
  '[konkrete ]Frage',
  'question[ précise]',
  'pregunta[ específica]',
  'pergunta[ específica]',
];

/** Names of a placeholder for the id or the folder of a feature; a space may also be `-`, `_` or nothing. */
export const featureIdNames: readonly string[] = [
  'feature id',
  'feature folder',
  'feature dir',
  'feature directory',
];

/** Names of a placeholder for the number of a document, and labels of it. */
export const numberNames: readonly string[] = [
  '[adr |rfc |kep |record |decision |document ]number',
  '[adr |rfc |kep |record |decision |document ]id',
  'no[.]',
  'nr[.]',
  'nummer',
  'número',
  'numéro',
  'numero',
  'номер',
  '编号',
  '編號',
  '番号',
  '번호',
];

/** Names of a placeholder for the day on which a plan is written. */
export const dateNames: readonly string[] = [
  'date[ created]',
  'today date[ created]',
  'todays date[ created]',
  "today's date[ created]",
  'current date[ created]',
  'creation date[ created]',
  'created date[ created]',
  'start date[ created]',
  'today',
  'yyyy-mm-dd',
  '[创建]日期',
  '[建立]日期',
  '[当前]日期',
  '[當前]日期',
  '[作成]日[付]',
  '작성일',
  '날짜',
  'fecha',
  'datum',
];

/** Labels of the day on which a plan is written. Only a person knows the day of an approval or a deadline. */
export const dayOfWritingLabels: readonly string[] = [
  'date',
  '[date ]created[ date][ on]',
  '[date ]creation[ date][ on]',
  '[date ]started[ date][ on]',
  '[date ]written[ date][ on]',
  '[date ]drafted[ date][ on]',
  'start[ date]',
  '[last ]updated[ on]',
  '[last ]modified[ on]',
  '[last ]changed[ on]',
  '创建[日期]',
  '建立[日期]',
  '日期',
  '作成[日]',
  '日付',
  '작성일',
  '날짜',
  'fecha',
  'datum',
  'erstellt[ am]',
];

/** Names of the folder that holds the features. */
export const featuresFolderNames: readonly string[] = ['specs', 'features', 'changes', 'tracks'];

/** Names, without `.md`, of the documents in the folder of a feature. */
export const featureDocumentNames: readonly string[] = [
  'requirements',
  'spec',
  'design',
  'plan',
  'tasks',
  'research',
  'quickstart',
  'data-model',
];

/** The source of a pattern that matches any of the phrases, the longest first. */
export function anyPhrase(phrases: readonly string[]): string {
  const sources = phrases.toSorted((a, b) => b.length - a.length).map(phraseSource);
  return `(?:${sources.join('|')})`;
}

function phraseSource(phrase: string): string {
  return phrase
    .replace(/[\\^$.+?(){}|/]/gu, '\\$&')
    .replaceAll('[', '(?:')
    .replaceAll(']', ')?')
    .replaceAll('*', '(?:\\w+ ){0,4}');
}
