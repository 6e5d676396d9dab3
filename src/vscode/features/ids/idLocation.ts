import type { GraphDocument } from '../../../core/graph/featureGraph';
import type { Range } from '../../../core/text/positions';
import { vscode } from '../../host/api';
import { toRange } from '../../host/convert';

/** A place of a feature's document, for VS Code. */
export function locationOf({
  document,
  range,
}: {
  readonly document: GraphDocument;
  readonly range: Range;
}): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(document.path), toRange(range, document.snapshot));
}
