/** Escaping for the XML of an .xlsx file. */

// Control characters have no place in XML; OOXML writes them (and a carriage return, which a parser would normalise) as
// _xHHHH_, and escapes the underscore of a text that only looks like one (ECMA-376, ST_Xstring).
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be found.
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const SPECIAL = /[&<>"]/g;
const ENTITY: Readonly<Record<string, string>> = Object.freeze({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const NOT_PLAIN = /[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF&<>"]|_x/;

/** Text as XML content or attribute, any character of which comes back when it is read. Half a surrogate pair becomes �. */
export function xml(text: string): string {
  // Nearly every text is plain, and a book has millions.
  if (!NOT_PLAIN.test(text)) return text;
  return text
    .replaceAll(LONE_SURROGATE, '\uFFFD')
    .replaceAll(UNWRITABLE, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll(SPECIAL, (found) => ENTITY[found] as string);
}

/** Column letters of a zero-based index: A … Z, AA … */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
