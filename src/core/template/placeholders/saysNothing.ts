import { anyPhrase, nothingPhrases } from '../vocabulary';

const nothing = new RegExp(
  String.raw`^\W*${anyPhrase(nothingPhrases)}(?![\p{Script=Latin}\p{Script=Cyrillic}])`,
  'iu',
);

/** Whether a text says that there is nothing to write: `None. Nothing changes.` */
export function saysNothing(text: string): boolean {
  return nothing.test(text);
}
