const UNITS = Object.freeze(['B', 'KB', 'MB', 'GB', 'TB'] as const);

/** A number of bytes as people read it: `12 KB`, `3.4 MB`. */
export function sizeText(bytes: number): string {
  let value = Math.max(0, bytes);
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit > 1 && value < 10 ? 1 : 0;
  return `${value.toFixed(digits)} ${UNITS[unit]}`;
}
