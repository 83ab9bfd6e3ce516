/** Times of this machine's wall clock as text. The time zone is the machine's own. */

/** The day on which a moment (epoch milliseconds) fell, `YYYY-MM-DD`. */
export function localDay(ms: number): string {
  const date = new Date(ms);
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The time of day of a moment (epoch milliseconds), `HH:MM`; with seconds `HH:MM:SS`. */
export function localTime(ms: number, hasSeconds = false): string {
  const date = new Date(ms);
  const minutes = `${two(date.getHours())}:${two(date.getMinutes())}`;
  return hasSeconds ? `${minutes}:${two(date.getSeconds())}` : minutes;
}

/** The first moment (epoch milliseconds) of a day `YYYY-MM-DD`, `daysLater` days after it. */
export function startOfDay(day: string, daysLater = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).getTime();
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
