import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { window } from 'vscode';
import { rules } from '../../src/core/lint/registry';
import { closeEditors, diagnosticsWhen, workspaceFile } from './editorEvents';
import { installedExtension } from './installedExtension';

suite('The packed extension', () => {
  teardown(closeEditors);

  test('is activated by a plan that is opened, and marks it', async () => {
    const plan = workspaceFile('specs/001-search/plan.md');
    await window.showTextDocument(plan);
    const found = await diagnosticsWhen(plan, diagnostics => diagnostics.length === 2);
    assert.deepEqual(
      found.map(({ message }) => message),
      ['Not filled in yet: [DATE]', 'Not filled in yet: [Specific outcomes]'],
    );
    assert.equal(installedExtension().isActive, true);
  });

  test('holds every file that its manifest names', () => {
    const { extensionPath } = installedExtension();
    const manifest = readFileSync(join(extensionPath, 'package.json'), 'utf8');
    const named = manifest.match(/(?<=")(?:\.\/)?(?:dist|media|snippets)\/[^"*]+(?=")/gu) ?? [];
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter(path => !existsSync(join(extensionPath, path))),
      [],
    );
  });

  test('holds the page of every rule', () => {
    const { extensionPath } = installedExtension();
    const pages = rules.map(({ id }) => `media/rules/${id}.md`);
    assert.deepEqual(
      pages.filter(page => !existsSync(join(extensionPath, page))),
      [],
    );
  });
});
