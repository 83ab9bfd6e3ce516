/** A share 0…1 down to the whole percent: what is shown, so that nothing is drawn again in between. */
export function inPercent(share: number): number {
  return Math.floor(share * 100) / 100;
}
