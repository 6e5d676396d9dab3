export interface WorkbenchTarget {
  /** Absolute path of the folder or workspace file to open; an empty window when absent. */
  readonly open?: string;
  /** Absolute path of the extension under development. */
  readonly extension: string;
  /** Absolute path of the module whose `run` the extension host calls. */
  readonly tests?: string;
}

/** The address at which a server shows a window; extensions under development go in its `payload` parameter. */
export function workbenchUrl(port: number, { open, extension, tests }: WorkbenchTarget): string {
  const authority = `localhost:${port}`;
  const remote = (path: string) => `vscode-remote://${authority}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
  ];
  const url = new URL(`http://${authority}/`);
  if (open !== undefined)
    url.searchParams.set(open.endsWith('.code-workspace') ? 'workspace' : 'folder', open);
  else url.searchParams.set('ew', 'true');
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
