import assert from 'node:assert/strict';
import { featureNamed } from '../../../../../src/core/workspace/features/featureLookup';
import { moment, specsFolder } from '../../../../support/specsFolder';

suite('The feature that a name means', () => {
  const named = (name: string, ids: readonly string[]) => {
    const feature = featureNamed(name, specsFolder(ids), moment);
    return 'problem' in feature ? feature.problem : `${feature.id} ${feature.title}`;
  };

  test('is the one with that folder, whatever the case', () =>
    assert.equal(named('004-Audit-Log', ['004-audit-log']), '004-audit-log Audit log'));

  test('is the one whose folder has its words, so that asking twice starts no second one', () => {
    assert.equal(named('Audit LOG', ['003-audit', '004-audit-log']), '004-audit-log Audit LOG');
    assert.equal(named('audit log', ['2026-0301-1112vx-audit-log']), '2026-0301-1112vx-audit-log audit log');
  });

  test('is a new one otherwise', () =>
    assert.equal(named('Audit log', ['003-audit', '004-log']), '005-audit-log Audit log'));
});
