/** Basis points as a percentage with no more digits than it has. */
export function percentText(bp: number): string {
  return `${Number((bp / 100).toFixed(4))}%`;
}
