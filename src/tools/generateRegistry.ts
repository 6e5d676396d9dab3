/**
 * Writes the lists of rules from the files that are there. It imports no rule, so it also works where the lists name one
 * that is gone.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { updateGenerated } from './generated';
import { registrySource, ruleDocsSource } from './registrySource';

const lint = join('src', 'core', 'lint');
const ids = readdirSync(join(lint, 'rules')).map(name => name.replace(/\.ts$/u, ''));
updateGenerated(
  new Map([
    [join(lint, 'registry.ts'), registrySource(ids)],
    [join(lint, 'ruleDocs.ts'), ruleDocsSource(ids)],
  ]),
);
