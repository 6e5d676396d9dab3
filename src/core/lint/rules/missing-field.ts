import { type FieldBlock, fieldBlocksOf } from '../../markdown/queries/fieldBlocks';
import { fieldLabelKey } from '../../markdown/queries/fieldLabelKey';
import type { Field } from '../../markdown/queries/fields';
import { rangeOf, type Section, sectionText } from '../../markdown/section';
import { memoizeBySection } from '../../markdown/sectionCache';
import { addField } from '../../plan/edits/addField';
import { withCursor } from '../../plan/edits/withCursor';
import { fieldsAskedFor, isSampleLabel } from '../../template/fieldsAskedFor';
import { saysOptional } from '../../template/optionalSection';
import { scanPlaceholders } from '../../template/placeholders/scanPlaceholders';
import type { Template, TemplateSection } from '../../template/template';
import type { Edit } from '../../text/edits';
import { memoize } from '../../text/memoize';
import type { Range } from '../../text/positions';
import { RangeIndex } from '../../text/rangeIndex';
import type { Fix } from '../finding';
import { notApplicableFix } from '../notApplicable';
import type { RuleDocs, SectionRule } from '../rule';
import { unusedFixes } from '../unusedFixes';

/** The page of {@link missingField}, and its tests. */
export const missingFieldDocs: RuleDocs = {
  description:
    'Reports a bold label of the template, such as `**Rationale**:`, that is missing or has no value.',
  rationale: `
    The labels of a section are the questions that readers bring to it. A section with fewer than half of the labels that
    the template has there follows another version of the template, and is ignored.
    A label that the template calls optional may be left out.
  `,
  examples: [
    {
      title: 'A decision without its rationale',
      text: `
        «### Decision 3: Use a queue»

        **Context**: Peaks.

        **Options Considered**:
        1. None

        **Decision**: A queue.
      `,
      fixed: `
        ### Decision 3: Use a queue

        **Context**: Peaks.

        **Options Considered**:
        1. None

        **Decision**: A queue.

        **Rationale**: [Why this option was chosen]
      `,
    },
    {
      title: 'A second decision that lacks what the template leaves out of its second one',
      text: `
        ### Decision 1: Use a queue

        **Context**: Peaks.

        **Options Considered**:
        1. None

        **Decision**: A queue.

        **Rationale**: Cheap.

        ### Decision 2: Keep it for a day

        **Context**: Disk space.

        **Decision**: A day.

        **Rationale**: Nobody looks later.

        «### Decision 3: Use one region»

        **Context**: Costs.

        **Decision**: One.

        **Rationale**: Cheap.
      `,
    },
    {
      title: 'Labels with nothing after them',
      text: `
        ## Goals / Non-Goals

        «**Goals:**»

        «**Non-Goals:**»
      `,
    },
    {
      title: 'A label of the whole document, and one that introduces sub-sections',
      template: `
        # Plan: [NAME]

        **Owner**:

        ## Steps

        **Order**:

        ### First
      `,
      text: `
        # Plan: Login

        «**Owner**»:

        ## Steps

        **Order**:

        ### First

        Build it.
      `,
    },
    {
      title: "A label with the template's own words, and a comment about what comes after it",
      template: `
        # Plan: [NAME]

        **Owner**: [who answers for it]

        **Hinweis**: Diese Liste entsteht vor dem ersten Schritt.

        <!-- Ersetzen Sie die Punkte unten durch Ihre. -->

        ## Steps
      `,
      text: `
        # Plan: Login

        **Owner**: Ada

        ## Steps
      `,
    },
    {
      title: 'Labels that the template calls optional, and one with a remark before its colon',
      template: `
        # [Название]

        **Автор**: [имя]
        **Дата**: [дата]
        **Заменено**: [номер] (если применимо)
        **Vertretung** (falls vorhanden): [Name]
        **依赖**: [列表]
        **负责人**（如适用）: [姓名]
      `,
      text: `
        # Очередь

        **Автор**: Ada
        **Дата**: 2031-01-01
        **依赖**（新增）: 无
      `,
    },
    {
      title: 'Values beside and beneath, and a section of another kind',
      text: `
        ## Goals / Non-Goals

        **Goals:**
        - Speed

        **Non-Goals:**
        Nothing else.

        ### Decision 1: Files

        We use files.
      `,
    },
  ],
};

