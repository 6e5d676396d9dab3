import { anyPhrase, modelNames, templateNameEndings, templateNames } from '../../template/vocabulary';
import { templateWaysOf } from '../layoutOf';
import { layouts, schemaInUse } from '../layouts';

/** The ways of all layouts. */
const templateWays: readonly (readonly string[])[] = layouts.flatMap(templateWaysOf);

/** Whether a path is a template's: it is in a folder of templates, or has `template` in its name. */
export function isTemplatePath(names: readonly string[]): boolean {
  const folders = names.slice(0, -1);
  return (
    isTemplateName(names.at(-1) ?? '') ||
    folders.some(
      (name, index) =>
        isTemplateFolder(name) || isNumberlessTemplate(name) || isTemplatePlace(folders.slice(0, index + 1)),
    )
  );
}

const kindWord = '(?:madr|[a-z]ep|adr|rfc|decisi[oó]n|décision|decis[aã]o|plan|spec|proposal|design)';
const amongWords = new RegExp(`(?:^|[-_. ])${anyPhrase(templateNames)}(?:[-_. ]|$)`, 'iu');
const atEnd = new RegExp(`${anyPhrase(templateNameEndings)}$`, 'iu');
const alone = new RegExp(
  `^(?:0+[-_ ])?(?:${kindWord}[-_ ])*${anyPhrase([...templateNames, ...templateNameEndings, ...modelNames])}(?:[-_ ](?:${kindWord}|d[aeou]|d|di))*$`,
  'iu',
);

/**
 * Whether the name of a file is a template's: `adr-template.md`, `0000-modèle.md`, `tep-template.md.template`. A document with
 * a number is about a template (`0042-mail-template.md`), unless nothing else is in its name.
 */
export function isTemplateName(name: string): boolean {
  const stem = name.normalize('NFC').replace(/\.md(?:\.(?:template|tmpl|tpl))?$/iu, '');
  const [, number = '', rest = stem] = /^(?:[a-z]{2,5}[-_ ]?)?(\d+)[-_. ]+(.+)$/iu.exec(stem) ?? [];
  if (/[1-9]/u.test(number)) return alone.test(rest);
  return amongWords.test(stem) || atEnd.test(stem) || alone.test(rest);
}

/** Whether a folder is one in which a layout has templates. */
export function isTemplatePlace(folders: readonly string[]): boolean {
  return templateWays.some(way => endsWith(folders, way));
}

/** Whether a way ends with another one, in which `*` is any name, and so is that of a schema. */
function endsWith(names: readonly string[], way: readonly string[]): boolean {
  const last = names.slice(-way.length);
  const isAny = (name: string) => name === '*' || name === schemaInUse;
  return last.length === way.length && way.every((name, index) => isAny(name) || name === last[index]);
}

/** `NNNN-kep-template`: a folder that is copied for each document. `622-volume-claim-templates` is a document's. */
export function isNumberlessTemplate(folder: string): boolean {
  return /^(?:(?:n{2,}|x{2,})[-_].*|(?:y{4}.*|0{2,})[-_](?:[a-z]{3}[-_])?|(?:kep|rfc|adr|proposal)[-_])template$/iu.test(
    folder,
  );
}

export function isTemplateFolder(name: string): boolean {
  return /^\.?templates?$/iu.test(name);
}
