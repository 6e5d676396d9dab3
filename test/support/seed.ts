/** Options of fast-check that run a failed property again: the seed that its failure printed, or nothing. */
export function seedFrom(seed = process.env['PLANQUILL_SEED']): { readonly seed?: number } {
  return seed === undefined ? {} : { seed: Number(seed) };
}
