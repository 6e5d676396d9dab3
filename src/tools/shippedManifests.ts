/** What is read of the checkout's package.json; all else is handed on as it is. */
export interface SourceManifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly keywords: readonly string[];
  readonly repository: object;
  readonly engines: { readonly node: string; readonly vscode: string };
  readonly [field: string]: unknown;
}

/** The command line tool inside the npm package. */
export const commandFile = 'planquill.js';

/** The extension's manifest without what only the checkout needs. */
export function extensionManifest(manifest: SourceManifest): object {
  const { private: _, scripts, devDependencies, overrides, engines, ...shipped } = manifest;
  return { ...shipped, engines: { vscode: engines.vscode } };
}

/**
 * The manifest of the npm package, which holds the command line tool alone.
 *
 * @param description as npm shows it; the manifest of the extension has the key of a translation there
 */
export function npmManifest(manifest: SourceManifest, description: string): object {
  const { name, version, license, keywords, repository, engines } = manifest;
  return {
    ...{ name, version, description, license, keywords, repository },
    engines: { node: engines.node },
    bin: { [name]: commandFile },
    // npm adds the manifest, the readme and the license by itself.
    files: [commandFile, 'CHANGELOG.md'],
  };
}
