import type { Problem } from '../text/problem';

/**
 * English messages with `{name}` gaps. A message is also the key of its translation. `{path}` is the file at fault; a host
 * may put a noun in front of it: `The template ours.md`.
 */
const messages: Readonly<Record<Problem['code'], string>> = {
  missing: '{path} does not exist.',
  folder: '{path} is a folder, not a file.',
  'no-file': '{path} is a pipe or a device, not a file.',
  'no-permission': '{path} cannot be read: you have no permission.',
  binary: '{path} is a binary file.',
  'not-utf-8': '{path} is not valid UTF-8.',
  'too-large': '{path} is larger than the limit of {limit}.',
  'link-circle': '{path} is a symbolic link that leads in a circle.',
  outside: '{path} leads out of {root}, to {target}. Nothing is written there: choose a place inside.',
  'unknown-link':
    '{path} is behind a symbolic link that may lead anywhere. Nothing is written there: choose a folder.',
  'unclear-name':
    '{path} has the name "{name}", which may lead anywhere. Nothing is written there: choose a plain name.',
  unavailable: '{path} cannot be read: its file system is not available.',
  unreadable: '{path} cannot be read: {reason}',
  'too-deep': '{path}: Nested more than {levels} levels deep. What is deeper is not read.',
  'no-text': '{path} has nothing to read in it: write it, or remove the file.',
  'too-many-cells':
    '{path}: The tables under one heading have more than {cells} cells, a line counting as four or more. From here on they are read as text.',
  empty: '{path} is empty.',
  'no-heading': '{path} has no Markdown heading.',
  'not-json': '{path}: Expected {expected}.',
  'not-an-object': '{path}: Expected a JSON object.',
  'unknown-option': '{path}: There is no option "{option}".',
  'unknown-rule': '{path}: There is no rule "{rule}".',
  'wrong-value': '{path}: "{option}" takes {values}.',
  'wrong-part': '{path}: "{part}" in "{option}" takes {values}.',
};

/** A message whose gaps are not filled yet. */
export interface Message {
  readonly text: string;
  readonly data: Readonly<Record<string, string>>;
}

/** @param path of the file at fault, as the host shows it */
export function problemMessage({ code, data }: Pick<Problem, 'code' | 'data'>, path: string): Message {
  return { text: messages[code], data: { ...data, path } };
}
