import assert from 'node:assert/strict';
import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  languages,
  Position,
  Range,
  window,
  workspace,
} from 'vscode';
import { closeEditors, diagnosticsWhen, openInEditor, withFile, workspaceFile } from './editorEvents';

const plan = () => workspaceFile('specs/001-search/plan.md');

function places(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(
    ({ range: { start, end }, message }) =>
      `${start.line}:${start.character}-${end.line}:${end.character} ${message}`,
  );
}

suite('Diagnostics', () => {
  teardown(closeEditors);

  test('mark placeholders at their exact place, in CRLF and after an emoji', async () => {
    await openInEditor(plan());
    const found = await diagnosticsWhen(plan(), diagnostics => diagnostics.length === 2);
    assert.deepEqual(places(found), [
      '2:13-2:19 Not filled in yet: [DATE]',
      '6:16-6:35 Not filled in yet: [Specific outcomes]',
    ]);
    assert.equal(found[0]?.severity, DiagnosticSeverity.Warning);
    assert.equal(found[0]?.code, 'unfilled-placeholder');
  });

  test('follow the typing, and go when the document is no plan any more', async () => {
    const editor = await openInEditor(plan());
    await diagnosticsWhen(plan(), diagnostics => diagnostics.length === 2);
    await editor.edit(edit => edit.replace(new Range(2, 13, 2, 19), '2026-11-23'));
    assert.deepEqual(places(await diagnosticsWhen(plan(), diagnostics => diagnostics.length === 1)), [
      '6:16-6:35 Not filled in yet: [Specific outcomes]',
    ]);
    await editor.edit(edit => edit.insert(new Position(6, 0), '[What'));
    await editor.edit(edit => edit.insert(new Position(6, 5), ' is explicitly out of scope] '));
    await diagnosticsWhen(plan(), diagnostics => diagnostics.length === 2);
    // VS Code keeps a closed document for minutes; another language closes it at once (microsoft/vscode#138924).
    await languages.setTextDocumentLanguage(editor.document, 'plaintext');
    await diagnosticsWhen(plan(), diagnostics => diagnostics.length === 0);
    await languages.setTextDocumentLanguage(editor.document, 'markdown');
  });

  test('follow the settings at once, without a change of the document', async () => {
    await openInEditor(plan());
    await diagnosticsWhen(plan(), diagnostics => diagnostics.length === 2);
    const configuration = workspace.getConfiguration('planquill');
    await configuration.update('rules', { 'unfilled-placeholder': 'error' }, ConfigurationTarget.Workspace);
    try {
      await diagnosticsWhen(plan(), ([first]) => first?.severity === DiagnosticSeverity.Error);
    } finally {
      await configuration.update('rules', undefined, ConfigurationTarget.Workspace);
    }
    await diagnosticsWhen(plan(), ([first]) => first?.severity === DiagnosticSeverity.Warning);
  });

  test('show the mistakes of a planquill.json where they are written', async () => {
    const config = workspaceFile('planquill.json');
    await openInEditor(plan());
    await withFile(config, '{\n  "rules": { "empty-tabel": "off" }\n}\n', async () => {
      const found = await diagnosticsWhen(config, diagnostics => diagnostics.length === 1);
      assert.deepEqual(places(found), ['1:13-1:26 planquill.json: There is no rule "empty-tabel".']);
    });
    await diagnosticsWhen(config, diagnostics => diagnostics.length === 0);
  });

  test('tell of a template that cannot be used, at the plan and where it is named, and lead there', async () => {
    const config = workspaceFile('planquill.json');
    await openInEditor(plan());
    const told = 'The template docs/gone.md does not exist.';
    await withFile(config, '{\n  "template": "docs/gone.md"\n}\n', async () => {
      assert.deepEqual(places(await diagnosticsWhen(config, found => found.length === 1)), [
        `1:14-1:28 ${told}`,
      ]);
      const found = await diagnosticsWhen(plan(), ({ length }) => length === 3);
      const atPlan = found.find(({ message }) => message === told);
      assert.equal(atPlan?.range.start.line, 0);
      assert.equal(atPlan?.relatedInformation?.[0]?.location.uri.toString(), config.toString());
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        plan(),
        new Range(0, 0, 0, 0),
      );
      const open = actions.find(({ title }) => title === 'Open planquill.json')?.command;
      await commands.executeCommand(open?.command ?? 'none', ...(open?.arguments ?? []));
      assert.equal(window.activeTextEditor?.document.uri.toString(), config.toString());
      assert.equal(window.activeTextEditor?.selection.start.line, 1);
    });
    await diagnosticsWhen(config, found => found.length === 0);
    await openInEditor(plan());
    await diagnosticsWhen(plan(), found => found.length === 2);
  });

  test('tell at each plan of settings that cannot be used', async () => {
    const configuration = () => workspace.getConfiguration('planquill', plan());
    await openInEditor(plan());
    await configuration().update('rules', 5, ConfigurationTarget.Workspace);
    await configuration().update('specsFolder', ['a'], ConfigurationTarget.Workspace);
    const found = await diagnosticsWhen(plan(), ({ length }) => length === 4);
    assert.deepEqual(
      places(found).filter(place => place.startsWith('0:0-0:0')),
      ['0:0-0:0 The settings: "rules" takes an object.', '0:0-0:0 The settings: "specsFolder" takes a path.'],
    );
    await configuration().update('rules', undefined, ConfigurationTarget.Workspace);
    await configuration().update('specsFolder', undefined, ConfigurationTarget.Workspace);
    await diagnosticsWhen(plan(), ({ length }) => length === 2);
  });

  test('tell of a comment that suppresses nothing, though that depends on the files of the workspace', async () => {
    const path = workspaceFile('specs/009-unused/plan.md');
    const text = '# Implementation Plan: A\n\n<!-- planquill-disable-file broken-reference -->\n\nText.\n';
    await workspace.fs.writeFile(path, new TextEncoder().encode(text));
    const { document } = await openInEditor(path);
    try {
      const found = await diagnosticsWhen(path, diagnostics => diagnostics.length === 1);
      const [{ code } = { code: undefined }] = found;
      assert.equal(code, 'unused-suppression');
    } finally {
      // VS Code keeps a closed document for minutes; another language closes it at once (microsoft/vscode#138924).
      await languages.setTextDocumentLanguage(document, 'plaintext');
      await diagnosticsWhen(path, diagnostics => diagnostics.length === 0);
      await workspace.fs.delete(workspaceFile('specs/009-unused'), { recursive: true });
    }
  });

  test('of a long plan come first where a person looks, then everywhere', async () => {
    const filler = Array.from(
      { length: 1500 },
      (_, index) => `## Part ${index}\n\n${'Words. '.repeat(40)}\n`,
    );
    const text = `# Implementation Plan: [FEATURE NAME]\n\n${filler.join('\n')}\n## Context\n\n[e.g., why]\n`;
    const long = workspaceFile('specs/004-long/plan.md');
    await workspace.fs.writeFile(long, new TextEncoder().encode(text));
    const counts: number[] = [];
    const subscription = languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some(uri => uri.toString() === long.toString()))
        counts.push(languages.getDiagnostics(long).filter(({ source }) => source === 'planquill').length);
    });
    try {
      const { document } = await openInEditor(long);
      await diagnosticsWhen(long, found => found.length > 1);
      assert.deepEqual([...new Set(counts)].filter(Boolean), [1, 2]);
      await languages.setTextDocumentLanguage(document, 'plaintext');
      await diagnosticsWhen(long, found => found.length === 0);
    } finally {
      subscription.dispose();
      await closeEditors();
      await workspace.fs.delete(workspaceFile('specs/004-long'), { recursive: true });
    }
  });

  test('of more than VS Code shows are those on screen, and follow the scrolling', async () => {
    const many = workspaceFile('specs/005-many/plan.md');
    const text = `# Implementation Plan: A\n\n## Context\n\n${'[DATE]\n\n'.repeat(1500)}`;
    await workspace.fs.writeFile(many, new TextEncoder().encode(text));
    try {
      const editor = await openInEditor(many);
      const isShown = (line: number) => (found: readonly Diagnostic[]) =>
        found.length === 1000 && found.slice(0, 500).some(({ range }) => range.start.line === line);
      await diagnosticsWhen(many, isShown(4));
      const last = 4 + 2 * 1499;
      for (const line of [last, 4, last]) {
        editor.revealRange(new Range(line, 0, line, 0));
        const found = await diagnosticsWhen(many, isShown(line));
        const lines = found.slice(0, 500).map(({ range }) => range.start.line);
        assert.deepEqual(
          lines,
          lines.toSorted((a, b) => a - b),
        );
      }
      await languages.setTextDocumentLanguage(editor.document, 'plaintext');
      await diagnosticsWhen(many, found => found.length === 0);
    } finally {
      await closeEditors();
      await workspace.fs.delete(workspaceFile('specs/005-many'), { recursive: true });
    }
  });

  test('leave every other document alone', async () => {
    await openInEditor(workspaceFile('README.md'));
    const version = await workspace
      .openTextDocument(workspaceFile('specs/001-search/plan.md').with({ scheme: 'git', query: '{}' }))
      .then(
        document => document,
        () => undefined,
      );
    await openInEditor(plan());
    await diagnosticsWhen(plan(), diagnostics => diagnostics.length === 2);
    const own = languages
      .getDiagnostics()
      .filter(([, diagnostics]) => diagnostics.some(({ source }) => source === 'planquill'));
    assert.deepEqual(
      own.map(([uri]) => uri.toString()),
      [plan().toString()],
    );
    assert.ok(version === undefined || version.uri.scheme === 'git');
  });

  test('speak in an unsaved document that was made from the template', async () => {
    await commands.executeCommand('planquill.newPlan', { feature: 'Audit log' });
    const content = window.activeTextEditor?.document.getText() ?? '';
    await workspace.fs.delete(workspaceFile('specs/003-audit-log'), { recursive: true });
    const { document } = await window.showTextDocument(
      await workspace.openTextDocument({ language: 'markdown', content }),
    );
    await diagnosticsWhen(document.uri, diagnostics => diagnostics.length > 40);
  });
});
