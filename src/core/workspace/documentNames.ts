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

/**
 * What the documents of a feature are called, or the folder of several, in the order in which they define: what a plan or a
 * task mentions is defined in a document before it. Without `.md`; documents with other names come before the checklists.
 */
export const definingOrder: readonly string[] = [
  'requirements',
  'bugfix',
  'spec',
  'specs',
  'proposal',
  'design',
  'research',
  'data-model',
  'contracts',
  'plan',
  'tasks',
];

/** The folder of the checklists of a feature. They define nothing that another document mentions. */
export const checklistsFolder = 'checklists';

/** Whether a folder of that name in a feature holds documents of the feature, whatever they are called. */
export function isPartOfFeature(folder: string): boolean {
  const name = folder.toLowerCase();
  return name === checklistsFolder || definingOrder.includes(name);
}

/** Whether a feature is known by a document of that name right in its folder. */
export function marksFeature(name: string): boolean {
  return definingOrder.some(known => name.toLowerCase() === `${known}.md`);
}
