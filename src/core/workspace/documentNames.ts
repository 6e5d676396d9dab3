/** The file name of a plan in its feature's folder. */
export const planFileName = 'plan.md';

/** The file name of the spec beside a plan. */
export const specFileName = 'spec.md';

/** Documents that lie beside a plan in a feature's folder, in lower case. */
export const companionNames: ReadonlySet<string> = new Set([
  'requirements.md',
  specFileName,
  'design.md',
  'tasks.md',
]);

/** Whether a file has the name of a plan or of a companion, wherever it lies. */
export function hasDocumentName(name: string): boolean {
  return name.toLowerCase() === planFileName || companionNames.has(name.toLowerCase());
}
