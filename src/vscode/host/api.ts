import * as vscode from 'vscode';

/**
 * VS Code's API for the whole extension. A module that imports all of `vscode` itself has every name of it copied by esbuild
 * when it loads (the interop of its CommonJS output): once is enough.
 */
export { vscode };
