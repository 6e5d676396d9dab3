const keys = new Map<string, string>();

/** The key by which labels and column headers are compared. Plans repeat few labels, so the keys are cached. */
export function fieldLabelKey(label: string): string {
  const known = keys.get(label);
  if (known !== undefined) return known;
  // While somebody types a label, each keystroke adds one that is never seen again.
  if (keys.size > 1000) keys.clear();
  const key = label
    .normalize('NFC')
    .replace(/\p{Extended_Pictographic}|\uFE0F/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
  keys.set(label, key);
  return key;
}
