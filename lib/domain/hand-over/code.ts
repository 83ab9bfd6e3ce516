/**
 * The characters of a one-time code: digits and capitals without 0, 1, I, L, O and U, which are mistaken for each other when
 * read out or written down. Sixteen of them hold 78 bits: with the slow derivation behind them nobody tries them all.
 */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Characters of a code, and of one group as it is shown. */
export const CODE_LENGTH = 16;
const GROUP = 4;

/** A code from random bytes; undefined when there were too few of them. Bytes that would favour some characters are skipped. */
export function codeFrom(bytes: Uint8Array): string | undefined {
  const fair = 256 - (256 % CODE_ALPHABET.length);
  const usable = [...bytes].filter((byte) => byte < fair).slice(0, CODE_LENGTH);
  if (usable.length < CODE_LENGTH) return undefined;
  return usable.map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join('');
}

/** A code as it is shown: `ABCD-EFGH-JKMN-PQRS`. */
export function groupedCode(code: string): string {
  return (code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/** What was typed as a code: any case, any spaces and dashes, full-width too. Undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-‐-―−_.]/g, '');
  const isCode = code.length === CODE_LENGTH && [...code].every((character) => CODE_ALPHABET.includes(character));
  return isCode ? code : undefined;
}
