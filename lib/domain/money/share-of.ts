/** Share of an amount in basis points, in whole fen. */
export function shareOf(fen: number, basisPoints: number): number {
  return Math.round((fen * basisPoints) / 10_000);
}
