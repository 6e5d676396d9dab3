/** A condition of the manifest (`when`, `enablement`) for values of its context keys. */
export type Condition = (context: Readonly<Record<string, unknown>>) => boolean;

/** The context keys of a condition, each with the values that it is compared with. */
export type Keys = Map<string, Set<unknown>>;

/**
 * Reads a condition with `&&`, `||`, `!`, `==`, `!=` and parentheses, as VS Code does.
 *
 * @param keys gets the keys of the condition
 * @throws Error for anything else: a test must not take it for true
 */
export function readCondition(text: string, keys: Keys = new Map()): Condition {
  const tokens = text.match(/&&|\|\||[!=]=|[!()]|'[^']*'|[^\s!=&|()']+|\S/gu) ?? [];
  let at = 0;
  const take = (token: string) => tokens[at] === token && ++at > 0;
  const some = (): Condition => {
    const parts = [every()];
    while (take('||')) parts.push(every());
    return context => parts.some(part => part(context));
  };
  const every = (): Condition => {
    const parts = [single()];
    while (take('&&')) parts.push(single());
    return context => parts.every(part => part(context));
  };
  const single = (): Condition => {
    if (take('!')) {
      const part = single();
      return context => !part(context);
    }
    if (take('(')) {
      const part = some();
      if (!take(')')) throw new Error(`A parenthesis is open in: ${text}`);
      return part;
    }
    const key = tokens[at++];
    if (key === 'true' || key === 'false') return () => key === 'true';
    if (key === undefined || !/^[\w.:-]+$/u.test(key))
      throw new Error(`No context key at ${key} in: ${text}`);
    const values = keys.get(key) ?? new Set<unknown>([false, true]);
    keys.set(key, values);
    const isEqual = take('==');
    if (!isEqual && !take('!=')) return context => Boolean(context[key]);
    const value = (tokens[at++] ?? '').replace(/^'|'$/gu, '');
    values.add(value);
    return context => (String(context[key]) === value) === isEqual;
  };
  const condition = some();
  if (at < tokens.length) throw new Error(`What is ${tokens[at]} in: ${text}`);
  return condition;
}

/** Every combination of the values of context keys. */
export function contextsOf(keys: Keys): readonly Readonly<Record<string, unknown>>[] {
  let contexts: Record<string, unknown>[] = [{}];
  for (const [key, values] of keys)
    contexts = contexts.flatMap(context => [...values].map(value => ({ ...context, [key]: value })));
  return contexts;
}
