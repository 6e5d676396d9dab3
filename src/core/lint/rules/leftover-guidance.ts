import type { Html, Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isDirectiveComment } from '../../markdown/queries/directiveComments';
import { fieldsOf } from '../../markdown/queries/fields';
import { isGuidance } from '../../markdown/queries/guidance';
import { proseOf } from '../../markdown/queries/prose';
import { rangeOf, type Section, sectionText } from '../../markdown/section';
import { visit } from '../../markdown/visit';
import { removeLines } from '../../plan/edits/removeLines';
import type { PlanSection } from '../../plan/plan';
import type { TemplateSection } from '../../template/template';
import { collapsed } from '../../text/lines';
import type { Range } from '../../text/positions';
import { notApplicableFix } from '../notApplicable';
import type { Report, RuleDocs, SectionRule } from '../rule';
import { unusedFixes } from '../unusedFixes';

/** The page of {@link leftoverGuidance}, and its tests. */
export const leftoverGuidanceDocs: RuleDocs = {
  description: 'Reports a guidance comment of the template where no text has been written yet.',
  rationale: `
    A preview does not show comments: a section with nothing but guidance looks empty to its readers and finished to its
    author. A comment beside your own text may stay.
  `,
  examples: [
    {
      title: "A section that holds only the template's comment",
      text: `
        ## Context

        «<!-- Background and current state. Why are we building this feature? -->»
      `,
      fixed: `
        ## Context

      `,
    },
    {
      title: 'A comment in place of a value',
      text: `
        ## Decision: «<!-- title -->»

        **Context**: «<!-- why this was needed -->»

        - «<!-- goal -->»

        | Risk | Impact |
        |------|--------|
        | Delay | «<!-- impact -->» |
      `,
      template: '## Decision: <!-- title -->\n',
    },
    {
      title: 'A comment beside text, and one of your own',
      text: `
        ## Context

        <!-- Background and current state. Why are we building this feature? -->

        Support receives forty questions a week.

        ## Later

        <!-- Nothing on purpose. -->
      `,
    },
  ],
};

/** Reports guidance in place of the author's text. */
export const leftoverGuidance: SectionRule = {
  id: 'leftover-guidance',
  scope: 'section',
  severity: 'warning',
  messages: { guidance: 'There is only guidance here. Write your own text.' },

  *check(planSection, context) {
    const { section } = planSection;
    for (const range of guidanceIn(planSection))
      yield { ...report(section.source, range), fixesInPlan: unusedFixes(range, section, context) };
  },
};

/** Where guidance stands in place of text. */
function* guidanceIn({ section, templateSection }: PlanSection): Generator<Range> {
  if (!sectionText(section).includes('<!--')) return;
  for (const { node } of proseOf(section)) {
    const written = node.children.filter(child => !isDirectiveComment(child));
    const comments = written.filter(isComment);
    const rest = written.filter(child => !isComment(child));
    if (comments.length > 0 && rest.every((child, index) => isNoValue(child, index === 0)))
      yield* comments.map(rangeOf);
  }
  for (const block of section.blocks) yield* lonelyItems(block);
  yield* lonelyBlocks(section, templateSection);
}

/** The comments of list items that contain nothing else. */
function lonelyItems(block: RootContent): readonly Range[] {
  const found: Range[] = [];
  visit(block, node => {
    if (node.type === 'listItem') {
      const written = node.children.filter(child => !isDirectiveComment(child));
      if (written.every(isComment)) found.push(...written.map(rangeOf));
    }
    return undefined;
  });
  return found;
}

/** The template's comments that stand alone in their section, or alone under a label. */
function lonelyBlocks(section: Section, templateSection: TemplateSection | undefined): readonly Range[] {
  const known = new Set(templateSection ? commentsIn(templateSection.section) : []);
  const isKnown = (block: RootContent) => isComment(block) && known.has(collapsed(block.value));
  const blocks = section.blocks.filter(block => !isDirectiveComment(block));
  const alone = blocks.every(isComment);
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const after = blocks[index + 1];
    const lonely =
      alone ||
      (before !== undefined &&
        isBareLabel(before, section.source) &&
        (!after || isLabel(after, section.source)));
    return lonely && isKnown(block) ? [rangeOf(block)] : [];
  });
}

function report(source: string, range: Range): Report {
  return {
    messageId: 'guidance',
    range,
    unnecessary: true,
    fixes: [
      {
        title: 'Remove this guidance',
        change: { edits: [removeLines(range, source)] },
        offered: 'where-it-settles',
      },
      notApplicableFix(range, 'as-last-resort'),
    ],
  };
}

/** Whether a node is text that may stand before a value: a label, a number, a task's id or white space. */
function isNoValue(node: { readonly type: string }, first: boolean): boolean {
  const text = textOf(node).trim();
  if (node.type === 'strong') return true;
  if (node.type === 'break') return true;
  if (node.type !== 'text') return false;
  return first ? /^(?:[\p{L}\p{N} ]+[:：]|\d+(?:\.\d+)*\.?|)$/u.test(text) : /^[:：]?$/u.test(text);
}

function isComment(node: Nodes): node is Html {
  return node.type === 'html' && isGuidance(node.value);
}

function commentsIn({ blocks }: Section): readonly string[] {
  return blocks.filter(isComment).map(({ value }) => collapsed(value));
}

/** `**Goals:**` with nothing after it. */
function isBareLabel(block: RootContent, source: string): boolean {
  if (block.type !== 'paragraph') return false;
  const [field, ...others] = fieldsOf(block, source);
  return field !== undefined && others.length === 0 && field.valueRange.start === field.valueRange.end;
}

function isLabel(block: RootContent, source: string): boolean {
  return block.type === 'paragraph' && fieldsOf(block, source).length > 0;
}
