/**
 * What the ids of a feature cost: 5 documents with 400 ids and 2,000 uses. Prints milliseconds as JSON.
 *
 * Usage: node bench/graph.mjs
 */
import { performance } from 'node:perf_hooks';
import { build } from 'esbuild';

const rounds = 100;

const { outputFiles } = await build({
  stdin: {
    contents: [
      "export { FeatureGraph } from './src/core/graph/featureGraph';",
      "export { rename } from './src/core/graph/rename';",
      "export { Snapshot } from './src/core/markdown/snapshot';",
    ].join('\n'),
    resolveDir: '.',
  },
  bundle: true,
  write: false,
  minify: true,
  format: 'esm',
  platform: 'browser',
  conditions: ['worker'],
});
const bundle = Buffer.from(outputFiles[0].contents).toString('base64');
const { FeatureGraph, rename, Snapshot } = await import(`data:text/javascript;base64,${bundle}`);

const idAt = index => `REQ-${String((index % 400) + 1).padStart(3, '0')}`;
const lines = (count, lineAt) => Array.from({ length: count }, (_, index) => lineAt(index)).join('\n');
/** A document of sections with ten lines each. */
const sections = (title, count, lineAt) =>
  `# ${title}\n\n${lines(count, index => (index % 10 === 0 ? `\n## Part ${index / 10}\n\n` : '') + lineAt(index))}\n`;

const texts = [
  sections('Spec', 400, index => `- **${idAt(index)}**: The system does what line ${index} says`),
  sections('Design', 250, index => `Part ${index} follows ${idAt(index)} and ${idAt(7 * index)}.\n`),
  sections('Plan', 250, index => `- **Covers**: ${idAt(index)}, ${idAt(3 * index)}`),
  sections('Tasks', 500, index => `- [ ] Task ${index} (${idAt(index)}) in \`src/file${index}.ts\``),
  sections('Review', 500, index => `- ${idAt(11 * index)} was looked at`),
];
let documents = texts.map((text, index) => ({ path: `${index}.md`, snapshot: Snapshot.parse(text) }));

/** Every entry is looked up, as rules and coverage do. */
function readAll() {
  const graph = FeatureGraph.of(documents);
  return { graph, entries: [...graph.entries()] };
}

function spread(times) {
  const ordered = times.toSorted((a, b) => a - b);
  return { p50: ordered[rounds / 2], p95: ordered[Math.floor(rounds * 0.95)] };
}

const { entries } = readAll();
const uses = entries.reduce((sum, { mentions }) => sum + mentions.length, 0);
const edits = [];
const renames = [];
// The first rounds are not counted: code is compiled in them.
for (let round = 0; round < 2 * rounds; round += 1) {
  const index = round % documents.length;
  const { path, snapshot } = documents[index];
  const offset = Math.floor((snapshot.length * (round % 17)) / 17);
  const began = performance.now();
  const changed = snapshot.update([{ range: { start: offset, end: offset }, newText: 'x' }]);
  documents = documents.with(index, { path, snapshot: changed });
  const { graph } = readAll();
  const edited = performance.now();
  rename(graph, graph.entry(idAt(round)).id, 'NFR-001');
  if (round >= rounds) {
    edits.push(edited - began);
    renames.push(performance.now() - edited);
  }
}
console.log(
  JSON.stringify(
    { documents: texts.length, ids: entries.length, uses, edit: spread(edits), rename: spread(renames) },
    null,
    2,
  ),
);
