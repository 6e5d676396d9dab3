import type { Position } from './positions';

/** Why a file cannot be used. Each host words the problem with `problemMessage` of `report`. */
export interface FileProblem {
  readonly code: FileProblemCode;
  /** What the message's `{name}` gaps are filled with. */
  readonly data?: Readonly<Record<string, string>>;
}

export type FileProblemCode =
  | 'missing'
  | 'folder'
  /** A pipe, a device or a socket. */
  | 'no-file'
  | 'no-permission'
  | 'binary'
  | 'not-utf-8'
  /** data: `limit`, in words */
  | 'too-large'
  | 'link-circle'
  | 'unavailable'
  /** Nothing is written there. data: `root`, and in `target` where the path leads, both as in `FileReader` */
  | 'outside'
  /** Nothing is written behind a symbolic link of which the host cannot tell where it leads. */
  | 'unknown-link'
  /** Nothing is written there. data: `name` */
  | 'unclear-name'
  /** data: `reason`, the message of the host's error */
  | 'unreadable';

/** Why a part of a document or template is not read. */
export type UnreadCode =
  /** data: `levels` */
  | 'too-deep'
  /** data: `cells` */
  | 'too-many-cells'
  /** There is nothing to read in a document. */
  | 'no-text';

/** Why a template that can be read is no template. */
export type TemplateProblemCode = 'empty' | 'no-heading';

/** A mistake in a configuration. */
export type ConfigProblemCode =
  /** data: `expected`, in words */
  | 'not-json'
  | 'not-an-object'
  /** data: `option` */
  | 'unknown-option'
  /** data: `rule` */
  | 'unknown-rule'
  /** data: `option`, and in `values` what it takes, in words */
  | 'wrong-value'
  /** data: `part` of the `option`, and `values` as above */
  | 'wrong-part';

/** A part of a file; the end is exclusive. */
export interface Place {
  readonly start: Position;
  readonly end: Position;
}

/** A part of the file at a path. */
export interface PlaceInFile {
  readonly path: string;
  readonly place: Place;
}

/**
 * A mistake in a configuration, a template that cannot be used, or a part that is not read: a document is not checked as its
 * authors meant.
 */
export interface Problem {
  readonly code: FileProblemCode | UnreadCode | TemplateProblemCode | ConfigProblemCode;
  readonly data?: Readonly<Record<string, string>>;
  /** The path of the file at fault, as in `FileReader`. */
  readonly path: string;
  /** The mistake is in this setting of the editor, named without its extension. Then the path is the document's. */
  readonly setting?: string;
  /** The file was meant as a template. */
  readonly isTemplate?: boolean;
  /** Where in that file, if it is in one place. */
  readonly place?: Place;
  /** Where a file names the template that cannot be used. */
  readonly namedAt?: PlaceInFile;
}

/** The place at which a person mends a problem, if a file has it. */
export function mendedAt({ path, place, namedAt }: Problem): PlaceInFile | undefined {
  return namedAt ?? (place && { path, place });
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether a call gave a problem in place of the value that was wanted. */
export function isProblem<Wanted extends object | boolean>(found: Wanted | Problem): found is Problem {
  return typeof found === 'object' && 'code' in found && 'path' in found;
}
