/** What stands in for every hidden character. */
export const MASK = '*';

/** How many digits of a number a mask leaves to be read, at most. */
export const VISIBLE = Object.freeze({
  /** Country and area code do not tell one line from another, so they are not counted here. */
  phone: Object.freeze({ first: 3, last: 4 }),
  /**
   * Fewer than the usual six and four: the book keeps birthdays, and with the district, the day of birth and the check
   * character known the year, hence the whole number, can be computed.
   */
  idNumber: Object.freeze({ first: 3, last: 4 }),
  account: Object.freeze({ first: 4, last: 4 }),
});

/** Fewest digits hidden in a number that has more; shorter numbers are hidden altogether. */
export const FEWEST_HIDDEN = 4;

/** Hidden digits are counted like digits, so that masking twice changes nothing. Full-width digits are digits too. */
const DIGIT = /[\d０-９*]/;
const DIGITS = /[\d０-９*]/g;

/**
 * A field of phone numbers with their middles hidden: `138****1234`, `0571-****1234`, `+86 138 **** 1234`. Separators
 * stay, the length stays. Extensions are hidden: they lead to one person. Several numbers may stand in one field.
 */
export function maskPhone(phone: string): string {
  return phone.replaceAll(/[^,，、;；/|\n]+/g, maskOnePhone);
}

/** A resident identity number (18 or 15 characters, or another document's) with its middle hidden: `330***********1234`. */
export function maskIdNumber(number: string): string {
  return hide(number, VISIBLE.idNumber.first, VISIBLE.idNumber.last, /[\dA-Za-z０-９Ａ-Ｚａ-ｚ*]/);
}

/** A card or account number with its middle hidden: `6222************1234`; letters are hidden like digits. */
export function maskAccount(number: string): string {
  return hide(number, VISIBLE.account.first, VISIBLE.account.last, /[\dA-Za-z０-９Ａ-Ｚａ-ｚ*]/);
}

function maskOnePhone(phone: string): string {
  const main = /^(.*?)(\s*(?:转|分机|ext\.?|#|(?<=[\d０-９*]\s?)x).*)$/i.exec(phone);
  if (main) return maskLine(main[1] ?? '') + (main[2] ?? '').replaceAll(DIGITS, MASK);
  const dashed = /^(.*[\d０-９*]{7,8})(-[\d０-９*]{1,6}\s*)$/.exec(phone);
  if (dashed) return maskLine(dashed[1] ?? '') + (dashed[2] ?? '').replaceAll(DIGITS, MASK);
  return maskLine(phone);
}

/** One number without extension: a prefix that is common to many lines stays, of the rest the first and last digits. */
function maskLine(line: string): string {
  const country = /^\D*?(?:[+＋]|00)\s*86[\s-]*/.exec(line)?.[0] ?? '';
  const rest = line.slice(country.length);
  const area = /^[^\d０-９*]*0(?:10|2\d|[3-9]\d{2})[)）\s-]*/.exec(rest)?.[0] ?? '';
  const local = rest.slice(area.length);
  const isLocal = area !== '' || (local.match(DIGITS)?.length ?? 0) <= 8;
  return country + area + hide(local, isLocal ? 0 : VISIBLE.phone.first, VISIBLE.phone.last, DIGIT);
}

/**
 * Hide what matches `character`, but for the first and last few. At least {@link FEWEST_HIDDEN} are hidden: what is
 * left to show then is taken from the front first, because the last ones are what people compare.
 */
function hide(text: string, first: number, last: number, character: RegExp): string {
  const total = [...text].filter((each) => character.test(each)).length;
  const shown = Math.max(0, Math.min(first + last, total - FEWEST_HIDDEN));
  const atEnd = Math.min(last, shown);
  const atStart = shown - atEnd;
  let seen = 0;
  let masked = '';
  for (const each of text) {
    const counts = character.test(each);
    if (counts) seen += 1;
    masked += counts && seen > atStart && seen <= total - atEnd ? MASK : each;
  }
  return masked;
}
