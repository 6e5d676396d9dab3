import type { Template } from '../../template/template';
import type { SnippetEdit } from '../../text/change';
import type { Edit } from '../../text/edits';
import { placesToWrite } from '../placesToWrite';

/** An insertion from a template that selects the first place to write in it, if there is one. */
export function withCursor(edit: Edit, template: Template): SnippetEdit {
  const [selected] = placesToWrite(edit.newText, template);
  return { ...edit, ...(selected && { selected }) };
}
