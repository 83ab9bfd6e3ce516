/** A number of touches with at most one decimal place: a median lies between two whole numbers at times. */
export function touchesText(touches: number): string {
  return String(Math.round(touches * 10) / 10);
}

/** A share of a whole in percent; a whole of nothing has none. */
export function shareText(part: number, whole: number): string {
  if (whole === 0) return '–';
  const percent = (part / whole) * 100;
  // What is there must not read as nothing.
  return percent > 0 && percent < 1 ? '<1%' : `${Math.round(percent)}%`;
}
