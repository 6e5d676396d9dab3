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
  'Статус',
];

/** Statuses of a document, by how serious it is that something is unfinished then. */
export const statusesBySeverity = {
  information: ['draft', 'in progress', 'wip', '草稿', '下書き'],
  warning: ['in review', 'review', 'proposed', '审核中', 'レビュー中'],
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
  ],
} as const;

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
  '선택',
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

/** The beginnings of a comment by which an author says that there is nothing to write. */
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
  '未定',
  '要確認',
];

/** The marker of a question that somebody has to answer. */
export const clarificationMarker = 'NEEDS CLARIFICATION';

/** The words in a template's own marker, where a question will be. */
export const emptyQuestions: readonly string[] = ['[specific ]question', '[your ]question', '...', '…'];

/** Names of a placeholder for the id or the folder of a feature; a space may also be `-`, `_` or nothing. */
export const featureIdNames: readonly string[] = [
  'feature id',
  'feature folder',
  'feature dir',
  'feature directory',
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
export const featuresFolderNames: readonly string[] = ['specs', 'features'];

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
