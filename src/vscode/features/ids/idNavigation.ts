import { idPlaces } from '../../../core/graph/idPlaces';
import { vscode } from '../../host/api';
import type { Services } from '../../services';
import { locationOf } from './idLocation';

/** Leads from an id to its definition, and lists all places of its feature that define, name or imply it. */
export function registerIdNavigation({ graphs }: Services): vscode.Disposable {
  const selector = { language: 'markdown' };
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(selector, {
      async provideDefinition(document, position, token) {
        const open = await graphs.around(document, token);
        const at = open?.graph.at(open.path, document.offsetAt(position));
        if (!at?.entry.definition) return [];
        return [at.entry.definition, ...at.entry.duplicates].map(locationOf);
      },
    }),
    vscode.languages.registerReferenceProvider(selector, {
      async provideReferences(document, position, { includeDeclaration }, token) {
        const open = await graphs.around(document, token);
        const at = open?.graph.at(open.path, document.offsetAt(position));
        if (!at) return [];
        return idPlaces(at.entry)
          .filter(({ isDefinition }) => includeDeclaration || !isDefinition)
          .map(locationOf);
      },
    }),
  );
}
