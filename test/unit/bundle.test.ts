import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';

suite('The extension bundle', () => {
  const code = readFileSync('dist/extension.js', 'utf8');

  test('loads with nothing but vscode: no process, document, fs or timers', () => {
    const required: string[] = [];
    const module = { exports: {} as Record<string, unknown> };
    const require = (name: string) => {
      required.push(name);
      if (name !== 'vscode') throw new Error(`The bundle needs ${name}`);
      return vscodeNames;
    };
    new Script(code).runInContext(createContext({ module, exports: module.exports, require }));
    assert.deepEqual([...new Set(required)], ['vscode']);
    assert.equal(typeof module.exports['activate'], 'function');
  });

  test('leaves the documentation of the rules to their pages', () => assert.ok(!code.includes('rationale')));

  test('is under 480 KB', () => assert.ok(Buffer.byteLength(code) < 480 * 1024));
});

/** Any name of the API, and the names of that: loading may look at them and nothing more. */
const anyName: unknown = new Proxy(() => undefined, { get: () => anyName });
/** esbuild copies a module's own names and keeps its prototype, so the names have to come from there. */
const vscodeNames: unknown = Object.create(anyName as object);
