import type { Figure, Oddity } from '../../lib/domain/finance/statement.ts';

/** Oddities by the figure they are shown beside: of parts and whole, the whole, which comes to mind first. */
export function odditiesBeside(oddities: readonly Oddity[]): ReadonlyMap<Figure, readonly Oddity[]> {
  const beside = new Map<Figure, Oddity[]>();
  for (const oddity of oddities) {
    const figure = oddity.kind === 'partsExceedWhole' ? oddity.whole : oddity.figure;
    beside.set(figure, [...(beside.get(figure) ?? []), oddity]);
  }
  return beside;
}
