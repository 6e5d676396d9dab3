import assert from 'node:assert/strict';
import { recordedExtension } from '../support/recordedVSCode';

/** What costs something in a workspace of any size. */
const work = /^workspace\.(?:findFiles|createFileSystemWatcher|openTextDocument|fs\.)/;

suite('The plans of a workspace', () => {
  test('are neither searched, read nor watched when the extension is activated', () => {
    const { calls, activate } = recordedExtension(['one', 'two']);
    activate();
    assert.ok(calls.includes('languages.createDiagnosticCollection'), 'it was not activated at all');
    assert.deepEqual(
      calls.filter(name => work.test(name)),
      [],
    );
  });

  test('are searched and watched in every folder once somebody asks for them, and once only', () => {
    const { calls, activate, run } = recordedExtension(['one', 'two']);
    activate();
    run('planquill.goToPlan');
    const worked = () => calls.filter(name => work.test(name));
    const first = worked();
    // For plans and for configurations.
    assert.equal(first.filter(name => name === 'workspace.findFiles').length, 2 * 2);
    // For documents with configurations, for deleted folders, and for what Git ignores.
    assert.equal(first.filter(name => name === 'workspace.createFileSystemWatcher').length, 2 * 3);
    run('planquill.goToPlan');
    assert.deepEqual(worked(), first);
  });
});
