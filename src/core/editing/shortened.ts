/** UTF-16 units of a text that is shown beside the plan. */
const mostUnits = 600;

const mostLines = 12;

/** A text that fits beside the plan: its first lines, cut after a word where it is cut, with an ellipsis at its end. */
export function shortened(text: string): string {
  const lines = text.split('\n');
  const few = lines.slice(0, mostLines).join('\n');
  if (few.length <= mostUnits) return lines.length > mostLines ? `${few.trimEnd()}\n…` : few;
  // A cut between the halves of a surrogate pair would show a sign that nobody wrote.
  const start = few.slice(0, mostUnits).replace(/[\uD800-\uDBFF]$/u, '');
  const words = start.replace(/\s\S{0,40}$/u, '');
  return `${words.trimEnd()}…`;
}
