/**
 * One process of {@link keystrokes}: it is given a text on its standard input and the names of tools, which take turns at
 * every edit, and writes what it measured as JSON.
 */
import { performance } from 'node:perf_hooks';
import { text as textOf } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import MarkdownIt from 'markdown-it';
import { lint } from 'markdownlint/sync';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { remark } from 'remark';
import remarkPresetLintRecommended from 'remark-preset-lint-recommended';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService, DiagnosticLevel, githubSlugifier } from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';
import { OpenDocument } from '../dist/bench/planquill.mjs';

const edits = 200;
/** A tool that needs seconds for one keystroke is not asked two hundred times: its column says how often it was. */
const patience = 40_000;

/** The same edits for each of the tools: they take turns at every edit, and at going first. */
async function measure(text, names) {
  const unknown = names.find(name => !(name in tools));
  if (unknown !== undefined) throw new Error(`There is no tool "${unknown}".`);
  await warmUp(text, await startAll(text, names));
  const started = await startAll(text, names);
  let now = text;
  const began = performance.now();
  const random = randomNumbers(42);
  for (let count = 0; count < edits && (count < 5 || performance.now() - began < patience); count += 1) {
    const edit = randomEdit(now, random);
    now = now.slice(0, edit.start) + edit.newText + now.slice(edit.end);
    for (const { react, times } of count % 2 === 0 ? started : started.toReversed())
      times.push(await react(now, edit));
  }
  return started.map(({ tool, times }) => {
    times.sort((a, b) => a - b);
    return { tool, p50: quantile(times, 0.5), p99: quantile(times, 0.99), edits: times.length };
  });
}

async function startAll(text, names) {
  const started = [];
  for (const tool of names) started.push({ tool, react: await tools[tool](text), times: [] });
  return started;
}

/** Edits that are not counted: an editor's process has run for a while, and its code is compiled. */
async function warmUp(text, started) {
  const began = performance.now();
  const random = randomNumbers(7);
  let now = text;
  for (let count = 0; count < edits && performance.now() - began < patience / 8; count += 1) {
    const edit = randomEdit(now, random);
    now = now.slice(0, edit.start) + edit.newText + now.slice(edit.end);
    for (const { react } of started) await react(now, edit);
  }
}

/** Each starts with a text and answers a change of it with the milliseconds its findings took. */
const tools = {
  Planquill: text => planquill(OpenDocument, text),

  async 'Planquill, the older build'(text) {
    const build = pathToFileURL(process.env.PLANQUILL_BENCH_OLDER ?? '');
    return planquill((await import(build)).OpenDocument, text);
  },

  'floor: parse the touched section'(text) {
    const parse = {
      extensions: [gfmTable(), gfmTaskListItem(), gfmFootnote(), frontmatter(['yaml', 'toml'])],
      mdastExtensions: [
        gfmTableFromMarkdown(),
        gfmTaskListItemFromMarkdown(),
        gfmFootnoteFromMarkdown(),
        frontmatterFromMarkdown(['yaml', 'toml']),
      ],
    };
    const document = new OpenDocument(text);
    return (_, { start, end, newText }) => {
      document.change({ range: { start, end }, newText });
      const touched = document.sectionAt(start);
      return timed(() => fromMarkdown(touched, parse));
    };
  },

  'markdownlint 0.40 (default rules)': () => text => timed(() => lint({ strings: { text } })),

  'remark-lint (recommended preset)'() {
    const processor = remark().use(remarkPresetLintRecommended);
    return text => timedAsync(() => processor.process(text));
  },

  async 'VS Code’s Markdown validation'(text) {
    const uri = URI.file('/workspace/plan.md');
    const changed = listeners();
    let document = TextDocument.create(uri.toString(), 'markdown', 1, text);
    const engine = new MarkdownIt({ html: true });
    const service = createLanguageService({
      workspace: {
        workspaceFolders: [URI.file('/workspace')],
        onDidChangeMarkdownDocument: changed.listen,
        onDidCreateMarkdownDocument: listeners().listen,
        onDidDeleteMarkdownDocument: listeners().listen,
        getAllMarkdownDocuments: async () => [document],
        hasMarkdownDocument: other => other.toString() === uri.toString(),
        openMarkdownDocument: async other => (other.toString() === uri.toString() ? document : undefined),
        stat: async () => undefined,
        readDirectory: async () => [],
      },
      parser: {
        slugifier: githubSlugifier,
        tokenize: async ({ getText }) => engine.parse(getText.call(document), {}),
      },
      logger: { level: 0, log() {} },
    });
    const options = {
      validateReferences: DiagnosticLevel.warning,
      validateFragmentLinks: DiagnosticLevel.warning,
      validateFileLinks: DiagnosticLevel.warning,
      validateMarkdownFileLinkFragments: DiagnosticLevel.warning,
      validateUnusedLinkDefinitions: DiagnosticLevel.hint,
      validateDuplicateLinkDefinitions: DiagnosticLevel.warning,
      ignoreLinks: [],
    };
    const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };
    await service.computeDiagnostics(document, options, token);
    return now => {
      document = TextDocument.create(uri.toString(), 'markdown', document.version + 1, now);
      return timedAsync(() => {
        changed.fire(document);
        return service.computeDiagnostics(document, options, token);
      });
    };
  },
};

/** @param Document the class of the build that is measured */
function planquill(Document, text) {
  const document = new Document(text);
  document.findings();
  return (_, { start, end, newText }) =>
    timed(() => {
      document.change({ range: { start, end }, newText });
      document.findings();
    });
}

function listeners() {
  const all = new Set();
  return {
    listen(listener, self) {
      const bound = listener.bind(self);
      all.add(bound);
      return { dispose: () => all.delete(bound) };
    },
    fire(event) {
      for (const listener of [...all]) listener(event);
    },
  };
}

/** Inserts a letter, or removes the character there, at a random place. */
function randomEdit(text, random) {
  const start = Math.floor(random() * (text.length - 1));
  return random() < 0.7
    ? { start, end: start, newText: 'abcdefghij '.charAt(Math.floor(random() * 11)) }
    : { start, end: start + 1, newText: '' };
}

/** The same numbers in every run and for every tool (Numerical Recipes' linear congruential generator). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function timedAsync(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

console.log(JSON.stringify(await measure(await textOf(process.stdin), process.argv.slice(2))));
