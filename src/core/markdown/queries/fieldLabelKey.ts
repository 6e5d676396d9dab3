const keys = new Map<string, string>();

/** A label or column header as it is compared. Plans have few labels and say them often, so that each is worked out once. */
export function fieldLabelKey(label: string): string {
  const known = keys.get(label);
  if (known !== undefined) return known;
  // Whoever types a label makes many that are never seen again.
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
