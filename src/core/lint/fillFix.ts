import type { Range } from '../text/positions';
import type { ChangeFix } from './finding';

/** A fix that puts a value in the place of what is written. The range's offsets are those of the report. */
export function fillFix(range: Range, value: string): ChangeFix {
  return { title: 'Fill in “{value}”', data: { value }, change: { edits: [{ range, newText: value }] } };
}
