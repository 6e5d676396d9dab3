import type { Position } from './positions';

/** Why a file cannot be used, as data; each host words it, see `problemMessage` of `report`. */
export interface FileProblem {
  readonly code: FileProblemCode;
  /** What the message's `{name}` gaps are filled with. */
  readonly data?: Readonly<Record<string, string>>;
}

export type FileProblemCode =
  | 'missing'
  | 'folder'
  | 'no-permission'
  | 'binary'
  | 'not-utf-8'
  /** `limit` in words, and `size` where it is known. */
  | 'too-large'
  | 'link-circle'
  | 'unavailable'
  /** `reason`: what the host's own error says. */
  | 'unreadable';

/** What is wrong with a template that can be read. */
export type TemplateProblemCode = 'empty' | 'no-heading';

/** What is wrong in a configuration. */
export type ConfigProblemCode =
  /** `expected` */
  | 'not-json'
  | 'not-an-object'
  /** `option` */
  | 'unknown-option'
  /** `rule` */
  | 'unknown-rule'
  /** `option`, and `values`: what it takes, in words */
  | 'wrong-value'
  /** `part` of the `option`, and `values` */
  | 'wrong-part';

/** Something that keeps a document from being judged as it was meant. */
export interface Problem {
  readonly code: FileProblemCode | TemplateProblemCode | ConfigProblemCode;
  readonly data?: Readonly<Record<string, string>>;
  /** Of the file that is at fault; the host's own path. */
  readonly path: string;
  /** The file was meant as a template. */
  readonly isTemplate?: boolean;
  /** Where in that file, if it is in one place; the end is exclusive. */
  readonly place?: { readonly start: Position; readonly end: Position };
}

/** Tells a problem from what was wanted instead of it. */
export function isProblem<Wanted extends object>(found: Wanted | Problem): found is Problem {
  return 'code' in found && 'path' in found;
}
