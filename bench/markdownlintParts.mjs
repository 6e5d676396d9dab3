/**
 * The measure of how fast an extension loads: one that imports what vscode-markdownlint imports, and does nothing with it.
 * `extensionHost.mjs` bundles it.
 */
import * as cli2 from 'markdownlint-cli2';
import * as markdownlint from 'markdownlint-cli2/markdownlint';
import * as helpers from 'markdownlint-cli2/markdownlint/helpers';
import * as promise from 'markdownlint-cli2/markdownlint/promise';
import * as parsers from 'markdownlint-cli2/parsers';
import * as vscode from 'vscode';

// Given away, so that the bundler keeps all of it.
export function activate() {
  return [cli2, markdownlint, helpers, promise, parsers, vscode];
}
