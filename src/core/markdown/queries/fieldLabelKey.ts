import { collapsed } from '../../text/lines';

const keys = new Map<string, string>();

/** The form in which labels and column headers are compared. It is cached: plans repeat a few labels. */
export function fieldLabelKey(label: string): string {
  const known = keys.get(label);
  if (known !== undefined) return known;
  // Typing a label makes many that are never seen again.
  if (keys.size > 1000) keys.clear();
  const plain = label.normalize('NFC').replace(/\p{Extended_Pictographic}|\uFE0F/gu, '');
  const key = collapsed(plain).toLowerCase();
  keys.set(label, key);
  return key;
}