/** Reports a bold label of the template that a section lacks, or that has nothing after it. */
export const missingField: SectionRule = {
  id: 'missing-field',
  scope: 'section',
  severity: 'warning',
  messages: {
    missing: 'This section lacks {label}, which the template has here.',
    empty: '{label} has no value yet.',
  },

  *check({ section, templateSection, isParent }, context) {
    const { isTemplateItself } = context;
    if (isTemplateItself || !templateSection) return;
    const template = templateSection.section;
    const asked = fieldsAskedFor(section, templateSection, context.template);
    const openFields = openFieldsIn(template).filter(({ field }) => asked(field.label));
    if (openFields.length === 0) return;
    const { known, empty } = labelsIn(section);
    const open = new Set(openFields.map(({ field }) => fieldLabelKey(field.label)));
    for (const block of empty) {
      // A label at the end may introduce the sub-sections after it, but not a whole document.
      if (isParent && section.depth > 1 && block === fieldBlocksOf(section).at(-1)) continue;
      const { label, labelRange } = block.field;
      if (!open.has(fieldLabelKey(label))) continue;
      yield {
        messageId: 'empty',
        data: { label },
        range: labelRange,
        place: placeBehind(block.field, section),
        fixes: [emptyFix(block, section)],
        fixesInPlan: unusedFixes(labelRange, section, context),
      };
    }
    if (!section.heading) return;
    const missing = openFields.filter(
      block =>
        !known.has(fieldLabelKey(block.field.label)) &&
        !isBullet(block, template) &&
        !saysOptional(template.source.slice(block.field.labelRange.start, block.field.valueRange.end)),
    );
    if (missing.length * 2 > openFields.length) return;
    for (const block of missing) {
      yield {
        messageId: 'missing',
        data: { label: block.field.label },
        range: rangeOf(section.heading),
        holdsAmong: peers => !isLeftOutEverywhere(block, peers),
        place: () => placeOf(addField(section, block, template, openFields)),
        fixes: () => [addition(block, openFields, templateSection, section, context.template)],
      };
    }
  },
};

/** The labels of a section by their normal form, and those without a value. */
const labelsIn = memoizeBySection(section => {
  const blocks = fieldBlocksOf(section);
  return {
    known: new Map(blocks.map(block => [fieldLabelKey(block.field.label), block])),
    empty: blocks.filter(({ hasValue }) => !hasValue),
  };
});

/** Whether a field is a list item. A plan without a front end needs no `- **Frontend**: …`. */
function isBullet({ range, field }: FieldBlock, { source }: Section): boolean {
  return /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/u.test(source.slice(range.start, field.labelRange.start));
}

/** Whether a plan has several sections for one slot (`Decision 1` to `Decision 9`), and none of them has the label. */
function isLeftOutEverywhere({ field }: FieldBlock, peers: readonly Section[]): boolean {
  return peers.length > 1 && !labelsAmong(peers).has(fieldLabelKey(field.label));
}

/** The labels that any of some sections has. Peers are one list for all of them. */
const labelsAmong = memoize(
  (peers: readonly Section[]): ReadonlySet<string> =>
    new Set(peers.flatMap(peer => [...labelsIn(peer).known.keys()])),
);

/** The fields whose value a template leaves to the author. A label with a placeholder or a number in it is a sample. */
const openFieldsIn = memoizeBySection((template): readonly FieldBlock[] => {
  const comments = new RangeIndex(
    [...sectionText(template).matchAll(/<!--/gu)].map(({ index }) => {
      const start = template.range.start + index;
      return { start, end: start + '<!--'.length };
    }),
  );
  const placeholders = new RangeIndex(scanPlaceholders(template).map(({ range }) => range));
  return fieldBlocksOf(template).filter(({ field, range, hasValue }) => {
    if (isSampleLabel(field.label)) return false;
    // A comment below a value is about what comes after it.
    const { valueRange } = field;
    const own = valueRange.start < valueRange.end ? valueRange : range;
    return !hasValue || placeholders.hasWithin(range) || comments.hasWithin(own);
  });
});

/** Behind the colon of a label, and behind a blank there. */
function placeBehind({ valueRange: { start } }: Field, { source }: Section): Range {
  const at = /[ \t]/u.test(source.charAt(start)) ? start + 1 : start;
  return { start: at, end: at };
}

function placeOf({ range: { start } }: Edit): Range {
  return { start, end: start };
}

function emptyFix({ field: { valueRange } }: FieldBlock, { source }: Section): Fix {
  const isApart = /\s/u.test(source.charAt(valueRange.start - 1));
  return notApplicableFix(valueRange, 'where-it-settles', isApart ? '' : ' ');
}

function addition(
  block: FieldBlock,
  openFields: readonly FieldBlock[],
  templateSection: TemplateSection,
  section: Section,
  template: Template | undefined,
): Fix {
  const edit = addField(section, block, templateSection.section, openFields);
  return {
    title: 'Add {label}',
    data: { label: block.field.label },
    change: { edits: [template ? withCursor(edit, template) : edit] },
  };
}
