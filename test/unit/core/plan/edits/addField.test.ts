import assert from 'node:assert/strict';
import { fieldBlocksOf } from '../../../../../src/core/markdown/queries/fieldBlocks';
import type { Section } from '../../../../../src/core/markdown/section';
import { Snapshot } from '../../../../../src/core/markdown/snapshot';
import { addField } from '../../../../../src/core/plan/edits/addField';
import { applyEdits } from '../../../../../src/core/text/edits';

function sectionOf(text: string): Section {
  const [section] = Snapshot.parse(text).sections;
  return section ?? assert.fail('There is no section.');
}

const template = sectionOf(
  '## Decision\n\n**Context**: [Why]\n\n**Options**:\n- [One]\n\n**Choice**: [Which]\n',
);

function assertAdded(label: string, before: string, after: string): void {
  const order = fieldBlocksOf(template);
  const wanted = order.find(({ field }) => field.label === label) ?? assert.fail(`No field ${label}`);
  for (const eol of ['\n', '\r\n']) {
    const text = before.replaceAll('\n', eol);
    const edit = addField(sectionOf(text), wanted, template, order);
    assert.equal(applyEdits(text, [edit]), after.replaceAll('\n', eol));
  }
}

suite('Adding a field of the template', () => {
  test('puts it with all that is beneath it after the field before, as far away as in the template', () =>
    assertAdded(
      'Options',
      '## Decision\n\n**Context**: Peaks.\n\n**Choice**: A queue.\n',
      '## Decision\n\n**Context**: Peaks.\n\n**Options**:\n- [One]\n\n**Choice**: A queue.\n',
    ));

  test('puts it after the nearest field that is there', () =>
    assertAdded(
      'Options',
      '## Decision\n\n**Context**: Peaks.\nMore.\n',
      '## Decision\n\n**Context**: Peaks.\nMore.\n\n**Options**:\n- [One]\n',
    ));

  test('puts it under the heading where no field is before it', () =>
    assertAdded(
      'Context',
      '## Decision\n\n**Choice**: A queue.\n',
      '## Decision\n\n**Context**: [Why]\n\n**Choice**: A queue.\n',
    ));
});
