import { assertFindings } from '../../../../support/lint';

const rule = 'unfilled-placeholder';

suite('Unfilled placeholder', () => {
  test('is no remark in brackets on a heading or an item', () => {
    const template = `# [Title]

## Links [optional]

- [Required] Owner: [name]
- [任意] 備考
`;
    assertFindings(
      rule,
      `# Move the archive

## Links [optional]

- [Required] Owner: «[name]»
- [任意] 備考
`,
      template,
    );
  });
});
