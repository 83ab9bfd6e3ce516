/** A part of a text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What a search compares: one width and one case of each letter, and no spaces. */
export function plainText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
}

/**
 * Where in `text` the words of `query` stand, whatever their width, case and spacing; each place once, ascending and apart from
 * each other. Empty when `query` says nothing or is not there.
 */
export function findText(text: string, query: string): readonly TextRange[] {
  const wanted = plainText(query);
  if (wanted === '') return [];
  const { plain, starts, ends } = unfolded(text);
  const ranges: TextRange[] = [];
  for (let at = plain.indexOf(wanted); at !== -1; at = plain.indexOf(wanted, at + wanted.length)) {
    const range = { start: starts[at] as number, end: ends[at + wanted.length - 1] as number };
    // One character may stand for several (㈱): two finds can lie within the same.
    if (range.start >= (ranges.at(-1)?.end ?? 0)) ranges.push(range);
  }
  return ranges;
}

/** The plain text, and of each of its units where the character it came from begins and ends. */
function unfolded(text: string): { plain: string; starts: number[]; ends: number[] } {
  let plain = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const folded = plainText(character);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    plain += folded;
    at += character.length;
  }
  return { plain, starts, ends };
}
