/** A bar from the line of zero up or down. */
export interface Bar {
  readonly y: number;
  readonly height: number;
}

/** Bars of values on one scale that holds zero, in a frame of a height, and where its zero lies; none for a missing value. */
export function barsOf(
  values: readonly (number | undefined)[],
  height: number,
): { readonly bars: readonly (Bar | undefined)[]; readonly zero: number } {
  const known = values.flatMap((value) => value ?? []);
  const [most, least] = [Math.max(0, ...known), Math.min(0, ...known)];
  const span = most - least || 1;
  // Nothing but losses hang from the top; nothing at all lies on the ground.
  const zero = most === 0 && least === 0 ? height : (most / span) * height;
  const bars = values.map((value): Bar | undefined => {
    if (value === undefined) return undefined;
    const size = (Math.abs(value) / span) * height;
    return { y: value < 0 ? zero : zero - size, height: size };
  });
  return { bars, zero };
}
