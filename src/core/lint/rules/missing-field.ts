import { type FieldBlock, fieldBlocksOf } from '../../markdown/queries/fieldBlocks';
import { fieldLabelKey } from '../../markdown/queries/fieldLabelKey';
import { rangeOf, type Section } from '../../markdown/section';
import { perSection } from '../../markdown/sectionCache';
import { addField } from '../../plan/edits/addField';
import type { Plan } from '../../plan/plan';
import type { SectionNode } from '../../plan/sectionTree';
import { scanPlaceholders } from '../../template/placeholders/scanPlaceholders';
import type { Fix } from '../finding';
import type { RuleDocs, SectionRule } from '../rule';

/** The page of {@link missingField}, and its tests. */
export const missingFieldDocs: RuleDocs = {
  description:
    'Reports a bold label of the template, such as `**Rationale**:`, that is missing or has no value.',
  rationale: `The labels of a section are the questions that its readers come with. A section that has fewer than half of its
template's labels follows another version of the template, and is left alone.`,
  examples: [
    {
      title: 'A decision without its rationale',
      text: '«### Decision 3: Use a queue»\n\n**Context**: Peaks.\n\n**Options Considered**:\n1. None\n\n**Decision**: A queue.\n',
      fixed:
        '### Decision 3: Use a queue\n\n**Context**: Peaks.\n\n**Options Considered**:\n1. None\n\n**Decision**: A queue.\n\n**Rationale**: [Why this option was chosen]\n',
    },
    {
      title: 'Labels with nothing after them',
      text: '## Goals / Non-Goals\n\n«**Goals:**»\n\n«**Non-Goals:**»\n',
    },
    {
      title: 'Values beside and beneath, and a section of another kind',
      text: '## Goals / Non-Goals\n\n**Goals:**\n- Speed\n\n**Non-Goals:**\nNothing else.\n\n### Decision 1: Files\n\nWe use files.\n',
    },
  ],
};

/** Reports a bold label of the template that a section lacks, or that has nothing after it. */
export const missingField: SectionRule = {
  id: 'missing-field',
  scope: 'section',
  severity: 'warning',
  messages: {
    missing: 'The template has {label} here.',
    empty: '{label} has no value yet.',
  },

  *check({ section, templateSection, isParent }, { isOwnTemplate }) {
    if (isOwnTemplate || !templateSection) return;
    const template = templateSection.section;
    const asked = askedIn(template);
    if (asked.length === 0) return;
    const { known, empty } = labelsIn(section);
    for (const block of empty) {
      // A label at the end may speak of the sub-sections after it.
      if (isParent && block === fieldBlocksOf(section).at(-1)) continue;
      const { label, labelRange } = block.field;
      if (asked.some(({ field }) => fieldLabelKey(field.label) === fieldLabelKey(label)))
        yield { messageId: 'empty', data: { label }, range: labelRange };
    }
    if (!section.heading) return;
    const missing = asked.filter(
      block => !known.has(fieldLabelKey(block.field.label)) && !isBullet(block, template),
    );
    if (missing.length * 2 > asked.length) return;
    for (const block of missing) {
      yield {
        messageId: 'missing',
        data: { label: block.field.label },
        range: rangeOf(section.heading),
        holdsIn: (plan, node) => !isLeftOutEverywhere(block, node, plan),
        fixes: () => [addition(block, asked, template, section)],
      };
    }
  },
};

/** The labels of a section by their normal form, and those without a value. */
const labelsIn = perSection(section => {
  const blocks = fieldBlocksOf(section);
  return {
    known: new Map(blocks.map(block => [fieldLabelKey(block.field.label), block])),
    empty: blocks.filter(({ hasValue }) => !hasValue),
  };
});

/** Bullets are a list of the author's own: `- **Frontend**: …` goes where there is no front end. */
function isBullet({ range, field }: FieldBlock, { source }: Section): boolean {
  return /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/u.test(source.slice(range.start, field.labelRange.start));
}

/** Whether an author who filled a slot several times (`Decision 1` to `Decision 9`) does without a label in each. */
function isLeftOutEverywhere(
  { field }: FieldBlock,
  { parent, templateSection }: SectionNode,
  { snapshot: { sections } }: Plan,
): boolean {
  const same = parent?.children.filter(sibling => sibling.templateSection === templateSection) ?? [];
  const label = fieldLabelKey(field.label);
  return (
    same.length > 1 &&
    same.every(({ index }) => {
      const section = sections[index];
      return !section || !labelsIn(section).known.has(label);
    })
  );
}

/** The labels whose value a template leaves to the author. A label with a placeholder or a number in it is a sample. */
const askedIn = perSection((template): readonly FieldBlock[] => {
  const open = scanPlaceholders(template);
  return fieldBlocksOf(template).filter(({ field, range, hasValue }) => {
    if (/[[{<]|\d/u.test(field.label)) return false;
    const value = template.source.slice(field.labelRange.end, range.end);
    return (
      !hasValue ||
      value.includes('<!--') ||
      open.some(placeholder => range.start <= placeholder.range.start && placeholder.range.end <= range.end)
    );
  });
});

function addition(block: FieldBlock, asked: readonly FieldBlock[], template: Section, section: Section): Fix {
  return {
    title: 'Add {label}',
    data: { label: block.field.label },
    change: { edits: [addField(section, block, template, asked)] },
  };
}
