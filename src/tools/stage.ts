/**
 * Lays out in dist/vsix or dist/npm, as the argument `vsix` or `npm` says, exactly what is packed from there. Fails when a
 * file that the package needs does not exist.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import strings from '../../package.nls.json';
import { commandFile, extensionManifest, npmManifest, type SourceManifest } from './shippedManifests';

const manifest: SourceManifest = JSON.parse(readFileSync('package.json', 'utf8'));
const [target] = process.argv.slice(2);

if (target === 'vsix') {
  // `.vscodeignore` is the one list of what the extension ships. vsce asks for it in the folder that it packs, too.
  void listFiles({ cwd: process.cwd(), packageManager: PackageManager.None }).then(files =>
    stage(extensionManifest(manifest), new Map(['.vscodeignore', ...files].map(path => [path, path]))),
  );
} else if (target === 'npm') {
  const pages = ['README.md', 'CHANGELOG.md', 'LICENSE'].map(path => [path, path] as const);
  stage(
    npmManifest(manifest, strings.description),
    new Map([[commandFile, join('dist', commandFile)], ...pages]),
  );
} else {
  throw new Error(`There is no package ${target}: vsix and npm are packed.`);
}

/** @param sources paths in the checkout by the path in the package; a folder is copied with all that is in it */
function stage(shipped: object, sources: ReadonlyMap<string, string>): void {
  const folder = join('dist', target ?? '');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [path, source] of sources) cpSync(source, join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(shipped, undefined, 2)}\n`);
}
