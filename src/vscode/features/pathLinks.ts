import { sectionOfAnchor } from '../../core/markdown/queries/anchors';
import { Snapshot } from '../../core/markdown/snapshot';
import { type PathLink, pathLinksOf } from '../../core/plan/pathLinks';
import { linkedFile } from '../../core/workspace/linkedFile';
import { vscode } from '../host/api';
import { toRange } from '../host/convert';
import { planRoot } from '../host/planRoot';
import { workspaceFiles } from '../host/workspaceFiles';
import type { Services } from '../services';

/** How many files are looked for at a time. */
const atATime = 16;

/** An anchor of a file. The place of its heading is looked for when a person follows the link. */
interface Anchor {
  readonly file: vscode.Uri;
  readonly anchor: string;
}

/** Makes links of the paths that a plan names in code or as the value of a label, where the file exists. */
export function registerPathLinks({ plans }: Services): vscode.Disposable {
  const anchors = new WeakMap<vscode.DocumentLink, Anchor>();
  return vscode.languages.registerDocumentLinkProvider(
    { language: 'markdown' },
    {
      async provideDocumentLinks(document, token) {
        const open = await plans.current(document);
        if (!open || document.uri.scheme === 'untitled') return [];
        const { snapshot } = open.plan;
        const links = pathLinksOf(open.plan.plan);
        const found = await filesOf(links, document.uri, token);
        if (token.isCancellationRequested || open.plan.version !== document.version) return [];
        return links.flatMap(link => {
          const file = found.get(link.path);
          if (!file) return [];
          const { line, anchor } = link;
          const range = toRange(link.range, snapshot);
          if (anchor === '')
            return [new vscode.DocumentLink(range, line === undefined ? file : atLine(file, line))];
          const unresolved = new vscode.DocumentLink(range);
          anchors.set(unresolved, { file, anchor });
          return [unresolved];
        });
      },
      async resolveDocumentLink(link) {
        const anchor = anchors.get(link);
        if (anchor) link.target = await targetOf(anchor);
        return link;
      },
    },
  );
}

/** The files that exist, by the path that the plan names them by. */
async function filesOf(
  links: readonly PathLink[],
  document: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<ReadonlyMap<string, vscode.Uri>> {
  const byPath = [...new Map(links.map(link => [link.path, link])).values()];
  const place = { document: document.toString(), root: planRoot(document) };
  const found = new Map<string, vscode.Uri>();
  for (let index = 0; index < byPath.length && !token.isCancellationRequested; index += atATime) {
    const look = async (link: PathLink) => {
      // A file that may not be looked at gets no link.
      const file = await linkedFile(workspaceFiles, place, link).catch(() => undefined);
      if (file !== undefined) found.set(link.path, vscode.Uri.parse(file));
    };
    await Promise.all(byPath.slice(index, index + atATime).map(look));
  }
  return found;
}

/** The heading that an anchor names, or the file where it names none. */
async function targetOf({ file, anchor }: Anchor): Promise<vscode.Uri> {
  const read = await workspaceFiles.readText(file.toString());
  if (!('text' in read)) return file;
  const snapshot = Snapshot.parse(read.text);
  const index = sectionOfAnchor(snapshot.sections, anchor);
  if (index === undefined) return file;
  const { section, base } = snapshot.placed(index);
  return atLine(file, snapshot.positionAt(base + section.range.start).line + 1);
}

/** VS Code opens a file at the line in its fragment. @param line 1-based */
function atLine(file: vscode.Uri, line: number): vscode.Uri {
  return file.with({ fragment: `L${line}` });
}
