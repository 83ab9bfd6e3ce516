/**
 * Spreadsheets take a text that begins like a formula for a formula, and a text of digits for a number. Both are undone
 * by a mark: `'` in front of what could run, a TAB behind what would be turned into a number or a date (CSV only, where a
 * cell has no type). Both marks can be taken off again without knowing what was marked.
 */

/** Characters that start a formula or a new cell in Excel, WPS or LibreOffice, full-width and small forms included. */
const TRIGGERS = '=+\\-@＝＋－＠﹦﹢﹣﹫−\\t\\r\\n';
/** What a spreadsheet may skip on its way to a trigger: spaces of every kind, invisible characters, quotes. */
const SKIPPED = '[\\s\\p{Cf}\\p{Cc}"\'“”‘’＂＇`]*';
const DANGEROUS = new RegExp(`^${SKIPPED}[${TRIGGERS}]`, 'u');

const PREFIX = "'";

/** Whether a text could be taken for a formula, or could break out of its cell. */
export function isDangerous(text: string): boolean {
  return DANGEROUS.test(text);
}

/** The text with the mark `'` in front if it is dangerous. */
export function disarm(text: string): string {
  return isDangerous(text) ? PREFIX + text : text;
}

/** Takes off the mark of {@link disarm}. */
export function rearm(cell: string): string {
  return cell.startsWith(PREFIX) && isDangerous(cell.slice(1)) ? cell.slice(1) : cell;
}

const TAB = '\t';
/** Digits with what may stand among them in a number, date, time, fraction, percentage or amount of money. */
const NUMERIC = /^[\d０-９\s.,:/()¥￥$€%％‰eE+\-年月日时分秒上下午]+$/;
const HAS_DIGIT = /[\d０-９]/;
const MONTH =
  /^[\d\s\-/.,]*(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[\d\s\-/.,]*$/i;
const LOGICAL = /^\s*(?:true|false)\s*$/i;
/** No date is longer; there is no need to look through whole notes. */
const LONGEST_DATE = 40;

/** Whether a spreadsheet that opens a CSV would turn this text into a number, a date or a truth value. */
export function looksNumeric(text: string): boolean {
  if (HAS_DIGIT.test(text) && (NUMERIC.test(text) || (text.length <= LONGEST_DATE && MONTH.test(text)))) return true;
  return LOGICAL.test(text);
}

/** The text with a TAB behind it if it would otherwise lose its digits: `001`, `3-5`, an 18-digit code. */
export function keepAsText(text: string): string {
  return looksNumeric(text) ? text + TAB : text;
}

/** Takes off the mark of {@link keepAsText}. */
export function withoutTextMark(cell: string): string {
  return cell.endsWith(TAB) && looksNumeric(cell.slice(0, -1)) ? cell.slice(0, -1) : cell;
}
