import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';

/** The built extension in a VS Code that has every name, does nothing, and writes down what is called. */
export interface RecordedExtension {
  /** Names as in `workspace.findFiles`, in order. */
  readonly calls: string[];
  activate(): void;
  /** Runs a command that the extension registered. */
  run(command: string): void;
}

/** @param folders of the workspace */
export function recordedExtension(folders: readonly string[]): RecordedExtension {
  const calls: string[] = [];
  const commands = new Map<unknown, () => unknown>();
  const workspaceFolders = folders.map((name, index) => ({ name, index, uri: anything('uri', calls) }));
  const known = new Map<string, unknown>([
    ['workspace.workspaceFolders', workspaceFolders],
    ['workspace.textDocuments', []],
    ['window.activeTextEditor', undefined],
    ['window.createTreeView().visible', false],
    ['workspace.getConfiguration', () => ({ get: (_: string, otherwise: unknown = '') => otherwise })],
    [
      'commands.registerCommand',
      (name: string, run: () => unknown) => {
        commands.set(name, run);
        return { dispose: () => undefined };
      },
    ],
  ]);
  // esbuild copies a module's own names and keeps its prototype, so the names have to come from there.
  const vscode: unknown = Object.create(anything('', calls, known) as object);
  const module = { exports: {} as Record<string, (context: unknown) => unknown> };
  const globals = { module, exports: module.exports, require: () => vscode, setTimeout, clearTimeout };
  new Script(readFileSync('dist/extension.js', 'utf8')).runInContext(createContext(globals));
  return {
    calls,
    activate: () =>
      module.exports['activate']?.({
        subscriptions: [],
        extensionUri: anything('uri', calls),
        workspaceState: { get: () => undefined },
      }),
    run(command) {
      const registered = commands.get(command);
      if (!registered) throw new Error(`${command} is not registered.`);
      registered();
    },
  };
}

/** A value that can be called, made new, walked through and asked for any name, which gives such a value again. */
function anything(path: string, calls: string[], known: ReadonlyMap<string, unknown> = new Map()): unknown {
  const called = () => {
    calls.push(path);
    return anything(`${path}()`, calls, known);
  };
  // An arrow function could not be made new.
  // biome-ignore lint/complexity/useArrowFunction: see above
  return new Proxy(function () {}, {
    apply: called,
    construct: () => called() as object,
    set: () => true,
    get(_, key) {
      if (key === Symbol.iterator) return [][Symbol.iterator];
      if (key === Symbol.toPrimitive) return () => path;
      // It is no promise.
      if (typeof key === 'symbol' || key === 'then') return undefined;
      const name = path === '' ? key : `${path}.${key}`;
      return known.has(name) ? known.get(name) : anything(name, calls, known);
    },
  });
}
