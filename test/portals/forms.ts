/** How bank systems deform names and codes on their way to the screen. */

/** `（云岭）` written with half-width brackets. */
export function halfWidthBrackets(text: string): string {
  return text.replaceAll('（', '(').replaceAll('）', ')');
}

/** Digits and Latin letters as full-width characters, as old host systems print them. */
export function fullWidth(text: string): string {
  return text.replace(/[0-9A-Za-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

/** A blank between any two characters: how names were justified on fixed-width forms. */
export function spaced(text: string): string {
  return [...text].join(' ');
}

/** A code in groups, as people type it from a licence. */
export function grouped(code: string, separator: string): string {
  return [code.slice(0, 2), code.slice(2, 8), code.slice(8, 17), code.slice(17)].join(separator);
}
