import assert from 'node:assert/strict';
import { newFeatureFolder, titleOf } from '../../../../../src/core/workspace/features/featureName';
import { moment, specsFolder } from '../../../../support/specsFolder';

function folderFor(title: string, ids: readonly string[], stampsFeatures = false): string {
  const folder = newFeatureFolder(title, specsFolder(ids, stampsFeatures), moment);
  return 'name' in folder ? folder.name : folder.problem;
}

suite("A new feature's folder", () => {
  test('is numbered after the highest number, as wide as the others', () => {
    assert.equal(folderFor('Audit log', ['001-a', '009-b']), '010-audit-log');
    assert.equal(folderFor('Audit log', ['0007-a']), '0008-audit-log');
    assert.equal(folderFor('Audit log', ['1-a', '2-b']), '3-audit-log');
  });

  test('is numbered on after 9999, however many there are', () => {
    assert.equal(folderFor('Audit log', ['9998-a', '9999-b']), '10000-audit-log');
    assert.equal(folderFor('Audit log', ['9999-a', '10000-b']), '10001-audit-log');
    const many = Array.from({ length: 250_000 }, (_, index) => `${String(index + 1).padStart(3, '0')}-a`);
    assert.equal(folderFor('Audit log', many), '250001-audit-log');
    assert.equal(folderFor('Audit log', many.slice(0, 201_201)), '201202-audit-log');
    assert.equal(titleOf('10000-audit-log'), 'Audit log');
  });

  test('is dated as the folders beside it are', () => {
    assert.equal(folderFor('Audit log', ['2026-0301-1112vx-a']), '2026-1123-2015aa-audit-log');
    assert.equal(folderFor('Audit log', ['2026-0301-223625-a']), '2026-1123-201507-audit-log');
    assert.equal(folderFor('Audit log', ['20260301-223625-a']), '20261123-201507-audit-log');
    assert.equal(folderFor('Audit log', ['2026-03-01-2236-a']), '2026-11-23-2015-audit-log');
    assert.equal(folderFor('Audit log', ['2026-03-01-a', '2026-03-02-b']), '2026-11-23-audit-log');
    assert.equal(folderFor('Audit log', ['20260301-a', '20260302-b']), '20261123-audit-log');
    assert.equal(folderFor('Audit log', ['user_auth_20260301']), 'audit-log_20261123');
  });

  test('is numbered in the domain of most others', () => {
    assert.equal(folderFor('Audit log', ['usr-001-a', 'usr-002-b']), 'usr-003-audit-log');
    assert.equal(folderFor('Audit log', ['usr-007-a', 'pay-001-b', 'pay-002-c']), 'pay-003-audit-log');
    assert.equal(folderFor('usr-009-audit', ['usr-001-a']), 'usr-009-audit');
    assert.equal(folderFor('sprint-100-users', ['001-a']), '002-sprint-100-users');
  });

  test('is plain among plain names', () =>
    assert.equal(folderFor('Audit log', ['login', 'search']), 'audit-log'));

  test('takes a date for no number', () => {
    assert.equal(folderFor('Audit log', ['202603-a', '202604-b']), 'audit-log');
    assert.equal(folderFor('Audit log', ['10001-a', '20260301-b', '10002-c']), '10003-audit-log');
  });

  test('begins the habit of the tool when it is the first', () => {
    assert.equal(folderFor('Audit log', []), '001-audit-log');
    assert.equal(folderFor('Audit log', [], true), '2026-1123-2015aa-audit-log');
  });

  test('keeps a name that has the form already', () =>
    assert.equal(folderFor('005-audit', ['001-a']), '005-audit'));

  test('numbers a name whose words begin with a number', () => {
    assert.equal(folderFor('404 page', ['001-a']), '002-404-page');
    assert.equal(folderFor('2-factor-login', ['001-a']), '002-2-factor-login');
  });

  test('keeps the letters of every script and drops what a file system refuses', () => {
    assert.equal(folderFor('Übung: 検索 / <a>|b?*', ['x']), 'übung-検索-a-b');
    assert.equal(folderFor('..\u0000hidden. ', ['x']), 'hidden');
    assert.equal(folderFor('1. Port: v2.0', ['x']), '1-port-v2.0');
    assert.equal(folderFor('CON', ['x']), '_con');
    assert.equal(folderFor('com¹.txt', ['x']), '_com¹.txt');
  });

  test('stays below 255 bytes', () => {
    assert.ok(Buffer.byteLength(folderFor('検索'.repeat(200), ['001-a'])) <= 255);
  });

  test('is refused when nothing is left of the name, or the folder is there', () => {
    assert.equal(folderFor('?!', []), 'nothing-left');
    assert.equal(folderFor('Login', ['login']), 'exists');
  });

  test('is refused when no search for plans would enter it', () => {
    assert.equal(folderFor('Templates', ['login']), 'never-searched');
    assert.equal(folderFor('Dist', ['login']), 'never-searched');
    assert.equal(folderFor('node_modules', ['login']), 'never-searched');
    assert.equal(folderFor('Templates', ['001-login']), '002-templates');
  });

  test('gives its title back', () => {
    assert.equal(titleOf('004-audit-log'), 'Audit log');
    assert.equal(titleOf('2026-1123-2015aa-audit-log'), 'Audit log');
    assert.equal(titleOf('2026-1123-201507-audit-log'), 'Audit log');
    assert.equal(titleOf('20260319-143022-user-auth'), 'User auth');
    assert.equal(titleOf('usr-003-user-auth'), 'User auth');
    assert.equal(titleOf('user_auth_20260319'), 'User auth');
    assert.equal(titleOf('検索'), '検索');
  });
});
