import { definedIds } from '../../graph/documentIds';
import type { FeatureGraph } from '../../graph/featureGraph';
import type { Id, ScannedId } from '../../graph/scanIds';
import { sectionIds } from '../../graph/sectionIds';
import { type Range, shiftRange } from '../../text/positions';
import type { Fix } from '../finding';
import type { PlanRule, RuleDocs } from '../rule';

/** The page of {@link unknownId}, and its tests. */
export const unknownIdDocs: RuleDocs = {
  description: 'Reports an id, such as a requirement or a task, that no document of the feature defines.',
  rationale: `
    Whoever follows such an id finds nothing: it was mistyped, renumbered or removed. Ids are learnt from the documents in the
    folder of the feature, in any language. An id is reported only where others like it are defined: those with the same
    letters, at least two of them, in headings, tasks, or bold text at the start of an item.
  `,
  examples: [
    {
      title: 'A requirement that was mistyped',
      name: 'tasks.md',
      others: {
        'spec.md': `
          - **REQ-003**: Log in
          - **REQ-020**: Log out
        `,
      },
      text: `
        - [ ] Build the form (REQ-003)
        - [ ] Build the button («REQ-021»)

        **Covers**: «REQ-0020», REQ-003
      `,
      fixed: `
        - [ ] Build the form (REQ-003)
        - [ ] Build the button (REQ-020)

        **Covers**: REQ-020, REQ-003
      `,
    },
    {
      title: 'The end of a range, and a number in a list',
      name: 'plan.md',
      others: { 'requirements.md': '### FR-001 Anmelden\n\n### FR-002 Abmelden\n' },
      text: '覆盖：FR-001 bis «FR-004», FR-001/«099»\n',
    },
    {
      title: 'What is defined, what may be something else, code and links',
      name: 'plan.md',
      others: { 'spec.md': '- **REQ-001**: Log in\n- **REQ-002**: Log out\n' },
      text: `
        REQ-001..002 by way of UTF-8, SHA-256 and ISO-8601, see \`REQ-999\` and [REQ-998](old.md).

        ## REQ-003: defined here
      `,
    },
  ],
};

/** Reports an id that is defined nowhere, though others of its family are. */
export const unknownId: PlanRule = {
  id: 'unknown-id',
  scope: 'feature',
  severity: 'error',
  messages: {
    unknown: 'No document of this feature defines {id}.',
    misspelt: 'No document of this feature defines {id}. Did you mean {closest}?',
  },

  *check(plan, { ids, isTemplateItself }) {
    if (!ids?.isWhole || isTemplateItself) return;
    const { graph } = ids;
    const families = new Map<string, DefinedNumbers>();
    for (const { section, base } of plan.snapshot.placedSections())
      for (const { id, written, range: inSection } of sectionIds(section).mentions) {
        if (written === 'implied' || !graph.isCertain(id) || graph.isDefined(id.text)) continue;
        const numbers = families.get(id.family) ?? new DefinedNumbers(id.family, graph);
        families.set(id.family, numbers);
        const range = shiftRange(inSection, base);
        const closest = numbers.closestTo(id.number);
        if (closest === undefined) yield { messageId: 'unknown', data: { id: id.text }, range };
        else {
          const data = { id: id.text, closest: closest.text };
          yield { messageId: 'misspelt', data, range, fixes: renaming(written, range, closest) };
        }
      }
  },
};

/** The ids of a family that a feature defines. */
class DefinedNumbers {
  readonly #written: ReadonlyMap<string, Id>;
  readonly #counted: ReadonlyMap<number, Id>;

  constructor(family: string, graph: FeatureGraph) {
    const defined = graph.documents.flatMap(
      ({ snapshot }) => definedIds(snapshot).byFamily.get(family) ?? [],
    );
    this.#written = new Map(defined.map(id => [id.number, id]));
    this.#counted = new Map(defined.map(id => [Number(id.number), id]));
  }

  /**
   * The id that is meant: the one with the same number in other digits, else the only one that differs in a digit. Undefined
   * where none is or several are.
   */
  closestTo(number: string): Id | undefined {
    const same = this.#counted.get(Number(number));
    if (same) return same;
    const near = new Set(inOneDigit(number).flatMap(other => this.#written.get(other) ?? []));
    const [closest] = near;
    return near.size === 1 ? closest : undefined;
  }
}

/** The numbers that differ from a number in one digit: another one, one more, or one less. */
function inOneDigit(number: string): readonly string[] {
  return [...number, ''].flatMap((digit, at) => {
    const [before, after] = [number.slice(0, at), number.slice(at + digit.length)];
    const digits = [...'0123456789'];
    return [
      before + after,
      ...digits.map(other => before + other + after),
      ...digits.map(other => before + other + digit + after),
    ];
  });
}

/** What is written may be the number alone. */
function renaming(written: ScannedId['written'], range: Range, { text, number }: Id): readonly Fix[] {
  const newText = written === 'digits' ? number : text;
  return [{ title: 'Change to {name}', data: { name: text }, change: { edits: [{ range, newText }] } }];
}
