const UNWRITABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * A text as one line of a file: what somebody wrote in several lines would look like several entries of a list, and characters that no
 * XML may hold would make a file that Word refuses to open.
 */
export function oneLine(text: string): string {
  return text
    .replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replaceAll(UNWRITABLE, (found) => (found === '\t' ? ' ' : ''));
}
