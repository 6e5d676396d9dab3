import { anyHtmlElement, anyTagOfWords } from './htmlElements';

/** A letter, a digit or a closing sign before an angle: `List<String>`. */
const notAfterCode = String.raw`(?<![\w)\]])`;

/** Words and names in angles, `what it covers; creates specs/<name>.md`, without an attribute's `=`. */
const lineOfWords = String.raw`(?:[^<>=\r\n]|<[^<>\s]+>)*`;
const nextLine = String.raw`\r?\n[ \t>]*${lineOfWords}`;
const words = String.raw`\p{L}[^\s<>=]*(?:[ \t]${lineOfWords}(?:${nextLine}){0,3}|(?:${nextLine}){1,3})(?<![\s/])`;

/** `<what is changing>` */
export const wordsInAngles = new RegExp(`${notAfterCode}<(?!${anyTagOfWords})${words}>`, 'gu');

/** `<feature-name>` */
export const nameInAngles = new RegExp(
  String.raw`${notAfterCode}<(?!${anyHtmlElement}>)\p{L}[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*>`,
  'gu',
);
