/**
 * What the npm-hosted VS Code says though nothing is wrong: native modules that are not built there, the extension gallery,
 * which a test has no business with, and the steps of its connection.
 */
const harmless = [
  /(?:spdlog|watchdog|vscode-sqlite3|windows-registry|kerberos)/,
  /open-vsx\.org/,
  /^\s*$/,
  /^(?:Resolv|Creating a socket|\[reconnection|Updating additional|\[Service Worker\]|\[AgentHost|\[AccountPolicyGate)/,
];

/** Whether a message of the window is known to mean nothing. */
export function isHostNoise(message: string): boolean {
  return harmless.some(pattern => pattern.test(message));
}
