/**
 * Order of two versions such as `2026.11.1`: part by part as numbers, a missing part counts as 0. Negative when the first is the
 * older one.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const apart = Number(left[at] ?? 0) - Number(right[at] ?? 0);
    if (apart !== 0) return apart;
  }
  return 0;
}
