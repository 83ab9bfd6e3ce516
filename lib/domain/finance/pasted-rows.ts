import type { Rows } from './read-sheet.ts';

/** Most characters of pasted cells: a megabyte. */
export const MOST_PASTED = 1_048_576;

/**
 * The ways in which pasted text may be cells: by tabs as spreadsheets and web pages copy them; without any, by runs of spaces, by single spaces before
 * numbers (a PDF), by commas or semicolons. The reader takes the one in which it finds most.
 */
export function pastedRows(text: string): readonly Rows[] {
  const lines = text.slice(0, MOST_PASTED).split(/\r\n|[\n\r\u2028]/);
  if (text.includes('\t')) return [lines.map((line) => line.split('\t').map(unquoted))];
  return [
    lines.map((line) => line.trim().split(/[ \u3000]{2,}|[ \u3000](?=[-+(（\d０-９—])/)),
    lines.map((line) => line.split('|').map((cell) => cell.trim())),
    lines.map((line) => [...line.matchAll(/("[^"]*"|[^,;]*)(?:[,;]|$)/g)].map(([, cell = '']) => unquoted(cell))),
  ];
}

function unquoted(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/, '$1');
}
